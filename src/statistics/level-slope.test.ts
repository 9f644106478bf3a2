import { expect, test } from 'vitest';
import { noSeason } from './baseline-model.ts';
import { levelHolds, levelSlope } from './level-slope.ts';

const plain = { season: noSeason, yearly: noSeason };

test('10, 11, 12… a month starts at 10 and rises by 12 a year', () => {
  const line = Array.from({ length: 24 }, (_, t) => 10 + t);
  const { start, perYear, points } = levelSlope(line, plain, 1, 12)!;
  expect([start, perYear, points]).toEqual([expect.closeTo(10, 9), expect.closeTo(12, 9), 24]);
});

test('it does not hold when it surely moves, and by more in a year than half of the range: 6 of 10, not 5', () => {
  const falls = (perYear: number, upper: number) => ({ perYear, lower: -9, upper, start: 100, points: 52 });
  expect(levelHolds(falls(-6, -1), 10)).toBe(false);
  expect(levelHolds(falls(-5, -1), 10)).toBe(true);
  expect(levelHolds(falls(-6, 0.1), 10)).toBe(true);
});
