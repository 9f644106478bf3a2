import { expect, test } from 'vitest';
import { noSeason } from './baseline-model.ts';
import { withoutSpikes } from './without-spikes.ts';

const line = { trend: true, season: noSeason, yearly: noSeason };
/** 100, 103, 106…, ± 1 by turns: its own line but for that. */
const steps = (n: number, change: (value: number, t: number) => number) =>
  Array.from({ length: n }, (_, t) => change(100 + 3 * t + (t % 2 === 0 ? 1 : -1), t));

test('what is within reach is left as it is', () => {
  const values = steps(20, (value) => value);
  expect(withoutSpikes(line, values, 20)).toEqual(values);
});

test('a spike goes where the others put it, the first and the last too; the others keep their values', () => {
  for (const at of [0, 9, 19]) {
    const values = steps(20, (value, t) => (t === at ? value + 500 : value));
    const cleared = withoutSpikes(line, values, 20);
    // The line of the nineteen others passes within the ± 1 of each of them.
    expect(Math.abs(cleared[at]! - (100 + 3 * at))).toBeLessThan(1);
    expect(cleared.filter((_, t) => t !== at)).toEqual(values.filter((_, t) => t !== at));
  }
});

test('missing stays missing, and a line too short to be judged is given back', () => {
  const values = [...steps(12, (value) => value), null, 900, null];
  expect(withoutSpikes(line, values, 15).map((value) => value === null)).toEqual(values.map((value) => value === null));
  expect(withoutSpikes(line, [1, 50], 2)).toEqual([1, 50]);
});

test('where one value in three is of another kind, as with counts that are often zero, none is a spike', () => {
  const values = Array.from({ length: 30 }, (_, t) => (t % 3 === 0 ? 5 + (t % 2) : 0));
  expect(withoutSpikes(line, values, 30)).toEqual(values);
});
