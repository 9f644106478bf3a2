import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { openLog } from './log.ts';

function logged(write: (log: ReturnType<typeof openLog>) => void): string {
  let text = '';
  const to = new Writable({
    write: (chunk, _, done) => {
      text += String(chunk);
      done();
    },
  });
  write(openLog('info', to));
  return text;
}

test('an error is logged with its place and its code, without the rows that a driver hangs on it', () => {
  const error = Object.assign(new Error('null value in column "name" violates not-null constraint'), {
    code: '23502',
    table: 'person',
    detail: 'Failing row contains (01, Inès Morel, ines@cyclade.example).',
    parameters: ['ines@cyclade.example'],
  });
  const line = logged((log) =>
    log.error({ err: new Error('a write failed', { cause: error }) }, 'an operation failed'),
  );
  const direct = logged((log) => log.error({ err: error }));
  expect(JSON.parse(direct).err).toMatchObject({ code: '23502', table: 'person', message: error.message });
  expect(line).toContain('log.test.ts');
  for (const text of [line, direct]) expect(text).not.toMatch(/Inès|ines@/);
});

test('what someone sends cannot begin a line of its own', () => {
  const text = logged((log) => log.info({ path: '/api/v1/x\n{"level":60,"msg":"forged"}' }, 'asked\r\nforged'));
  expect(text.trimEnd().split(/\r?\n/)).toHaveLength(1);
});
