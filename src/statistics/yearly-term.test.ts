import { expect, test } from 'vitest';
import { addYearlyTerm } from './yearly-term.ts';

const DAYS = 1000;
/** 100 forecast each day for the day after; what came was a tenth more one week in 52. */
function past(days = DAYS) {
  const origins = Int32Array.from({ length: days - 1 }, (_, r) => r);
  return { origins, steps: 1, at: new Float64Array(days - 1).fill(100) };
}
const feast = (day: number) => day % 364 < 7;
const values = Float64Array.from({ length: DAYS }, (_, day) => (feast(day) ? 110 : 100));
const present = new Uint8Array(DAYS).fill(1);

test('what came back whole a year later is half expected: a feast of +10 % moves the forecast of the next to 105', () => {
  const rolled = past();
  expect(addYearlyTerm(rolled, values, present)).toBeCloseTo(0.5, 12);
  // Origin 727 forecasts day 728, two years of 364 days after the first.
  expect([rolled.at[727], rolled.at[740]]).toEqual([expect.closeTo(105, 9), 100]);
});

test('under two years, or with origins thinned, nothing is expected and nothing moves', () => {
  const short = past(700);
  expect(addYearlyTerm(short, values.subarray(0, 700), present)).toBe(0);
  const thinned = { ...past(), origins: Int32Array.from({ length: DAYS - 1 }, (_, r) => 2 * r) };
  expect(addYearlyTerm(thinned, values, present)).toBe(0);
  expect([short, thinned].every(({ at }) => at.every((value) => value === 100))).toBe(true);
});
