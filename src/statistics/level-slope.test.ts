import { expect, test } from 'vitest';
import { noSeason } from './baseline-model.ts';
import { levelHolds, levelSlope } from './level-slope.ts';
import { normalDraws, seededRandom } from './seeded-random.ts';

const plain = { season: noSeason, yearly: noSeason };

test('10, 11, 12… a month starts at 10 and rises by 12 a year, all of it seen in two years', () => {
  const line = Array.from({ length: 24 }, (_, t) => 10 + t);
  const { start, perYear, seen, points } = levelSlope(line, plain, 1, 12)!;
  expect([start, perYear, seen, points]).toEqual([
    expect.closeTo(10, 9),
    expect.closeTo(12, 9),
    expect.closeTo(12, 9),
    24,
  ]);
});

test('of 52 a year, 30 weeks have seen 30', () => {
  const line = Array.from({ length: 30 }, (_, t) => 10 + t);
  expect(levelSlope(line, plain, 1, 52)).toMatchObject({ perYear: expect.closeTo(52, 9), seen: expect.closeTo(30, 9) });
});

test('one spike of 40 σ, first or last, moves the slope of a quiet series by less than its own interval', () => {
  const normal = normalDraws(seededRandom(4));
  const quiet = Array.from({ length: 40 }, () => 100 + 3 * normal());
  const calm = levelSlope(quiet, plain, 52, 52)!;
  for (const at of [0, 39]) {
    const struck = levelSlope(
      quiet.map((value, t) => (t === at ? 220 : value)),
      plain,
      52,
      52,
    )!;
    expect(Math.abs(struck.perYear - calm.perYear)).toBeLessThan((calm.upper - calm.lower) / 2);
    expect(struck.lower < 0 && struck.upper > 0).toBe(true);
  }
});

test('it does not hold when it surely moves, and by more in what was seen than two fifths of the range: 4.1 of 10, not 4', () => {
  const falls = (seen: number, upper: number) => ({ perYear: -9, lower: -12, upper, seen, start: 100, points: 52 });
  expect(levelHolds(falls(-4.1, -1), 10)).toBe(false);
  expect(levelHolds(falls(-4, -1), 10)).toBe(true);
  expect(levelHolds(falls(-4.1, 0.1), 10)).toBe(true);
});
