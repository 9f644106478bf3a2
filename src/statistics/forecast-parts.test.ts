import { expect, test } from 'vitest';
import { centredMean } from './centred-mean.ts';
import { combinationWeights } from './combination-weights.ts';
import { dampedHolt } from './damped-holt.ts';
import { fillGaps } from './fill-gaps.ts';
import { findSeason } from './forecast-members.ts';
import { holtWinters } from './holt-winters.ts';
import { monotoneVariance } from './monotone-variance.ts';
import { evolvingTrack, fixedTrack, withSeason } from './season-ahead.ts';
import { autocorrelations, hasSeason } from './season-test.ts';
import { chooseForm, seasonalIndices } from './seasonal-indices.ts';
import { normalDraws, seededRandom } from './seeded-random.ts';
import { simplexSearch } from './simplex-search.ts';
import { theta } from './theta.ts';

const series = (n: number, f: (i: number) => number) => Float64Array.from({ length: n }, (_, i) => f(i));
const ahead = (
  method: { path(origin: number, steps: number, out: Float64Array): void },
  origin: number,
  steps: number,
) => {
  const out = new Float64Array(steps);
  method.path(origin, steps, out);
  return Array.from(out);
};
const near = (values: number[], digits = 6) => values.map((value) => expect.closeTo(value, digits));

test('the mean centred over four points counts both ends by half: (1/2 + 2 + 3 + 4 + 5/2) / 4 = 3', () => {
  const level = centredMean(Float64Array.of(1, 2, 3, 4, 5, 6), 4);
  expect(Array.from(level)).toEqual([Number.NaN, Number.NaN, 3, 4, Number.NaN, Number.NaN]);
  expect(Array.from(centredMean(Float64Array.of(1, 2, 6), 3))).toEqual([Number.NaN, 3, Number.NaN]);
});

test('a gap is filled on its line, moved by how its phase stands off it a period away', () => {
  expect(Array.from(fillGaps([2, null, null, 8], 1).values)).toEqual([2, 4, 6, 8]);
  expect(Array.from(fillGaps([2, null, null, 8], 1).present)).toEqual([1, 0, 0, 1]);
  // Every third point is 9 where the others are 0: the hole at a third point is filled near 9, not 0.
  const spiky = Array.from({ length: 15 }, (_, i) => (i === 7 ? null : i % 3 === 1 ? 9 : 0));
  expect(fillGaps(spiky, 3).values[7]).toBeGreaterThan(5);
});

test('a repeating year is a season; noise and a straight line are not', () => {
  const noise = normalDraws(seededRandom(1));
  expect(
    hasSeason(
      series(60, (i) => 100 + 10 * Math.sin((2 * Math.PI * i) / 12) + noise()),
      12,
    ),
  ).toBe(true);
  let found = 0;
  for (let k = 0; k < 200; k++)
    if (
      hasSeason(
        series(60, () => noise()),
        12,
      )
    )
      found++;
  // One side at 10 %, asked twice.
  expect(found).toBeLessThan(40);
  expect(
    hasSeason(
      series(35, (i) => i % 12),
      12,
    ),
  ).toBe(false);
  expect(Array.from(autocorrelations(Float64Array.of(5, 5, 5), 2))).toEqual([0, 0]);
});

test('a season longer than the data is not found, and needs three periods beyond twelve phases', () => {
  expect(
    findSeason(
      series(103, (i) => i % 52),
      52,
      true,
    ),
  ).toBeUndefined();
  expect(
    findSeason(
      series(27, (i) => 5 + (i % 12)),
      12,
      true,
    )?.period,
  ).toBe(12);
  expect(
    findSeason(
      series(40, (i) => i),
      1,
      true,
    ),
  ).toBeUndefined();
});

test('indices of 100 × (1.2, .8, 1, 1) are those ratios when nothing else moves', () => {
  const pattern = [1.2, 0.8, 1, 1];
  const values = series(40, (i) => 100 * pattern[i % 4]!);
  expect(Array.from(seasonalIndices(values, 4, 'multiplicative'))).toEqual(near(pattern));
  expect(Array.from(seasonalIndices(values, 4, 'additive'))).toEqual(near([20, -20, 0, 0]));
});

test('indices of noise are shrunk: four years leave a third of a variance, of which less than half stays', () => {
  const noise = normalDraws(seededRandom(2));
  let squares = 0;
  for (let k = 0; k < 100; k++) {
    for (const index of seasonalIndices(
      series(48, () => 100 + noise()),
      12,
      'additive',
    ))
      squares += index ** 2 / 1200;
  }
  expect(squares).toBeLessThan(0.15);
});

test('a season that grows with the level multiplies; one that stays adds', () => {
  const pattern = [1.3, 0.7, 1.1, 0.9];
  expect(
    chooseForm(
      series(48, (i) => (20 + 5 * i) * pattern[i % 4]!),
      4,
    ).form,
  ).toBe('multiplicative');
  expect(
    chooseForm(
      series(48, (i) => 20 + 5 * i + 15 * (pattern[i % 4]! - 1)),
      4,
    ).form,
  ).toBe('additive');
});

test('the simplex finds the bottom of a valley at (1, 1)', () => {
  const banana = (p: Float64Array) => (1 - p[0]!) ** 2 + 10 * (p[1]! - p[0]! ** 2) ** 2;
  const found = simplexSearch(banana, [-1, 1], [0.5, 0.5], 400);
  expect(Array.from(found)).toEqual(near([1, 1], 2));
});

test('theta carries a straight line on at half its slope: smoothing follows it, drift is half', () => {
  const out = ahead(theta(series(200, (i) => 3 * i)), 199, 3);
  expect(out[1]! - out[0]!).toBeCloseTo(1.5, 3);
  expect(out[0]!).toBeGreaterThan(595);
});

test('damped Holt slows down: each step rises less than the one before', () => {
  const out = ahead(dampedHolt(series(60, (i) => 10 + 2 * i)), 59, 4);
  const rises = out.map((value, h) => value - (h === 0 ? 128 : out[h - 1]!));
  expect(rises[1]!).toBeLessThan(rises[0]!);
  expect(rises[3]!).toBeGreaterThan(0);
});

test('Holt–Winters repeats a pattern that it was given and that holds', () => {
  const pattern = [1.2, 0.8, 1, 1];
  const values = series(40, (i) => 100 * pattern[i % 4]!);
  const method = holtWinters(values, Float64Array.from(pattern), 'multiplicative');
  expect(ahead(method, 39, 5)).toEqual(near([120, 80, 100, 100, 120], 3));
  expect(ahead(method, 20, 2)).toEqual(near([80, 100], 3));
});

test('a step meets the season of its phase in the last cycle known', () => {
  const flat = {
    parameters: 0,
    seasonParameters: 0,
    path: (_: number, steps: number, out: Float64Array) => void out.fill(0, 0, steps),
  };
  const fixed = withSeason(flat, fixedTrack(Float64Array.of(1, 2, 3), 'additive', 9), 2);
  expect(ahead(fixed, 4, 4)).toEqual([3, 1, 2, 3]);
  const evolving = withSeason(flat, evolvingTrack(Float64Array.of(1, 2, 3, 11, 12, 13), 'additive', 3), 2);
  expect(ahead(evolving, 3, 4)).toEqual([2, 3, 11, 2]);
  expect(ahead(evolving, 5, 3)).toEqual([11, 12, 13]);
  expect(fixed.seasonParameters).toBe(2);
});

test('weights fall with the fourth power of the error, and 1.6 times the best is left out', () => {
  // (1, 1.2, 2): 1 and 1.2⁻⁴ = .482; over 1.482: .675 and .325
  expect(Array.from(combinationWeights([1, 1.2, 2], [0, 0, 0], 100, 1e-9))).toEqual(near([0.6747, 0.3253, 0], 3));
  expect(Array.from(combinationWeights([0, 1e-15], [0, 0], 100, 1e-9))).toEqual([0.5, 0.5]);
});

test('variances are pooled until none falls with the horizon; those unknown grow as a walk would', () => {
  const pooled = monotoneVariance(Float64Array.of(1, 3, 2, 5), Float64Array.of(1, 1, 1, 1));
  expect(Array.from(pooled)).toEqual([1, 2.5, 2.5, 5]);
  const extended = monotoneVariance(Float64Array.of(1, 2, Number.NaN, Number.NaN), Float64Array.of(4, 3, 2, 1));
  expect(Array.from(extended)).toEqual([1, 2, 3, 4]);
});
