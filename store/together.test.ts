import { expect, test } from 'vitest';
import { Together } from './together.ts';

function held() {
  const batches: { asked: readonly string[]; end: (answer: number) => void; fail: (error: Error) => void }[] = [];
  const together = new Together<string, number>(
    (asked) => new Promise((end, fail) => batches.push({ asked, end, fail })),
  );
  return { batches, together };
}

test('those who come while it reads wait for one further reading, which begins after they asked', async () => {
  const { batches, together } = held();
  const first = together.ask('a');
  const second = together.ask('b');
  const third = together.ask('c');
  expect(batches.map(({ asked }) => asked)).toEqual([['a']]);
  batches[0]?.end(1);
  expect(await first).toBe(1);
  await Promise.resolve();
  expect(batches.map(({ asked }) => asked)).toEqual([['a'], ['b', 'c']]);
  batches[1]?.end(2);
  expect(await Promise.all([second, third])).toEqual([2, 2]);
});

test('a reading that fails fails those who asked for it, and nobody after them', async () => {
  const { batches, together } = held();
  const first = together.ask('a');
  const second = together.ask('b');
  batches[0]?.fail(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  await Promise.resolve();
  batches[1]?.end(2);
  expect(await second).toBe(2);
  const third = together.ask('c');
  batches[2]?.end(3);
  expect(await third).toBe(3);
});
