import { expect, test } from 'vitest';
import { normalDraws, seededRandom } from './seeded-random.ts';
import { stl } from './stl.ts';

const series = (n: number, f: (i: number) => number) => Float64Array.from({ length: n }, (_, i) => f(i));
const wave = (i: number) => 10 * Math.sin((2 * Math.PI * i) / 12);

test('a line and a repeating year come apart, and add up again', () => {
  const values = series(96, (i) => 50 + 0.5 * i + wave(i));
  const { seasonal, trend, remainder } = stl(values, { period: 12, seasonalWindow: 13 });
  for (let i = 0; i < 96; i++) {
    expect(seasonal[i]! + trend[i]! + remainder[i]!).toBeCloseTo(values[i]!, 9);
    expect(Math.abs(seasonal[i]! - wave(i))).toBeLessThan(0.1);
    expect(Math.abs(trend[i]! - (50 + 0.5 * i))).toBeLessThan(0.1);
  }
});

test('a season that fades is followed when it may evolve, and averaged when it may not', () => {
  const values = series(180, (i) => 50 + (1 - i / 180) * wave(i));
  const evolving = stl(values, { period: 12, seasonalWindow: 7 }).seasonal;
  const fixed = stl(values, { period: 12, seasonalWindow: Number.POSITIVE_INFINITY }).seasonal;
  // July of the last year: the wave is at its lowest, a tenth of what it was.
  const last = 171;
  const truth = (1 - last / 180) * wave(last);
  expect(Math.abs(evolving[last]! - truth)).toBeLessThan(0.4);
  expect(Math.abs(fixed[last]! - truth)).toBeGreaterThan(3);
});

test('one absurd month moves the season less when outliers are weighed down', () => {
  const normal = normalDraws(seededRandom(4));
  const values = series(96, (i) => 50 + wave(i) + 0.2 * normal() + (i === 52 ? 80 : 0));
  const plain = stl(values, { period: 12, seasonalWindow: 13 });
  const robust = stl(values, { period: 12, seasonalWindow: 13, robustIterations: 5 });
  const off = (seasonal: Float64Array) => Math.abs(seasonal[64]! - wave(64));
  expect(off(plain.seasonal)).toBeGreaterThan(5);
  expect(off(robust.seasonal)).toBeLessThan(1);
});

test('less than two periods is a fault of the caller', () => {
  expect(() =>
    stl(
      series(23, (i) => i),
      { period: 12, seasonalWindow: 13 },
    ),
  ).toThrow(RangeError);
});
