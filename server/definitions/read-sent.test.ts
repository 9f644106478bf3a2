import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { readSent } from './read-sent.ts';

/** How long nothing else was heard while it was read, in milliseconds. */
async function longestWait(act: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  await act();
  delay.disable();
  return delay.max / 1e6;
}

test('what would be read for minutes is ended after its time, and everything else is answered meanwhile', async () => {
  const slow = ['a: 1\n? '.repeat(200_000), Array.from({ length: 150_000 }, (_, at) => `k${at}: 1`).join('\n')];
  const waited = await longestWait(() =>
    Promise.all(
      slow.map((content) => expect(readSent(content, 1_500)).rejects.toMatchObject({ code: 'definitions.too-slow' })),
    ),
  );
  expect(waited).toBeLessThan(1_000);
});

test('a thousand metrics of one file are read', async () => {
  const cubes = Array.from({ length: 1_000 }, (_, at) => ({
    name: `cube${at}`,
    sql_table: `t${at}`,
    measures: [{ name: 'count', type: 'count' }],
  }));
  const { format, metrics } = await readSent(JSON.stringify({ cubes }));
  expect([format, metrics.length]).toEqual(['cube', 1_000]);
});
