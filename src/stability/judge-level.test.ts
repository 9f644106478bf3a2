import { expect, test } from 'vitest';
import { normalDraws, seededRandom } from '../statistics/seeded-random.ts';
import { judgeLevel } from './judge-level.ts';
import { judgeSeries } from './judge-series.ts';

const noisy = (count: number) => Array.from({ length: count }, normalDraws(seededRandom(5))).map((z) => 100 + 2 * z);

test('the level speaks of the last two years, and of 26 points at least: 104 weeks, 26 quarters', () => {
  const values = noisy(150);
  const judged = judgeSeries(values, 120, 1, 'honest');
  if (judged.kind !== 'judged') throw new Error(judged.kind);
  expect(judgeLevel(values, judged, 1, 52)!.points).toBe(104);
  expect(judgeLevel(values, judged, 1, 4)!.points).toBe(26);
});

test('under half a year nothing is said of it: 25 weeks, 182 days; from 26 and 183 on, a verdict', () => {
  const of = (count: number, perYear: number) => {
    const values = noisy(count);
    const judged = judgeSeries(values, count, 1, 'honest');
    if (judged.kind !== 'judged') throw new Error(judged.kind);
    return judgeLevel(values, judged, 1, perYear);
  };
  expect([of(25, 52), of(182, 365)]).toEqual([undefined, undefined]);
  expect([of(26, 52), of(183, 365), of(12, 12)].map((level) => level?.holds)).toEqual([true, true, true]);
});
