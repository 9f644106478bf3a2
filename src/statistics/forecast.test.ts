import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growth } from '../../test/growth.ts';
import { type Forecast, forecast } from './forecast.ts';
import { chanceAtLeast, forecastInterval } from './forecast-interval.ts';
import { normalDraws, seededRandom } from './seeded-random.ts';
import { totalEffect, totalHalfWidth } from './total-effect.ts';
import type { Values } from './unusable.ts';

const noise = (seed: number, n: number, f: (i: number, z: number) => number): number[] => {
  const normal = normalDraws(seededRandom(seed));
  return Array.from({ length: n }, (_, i) => f(i, normal()));
};
const yearly = noise(3, 72, (i, z) => 100 + i + 20 * Math.sin((2 * Math.PI * i) / 12) + z);

function made(values: Values, season = 12, horizon = 12): Forecast {
  const result = forecast(values, { season, horizon });
  if (result.kind !== 'forecast') throw new Error(result.kind);
  return result;
}

function finite(result: ReturnType<typeof forecast>, horizon: number): void {
  if (result.kind !== 'forecast') return;
  const { lower, upper } = forecastInterval(result, 0.95);
  const narrow = forecastInterval(result, 0.8);
  expect(result.mean).toHaveLength(horizon);
  for (let h = 0; h < horizon; h++) {
    for (const value of [result.mean[h], lower[h], upper[h], result.totalDeviation[h]])
      expect(Number.isFinite(value)).toBe(true);
    expect(lower[h]).toBeLessThanOrEqual(narrow.lower[h]!);
    expect(upper[h]).toBeGreaterThanOrEqual(narrow.upper[h]!);
    expect(upper[h]).toBeGreaterThanOrEqual(result.mean[h]!);
  }
}

test('a trend and a season are carried on', () => {
  const result = made(yearly);
  expect(result.method.season).toMatchObject({ found: true, period: 12 });
  for (let h = 0; h < 12; h++) {
    const truth = 100 + 72 + h + 20 * Math.sin((2 * Math.PI * (72 + h)) / 12);
    expect(Math.abs(result.mean[h]! - truth)).toBeLessThan(6);
  }
});

test('the weights add up to 1, and the same series gives the same figures', () => {
  const result = made(yearly);
  expect(result.method.members.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  expect(made([...yearly])).toEqual(result);
});

test('what cannot be used is refused by name', () => {
  const ask = (values: Values) => forecast(values, { season: 12, horizon: 3 });
  expect(ask([1, 2])).toEqual({ kind: 'too-few-points', have: 2, need: 8 });
  expect(ask(Array(50).fill(null))).toEqual({ kind: 'too-few-points', have: 0, need: 8 });
  expect(ask(Array(50).fill(7))).toEqual({ kind: 'no-variation', value: 7 });
  expect(ask([...yearly, Number.NaN])).toEqual({ kind: 'not-finite', index: 72 });
  expect(ask([...yearly, Number.POSITIVE_INFINITY])).toEqual({ kind: 'not-finite', index: 72 });
  expect(ask([...yearly, 1e300])).toEqual({ kind: 'not-finite', index: 72 });
});

test('a season longer than the data is done without, and said', () => {
  const result = made(yearly.slice(0, 20));
  expect(result.method.season).toEqual({ found: false, why: 'longer-than-data' });
  expect(made(yearly, 1).method.season).toEqual({ found: false, why: 'not-asked' });
  expect(made(noise(5, 120, (_, z) => 50 + z)).method.season).toEqual({ found: false, why: 'not-there' });
});

test('missing points are not zeros: with one in ten missing the forecast hardly moves', () => {
  const whole = made(yearly);
  const holed = made(yearly.map((value, i) => (i % 10 === 4 ? null : value)));
  for (let h = 0; h < 12; h++) expect(Math.abs(holed.mean[h]! - whole.mean[h]!)).toBeLessThan(4);
});

test('missing points at the end are periods to cross: the horizon still starts after them', () => {
  const cut = made([...yearly.slice(0, 69), null, null, null], 12, 3);
  expect(Array.from(cut.mean)).toEqual(Array.from(made(yearly.slice(0, 69), 12, 6).mean.slice(3)));
});

test('missing points at the start change nothing', () => {
  expect(made([null, null, ...yearly]).mean).toEqual(made(yearly).mean);
});

test('two years of days expect again what came back each year', () => {
  const dip = (day: number) => (day % 364 > 300 && day % 364 < 330 ? 0.5 : 1);
  const days = noise(8, 3 * 364 - 70, (i, z) => 1000 * dip(i) * (i % 7 === 6 ? 0.6 : 1) * Math.exp(z / 30));
  const result = made(days, 7, 14);
  expect(result.method.yearly).toBeGreaterThan(0.2);
  const from = days.length;
  const flat = Array.from({ length: 14 }, (_, h) => 1000 * ((from + h) % 7 === 6 ? 0.6 : 1));
  const dips = Array.from({ length: 14 }, (_, h) => dip(from + h));
  const expected = dips.map((d, h) => d * flat[h]!).reduce((a, b) => a + b);
  const off = (total: number) => Math.abs(total - expected);
  expect(off(result.mean.reduce((a, b) => a + b))).toBeLessThan(off(flat.reduce((a, b) => a + b)));
});

test('the yearly term acts at the horizons that pages ask: 28 and 90 days, from 850 days of past to 1,100', () => {
  const feast = (day: number) => (day % 364 > 300 && day % 364 < 330 ? 1.6 : 1);
  const all = noise(
    12,
    1200,
    (i, z) => 1000 * feast(i) * (1 + [0, 0.1, 0.2, 0.1, 0, -0.2, -0.2][i % 7]!) * (1 + z / 30),
  );
  for (const horizon of [14, 28, 90])
    for (const days of [850, 960, 1050, 1100])
      expect(made(all.slice(0, days), 7, horizon).method.yearly).toBeGreaterThan(0.2);
  // Day 1,000 is a month before the third feast (1,029 to 1,057), which brings .6 of 29 days: 17 days more in ninety.
  const { mean, method } = made(all.slice(0, 1000), 7, 90);
  const plain = made(all.slice(700, 1000), 7, 90).mean;
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
  expect(method.yearly).toBeGreaterThan(0.2);
  expect(sum(mean) - sum(plain)).toBeGreaterThan(0.3 * 17 * 1000);
});

test('nothing negative was measured, so nothing negative is expected', () => {
  const zeros = noise(9, 80, (_, z) => (z > 0.8 ? Math.round(3 * z) : 0));
  const { lower } = forecastInterval(made(zeros, 1, 10), 0.95);
  expect(Math.min(...lower)).toBeGreaterThanOrEqual(0);
  const signed = forecastInterval(
    made(
      noise(9, 80, (_, z) => z),
      1,
      10,
    ),
    0.95,
  );
  expect(Math.min(...signed.lower)).toBeLessThan(0);
});

test('the range of a random walk covers about 95 in 100 of what follows', () => {
  let inside = 0;
  for (let k = 0; k < 200; k++) {
    let at = 0;
    const walk = noise(1000 + k, 110, (_, z) => (at += z));
    const { lower, upper } = forecastInterval(made(walk.slice(0, 100), 1, 10), 0.95);
    for (let h = 0; h < 10; h++) if (walk[100 + h]! >= lower[h]! && walk[100 + h]! <= upper[h]!) inside++;
  }
  expect(inside / 2000).toBeGreaterThan(0.92);
  expect(inside / 2000).toBeLessThan(0.98);
});

test('the chance at the forecast itself is one half; beyond the 95 % range, less than 1 in 40', () => {
  const result = made(yearly);
  expect(chanceAtLeast(result, 11, result.mean[11]!)).toBeCloseTo(0.5, 12);
  const { upper } = forecastInterval(result, 0.95);
  expect(chanceAtLeast(result, 11, upper[11]!)).toBeCloseTo(0.025, 9);
});

test('a total compares only what was measured, and is less sure of half as much', () => {
  const result = made(yearly, 12, 4);
  const above = Array.from(result.mean, (value) => value + 2);
  expect(totalEffect(result, above, 0.95)!.effect).toBeCloseTo(8, 9);
  expect(totalEffect(result, [above[0]!, null, null, above[3]!], 0.95)).toMatchObject({
    effect: expect.closeTo(4, 9),
    points: 2,
  });
  expect(totalEffect(result, [null, null], 0.95)).toBeUndefined();
  expect(totalHalfWidth(result, 4, 2, 0.95)).toBeCloseTo(totalHalfWidth(result, 4, 4, 0.95) / 2, 12);
});

const anySeries = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 2, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(1e300, -1e300, 1e140, 1e-300, 5e-324, 0, Number.NaN, Number.NEGATIVE_INFINITY),
    },
  ),
  { maxLength: 90 },
);

test('any input is refused or answered with finite figures', () => {
  fc.assert(
    fc.property(
      anySeries,
      fc.constantFrom(1, 2, 4, 7, 12, 52),
      fc.integer({ min: 1, max: 30 }),
      (values, season, horizon) => {
        finite(forecast(values, { season, horizon }), horizon);
      },
    ),
    { numRuns: 400 },
  );
});

test('tiny, huge and integer series of any length above seven are answered', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 120 }),
      fc.constantFrom(1e-300, 1e-9, 1, 1e12, 1e140),
      fc.constantFrom(1, 7, 12),
      (values, unit, season) => {
        const result = forecast(
          values.map((value) => value * unit),
          { season, horizon: 5 },
        );
        expect(['forecast', 'no-variation']).toContain(result.kind);
        finite(result, 5);
      },
    ),
    { numRuns: 200 },
  );
});

test('multiplying a series by c > 0 multiplies its forecast by c, within 1e-9', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.integer({ min: 24, max: 130 }),
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.boolean(),
      (seed, n, c, signed) => {
        const values = noise(seed, n, (i, z) => (signed ? 0 : 60) + 12 * Math.sin(i * 0.5236) + 5 * z);
        const one = made(values, 12, 6);
        const other = made(
          values.map((value) => value * c),
          12,
          6,
        );
        const size = Math.max(...values.map(Math.abs));
        for (let h = 0; h < 6; h++) {
          expect(Math.abs(other.mean[h]! / c - one.mean[h]!)).toBeLessThan(1e-9 * size);
          expect(Math.abs(other.deviation[h]! / c - one.deviation[h]!)).toBeLessThan(1e-9 * size);
          expect(Math.abs(other.totalDeviation[h]! / c - one.totalDeviation[h]!)).toBeLessThan(1e-9 * size);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('100,000 points take less than thirty times what 10,000 take, whatever the season; a horizon of 10,000 as little', () => {
  const long = noise(11, 100_000, (i, z) => 100 + (i % 7) + z);
  const of = (length: number, season: number, horizon: number) => () =>
    finite(forecast(long.slice(0, length), { season, horizon }), horizon);
  expect(growth(of(10_000, 7, 28), of(100_000, 7, 28))).toBeLessThan(30);
  expect(growth(of(10_000, 365, 30), of(100_000, 365, 30))).toBeLessThan(30);
  expect(growth(of(10_000, 5_000, 30), of(100_000, 50_000, 30))).toBeLessThan(30);
  expect(growth(of(300, 7, 1_000), of(300, 7, 10_000))).toBeLessThan(30);
});
