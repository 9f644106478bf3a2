import { expect, test } from 'vitest';
import { inPeriodsOf } from './context-on-chart.ts';

test('days are averaged into the month: (10 + 20) / 2 = 15; a month without any has no value', () => {
  const days = [
    { period: '2026-01-05', value: 10 },
    { period: '2026-01-20', value: 20 },
    { period: '2026-01-21', value: null },
  ];
  expect(inPeriodsOf(['2026-01-01', '2026-02-01'], 'month', { grain: 'day', points: days }, {})).toEqual([
    { period: '2026-01-01', value: 15 },
    { period: '2026-02-01', value: null },
  ]);
});

test('a month holds for each week that begins in it, and nothing is interpolated', () => {
  const months = [
    { period: '2026-01-01', value: 1 },
    { period: '2026-02-01', value: 2 },
  ];
  const weeks = ['2026-01-26', '2026-02-02', '2026-03-02'];
  expect(inPeriodsOf(weeks, 'week', { grain: 'month', points: months }, {}).map(({ value }) => value)).toEqual([
    1,
    2,
    null,
  ]);
});
