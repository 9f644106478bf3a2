import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

function ask(verb: string, lines: unknown[]) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const run = spawnSync(process.execPath, [main, verb, '--jsonl'], { input, encoding: 'utf8' });
  const answers = run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { status: run.status, answers };
}

const months = Array.from({ length: 60 }, (_, i) => 100 + i + 20 * Math.sin((2 * Math.PI * i) / 12) + (i % 5));
const unusable = [
  { id: 'short', values: [1, 2], season: 12, horizon: 3, from: 1, target: 1, direction: 'up' },
  { id: 'flat', values: Array(30).fill(5), season: 12, horizon: 3, from: 20, target: 1, direction: 'up' },
  `{"id":"endless","values":[1e999,${months.join(',')}],"season":12,"horizon":3,"from":40,"target":1,"direction":"up"}`,
  { id: 'shapeless', values: 'months' },
  'not json',
];
const refusals = [
  { id: 'short', refusal: 'too-few-points' },
  { id: 'flat', refusal: 'no-variation' },
  { id: 'endless', refusal: 'not-finite' },
  { id: null, line: 4, refusal: 'bad-shape' },
  { id: null, line: 5, refusal: 'not-json' },
];

test('forecast answers each horizon at each level asked, and says its method; unusable series are refused in place', () => {
  const { status, answers } = ask('forecast', [
    { id: 'a', values: months, season: 12, horizon: 6, levels: [50, 95] },
    ...unusable,
  ]);
  expect(status).toBe(0);
  expect(answers.slice(1)).toEqual(refusals);
  const [first] = answers;
  expect(Object.keys(first)).toEqual(['id', 'mean', 'lower50', 'upper50', 'lower95', 'upper95', 'method']);
  expect(first.mean).toHaveLength(6);
  expect(first.upper95[5]).toBeGreaterThan(first.upper50[5]);
  expect(first.method).toMatch(/^season=12,\w+ /);
});

test('a season longer than the data is said in the method', () => {
  const { answers } = ask('forecast', [{ id: 'a', values: months.slice(0, 20), season: 12, horizon: 1 }]);
  expect(answers[0].method).toMatch(/^season=none,longer-than-data /);
});

test('impact gives the total over the cycle, with its interval, ratios and verdict', () => {
  const moved = months.map((value, i) => (i >= 54 ? 1.5 * value : value));
  const { status, answers } = ask('impact', [{ id: 7, values: moved, season: 12, from: 54 }, ...unusable]);
  expect(status).toBe(0);
  expect(answers.slice(1)).toEqual(refusals);
  const [{ id, effect, lower, upper, relative, detectable, verdict }] = answers;
  expect({ id, verdict }).toEqual({ id: 7, verdict: 'moved-up' });
  expect(lower).toBeGreaterThan(0);
  expect(upper - effect).toBeCloseTo(effect - lower, 6);
  expect(relative).toBeGreaterThan(0.4);
  expect(detectable).toBeCloseTo(((upper - lower) / 2 / effect) * relative, 9);
});

test('chance is a probability, and what is expected at the end of the horizon', () => {
  const row = { values: months, season: 12, horizon: 6, direction: 'up' };
  const { status, answers } = ask('chance', [
    { id: 'low', ...row, target: 0 },
    { id: 'high', ...row, target: 1e6 },
    { ...row, id: 'sideways', target: 1, direction: 'left' },
  ]);
  expect(status).toBe(0);
  expect(answers[0]).toMatchObject({ id: 'low', probability: 0.99 });
  expect(answers[1]).toMatchObject({ id: 'high', probability: 0.01 });
  expect(answers[0].lower).toBeLessThan(answers[0].expected);
  expect(answers[2]).toEqual({ id: null, line: 2, refusal: 'bad-shape' });
});
