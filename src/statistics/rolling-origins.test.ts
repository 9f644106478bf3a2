import { expect, test } from 'vitest';
import { pastOrigins } from './rolling-origins.ts';

const stride = (n: number, period: number, steps: number) => {
  const origins = pastOrigins(n, period, steps);
  expect(origins.at(-1)).toBe(n - 1);
  return origins[1]! - origins[0]!;
};

test('past forecasts are thinned to 20,000: of 1,000 points 750 are origins, all kept for 10 steps, one in two for 40', () => {
  expect([stride(1000, 12, 10), stride(1000, 12, 40)]).toEqual([1, 2]);
});

test('two years of days are thinned by a divisor of 364: (825 × 120) / 20,000 = 4.95, one in seven; 700 days, one in three', () => {
  expect([stride(1100, 7, 120), stride(1100, 7, 28), stride(700, 7, 90)]).toEqual([7, 2, 3]);
  for (let n = 728; n <= 1100; n += 31)
    for (const steps of [14, 28, 60, 90, 180, 364]) expect(364 % stride(n, 7, steps)).toBe(0);
});
