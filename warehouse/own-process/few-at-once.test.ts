import { expect, test } from 'vitest';
import { fewAtOnce } from './few-at-once.ts';

test('of five that come together two run, the others follow in their order, and one that fails holds no place', async () => {
  const inTurn = fewAtOnce(2);
  const started: number[] = [];
  const ends = Array.from({ length: 5 }, () => Promise.withResolvers<number>());
  const all = ends.map(({ promise }, at) =>
    inTurn(() => {
      started.push(at);
      return promise;
    }),
  );
  const settled = Promise.allSettled(all);
  await new Promise(setImmediate);
  expect(started).toEqual([0, 1]);
  ends[1]?.reject(new Error('no'));
  await expect(all[1]).rejects.toThrow('no');
  await new Promise(setImmediate);
  expect(started).toEqual([0, 1, 2]);
  for (const [at, { resolve }] of ends.entries()) resolve(at);
  expect((await settled).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  expect(started).toEqual([0, 1, 2, 3, 4]);
  expect(await inTurn(async () => 'free again')).toBe('free again');
});
