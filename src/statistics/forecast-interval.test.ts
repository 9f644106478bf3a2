import { expect, test } from 'vitest';
import type { Forecast } from './forecast.ts';
import { chanceAtLeast, forecastInterval } from './forecast-interval.ts';

const one = (mean: number, deviation: number, degrees: number, nonNegative = false): Forecast => ({
  kind: 'forecast',
  mean: Float64Array.of(mean),
  deviation: Float64Array.of(deviation),
  degrees: Float64Array.of(degrees),
  totalDeviation: Float64Array.of(deviation),
  totalDegrees: Float64Array.of(degrees),
  nonNegative,
  method: { season: { found: false, why: 'not-asked' }, members: [], yearly: 0 },
});

test('the interval is Student’s: 100 ± 2.571 × 4 with five degrees of freedom, cut at 0 where nothing is negative', () => {
  const { lower, upper } = forecastInterval(one(100, 4, 5), 0.95);
  expect([lower[0], upper[0]]).toEqual([expect.closeTo(100 - 2.5706 * 4, 3), expect.closeTo(100 + 2.5706 * 4, 3)]);
  expect(forecastInterval(one(5, 4, 5, true), 0.95).lower[0]).toBe(0);
});

test('the chance of a target: one half at what is expected, 1 in 40 at the upper end of the 95 %', () => {
  expect(chanceAtLeast(one(100, 4, 5), 0, 100)).toBeCloseTo(0.5, 12);
  expect(chanceAtLeast(one(100, 4, 5), 0, 100 + 2.570582 * 4)).toBeCloseTo(0.025, 6);
});

test('a forecast that never missed reaches what is below it and not what is above', () => {
  expect([4, 5, 6].map((target) => chanceAtLeast(one(5, 0, 5), 0, target))).toEqual([1, 0.5, 0]);
});
