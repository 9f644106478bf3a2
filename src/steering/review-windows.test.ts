import { expect, test } from 'vitest';
import { addDays } from '../calendar/day-number.ts';
import type { ReadingPoint } from '../stability/reading.ts';
import { reviewWindows } from './review-windows.ts';

const point = (period: string, value: number): ReadingPoint => ({
  period,
  value,
  kind: 'judged',
  segment: 0,
  expected: value,
  lower: value - 1,
  upper: value + 1,
  rules: [],
  side: null,
  variation: null,
});
/** Weeks from Monday 4 November 2024 to Monday 16 November 2026: 107 of them, valued 0 to 106. */
const weeks = Array.from({ length: 107 }, (_, at) => point(addDays('2024-11-04', 7 * at), at));

test('on Monday 23 November 2026 the six weeks end with the one of the 16th, which is over', () => {
  const { short } = reviewWindows(weeks, 'week', '2026-11-23');
  expect(short.points.map(({ period, value }) => [period, value])).toEqual([
    ['2026-10-12', 101],
    ['2026-10-19', 102],
    ['2026-10-26', 103],
    ['2026-11-02', 104],
    ['2026-11-09', 105],
    ['2026-11-16', 106],
  ]);
});

test('the year before is 52 weeks earlier: 106 − 52 = 54', () => {
  expect(reviewWindows(weeks, 'week', '2026-11-23').short.yearBefore.at(-1)).toEqual({
    period: '2026-11-16',
    value: 54,
  });
});

test('a month shows the last week that starts in it, never a sum; November runs and is said so', () => {
  const { long } = reviewWindows(weeks, 'week', '2026-11-23');
  expect(long.grain).toBe('month');
  expect(long.points).toHaveLength(12);
  // The last Monday of October 2026 is the 26th: week 103.
  expect(long.points.at(-2)).toMatchObject({ period: '2026-10-01', value: 103, lower: 102, upper: 104 });
  expect(long.points.at(-1)).toMatchObject({ period: '2026-11-01', value: 106, kind: 'partial' });
});

test('a week without a measure is missing, never the one before it', () => {
  const { short } = reviewWindows(weeks.slice(0, -2), 'week', '2026-11-23');
  expect(short.points.slice(-3).map(({ value }) => value)).toEqual([104, null, null]);
});

test('a daily KPI shows the last day of each week, against the range of that day', () => {
  const days = Array.from({ length: 400 }, (_, at) => point(addDays('2025-10-20', at), at));
  // 2025-10-20 + 399 days is Monday 23 November 2026: the week of the 16th ends on Sunday 22, day 398.
  const { short } = reviewWindows(days, 'day', '2026-11-23');
  expect(short.points.at(-1)).toMatchObject({ period: '2026-11-16', value: 398 });
});

test('a monthly KPI shows six months and twelve, the running one left out', () => {
  const months = Array.from({ length: 24 }, (_, at) =>
    point(`${2024 + Math.floor((at + 11) / 12)}-${String(((at + 11) % 12) + 1).padStart(2, '0')}-01`, at),
  );
  const { short, long } = reviewWindows(months, 'month', '2026-11-23');
  expect(short.points.map(({ period }) => period)).toEqual([
    '2026-05-01',
    '2026-06-01',
    '2026-07-01',
    '2026-08-01',
    '2026-09-01',
    '2026-10-01',
  ]);
  expect(long.points[0]?.period).toBe('2025-11-01');
});
