import { expect, test } from 'vitest';
import { addDays } from '../calendar/day-number.ts';
import { normalDraws, seededRandom } from '../statistics/seeded-random.ts';
import { judgeSeries } from './judge-series.ts';
import { suggestChanges } from './suggest-changes.ts';

/** Eighty weeks around 100, then so many around 108. */
function suggestedAfter(count: number, asked: 'honest' | 'adaptive' = 'honest') {
  const normal = normalDraws(seededRandom(3));
  const values = Array.from({ length: 80 + count }, (_, at) => (at < 80 ? 100 : 108) + 2 * normal());
  const periods = values.map((_, at) => addDays('2025-01-06', 7 * at));
  const judged = judgeSeries(values, 60, 1, asked);
  if (judged.kind !== 'judged') throw new Error(judged.kind);
  return suggestChanges(periods, values, judged, 0);
}

test('a change that eight points have followed is asked about, from its first point; that seven have, not yet', () => {
  const [change, ...others] = suggestedAfter(8);
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    period: addDays('2025-01-06', 7 * 80),
    before: expect.closeTo(100, -0.5),
    after: expect.closeTo(108, -0.5),
  });
  expect(suggestedAfter(7)).toEqual([]);
});

test('where the chart follows the level there is no one change to ask about', () => {
  expect(suggestedAfter(8, 'adaptive')).toEqual([]);
});
