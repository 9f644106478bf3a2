import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const lint = (...lines: string[]) => {
  const main = new URL('./main.ts', import.meta.url).pathname;
  const run = spawnSync(process.execPath, [main, 'lint', '--jsonl'], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
  });
  return {
    status: run.status,
    out: run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
};

test('each line is answered in its own language, with the words and the question', () => {
  const { status, out } = lint(
    '{"id":1,"lang":"fr","type":"kr","text":"Lancer la nouvelle application"}',
    '{"id":2,"lang":"en","type":"objective","text":"Migrate to the new CRM"}',
    '{"id":3,"lang":"en","type":"kr","text":"Raise the renewal rate from 60% to 75%"}',
  );
  expect(status).toBe(0);
  expect(out[0]).toEqual({
    id: 1,
    kind: 'output',
    flags: ['binary'],
    findings: [
      {
        code: 'output',
        level: 'likely',
        span: [0, 6],
        message:
          '«\u00a0Lancer\u00a0» dit ce que l’équipe va produire. Qu’est-\u2060ce que cela changera, pour qui, de combien\u00a0?',
      },
    ],
  });
  expect(out[1]).toMatchObject({
    id: 2,
    kind: null,
    flags: ['is_task'],
    findings: [{ code: 'is_task', span: [0, 7] }],
  });
  expect(out[2]).toEqual({ id: 3, kind: 'impact', flags: [], findings: [] });
});

test('what cannot be read is refused by line, and the others are answered', () => {
  const { status, out } = lint(
    'nonsense',
    '{"id":2,"type":"kr"}',
    '{"id":3,"type":"kr","text":""}',
    '{"id":4,"lang":"de","type":"kr","text":"Umsatz"}',
  );
  expect(status).toBe(0);
  expect(out).toEqual([
    { id: null, line: 0, refusal: 'not-json' },
    { id: null, line: 1, refusal: 'bad-shape' },
    { id: 3, kind: null, flags: [], findings: [] },
    { id: null, line: 3, refusal: 'bad-shape' },
  ]);
});
