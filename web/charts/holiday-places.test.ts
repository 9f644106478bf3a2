import { expect, test } from 'vitest';
import type { KpiChartData } from './chart-data.ts';
import { holidayPlaces, holidaysIn } from './holiday-places.ts';

const point = (period: string) => ({
  period,
  value: 1,
  lower: null,
  upper: null,
  expected: null,
  kind: 'common' as const,
});
const data: KpiChartData = {
  name: '',
  grain: 'week',
  unit: { kind: 'number' },
  points: ['2026-04-27', '2026-05-04', '2026-05-11'].map(point),
  holidays: [
    { date: '2026-05-01', name: '1 May' },
    { date: '2026-05-08', name: '8 May' },
    { date: '2026-05-14', name: 'Ascension' },
    { date: '2026-05-25', name: 'beyond the chart' },
  ],
};

test('a week holds a holiday when it falls in its seven days; what is outside the chart has no place', () => {
  expect(holidayPlaces(data)).toEqual([0, 1, 2]);
  expect(holidaysIn(data, '2026-05-11')).toEqual(['Ascension']);
  expect(holidaysIn({ ...data, grain: 'day' }, '2026-05-08')).toEqual(['8 May']);
});
