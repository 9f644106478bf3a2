import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { normalDraws, seededRandom } from '../src/statistics/seeded-random.ts';
import { answerLines } from './batch-lines.ts';
import { readVerb } from './read.ts';

type Answer = {
  id: unknown;
  refusal?: string;
  line?: number;
  model?: { chart: string };
  points?: { index: number; expected: number; lower: number; upper: number; rules: string[] }[];
  level?: { holds: boolean; perYear: number; lower: number; upper: number } | null;
};

async function read(...lines: (string | Record<string, unknown>)[]): Promise<Answer[]> {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  let out = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      out += String(chunk);
      done();
    },
  });
  await answerLines(readVerb, Readable.from([Buffer.from(text)]), sink);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
const noisy = Array.from({ length: 80 }, normalDraws(seededRandom(2))).map((v) => 10 + v);

it('one point per value, its range in order, a level with its interval', async () => {
  const [answer] = await read({ id: 'a', values: noisy, season: 1, baseline: 60 });
  expect(answer!.points!.map((point) => point.index)).toEqual(noisy.map((_, i) => i));
  for (const point of answer!.points!) expect(point.lower).toBeLessThan(point.upper);
  expect(answer!.level!.holds).toBe(true);
  expect(answer!.level!.lower).toBeLessThan(answer!.level!.upper);
});

it('a slope counts in the year it is given: twice the periods, twice the change', async () => {
  const values = noisy.map((v, t) => v + t);
  const [weekly, double, monthly] = await read(
    { id: 1, values, season: 1 },
    { id: 2, values, season: 1, periodsPerYear: 104 },
    { id: 3, values: values.slice(0, 26), season: 12 },
  );
  expect(weekly!.level!.holds).toBe(false);
  expect(weekly!.level!.perYear).toBeCloseTo(52, -1);
  expect(double!.level!.perYear).toBeCloseTo(104, -1);
  expect(monthly!.level!.perYear).toBeCloseTo(12, -1);
});

it('under half a year of periods the range is answered, and nothing is said of the level', async () => {
  const [young, told] = await read(
    { id: 1, values: noisy.slice(0, 25), season: 1 },
    { id: 2, values: noisy.slice(0, 26), season: 1 },
  );
  expect([young!.points!.length, young!.level]).toEqual([25, null]);
  expect(told!.level!.holds).toBe(true);
});

it('the baseline is all but the last when it is not given', async () => {
  const values = [...noisy.slice(0, 40), 40];
  const [free, given] = await read({ id: 1, values, season: 1 }, { id: 1, values, season: 1, baseline: 40 });
  expect(free).toEqual(given);
  expect(free!.points![40]!.rules).toContain('surprise');
});

it('classical rules come when asked for', async () => {
  const values = noisy.map((v, t) => v + (t >= 60 ? 1.2 : 0));
  const [answer] = await read({ id: 1, values, season: 1, baseline: 60, chart: 'xmr' });
  const fired = new Set(answer!.points!.flatMap((point) => point.rules));
  for (const rule of fired) expect(['rule-1', 'run-of-8', 'three-of-four']).toContain(rule);
  expect(fired.size).toBeGreaterThan(0);
});

it('every line has its answer: refusals by name, missing values as missing', async () => {
  const answers = await read(
    'not json',
    { id: 1, values: 'none' },
    { id: 2, values: [1, 2], season: 1 },
    { id: 3, values: new Array(30).fill(4), season: 1 },
    '{"id":4,"values":[1,2,1e999,3,1,2,3],"season":1}',
    { id: 5, values: noisy.map((v, t) => (t % 7 === 3 ? null : v)), season: 52 },
    { id: 6, values: noisy, season: 1, chart: 'gauge' },
  );
  expect(answers.map((answer) => answer.refusal)).toEqual([
    'not-json',
    'bad-shape',
    'too-few-points',
    'no-variation',
    'not-finite',
    undefined,
    'bad-shape',
  ]);
  expect(answers[0]).toEqual({ id: null, line: 0, refusal: 'not-json' });
  expect(answers[5]!.points).toHaveLength(80);
});
