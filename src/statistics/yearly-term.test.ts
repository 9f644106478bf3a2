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

test('origins thinned to one day in four have the same days a year before, 91 rows away: 105 again', () => {
  const rows = DAYS / 4;
  const rolled = {
    origins: Int32Array.from({ length: rows }, (_, r) => 4 * r),
    steps: 1,
    at: new Float64Array(rows).fill(100),
  };
  expect(addYearlyTerm(rolled, values, present)).toBeCloseTo(0.5, 12);
  // Row 182 is day 728: it forecasts day 729, the second of the feast. Row 184 forecasts day 737, after it.
  expect([rolled.at[182], rolled.at[184]]).toEqual([expect.closeTo(105, 9), 100]);
});

test('under two years, or with origins that miss their days of a year before, nothing is expected and nothing moves', () => {
  const short = past(700);
  expect(addYearlyTerm(short, values.subarray(0, 700), present)).toBe(0);
  const everyThird = { ...past(), origins: Int32Array.from({ length: DAYS - 1 }, (_, r) => 3 * r) };
  expect(addYearlyTerm(everyThird, values, present)).toBe(0);
  expect([short, everyThird].every(({ at }) => at.every((value) => value === 100))).toBe(true);
});
