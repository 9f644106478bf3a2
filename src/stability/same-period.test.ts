import { expect, test } from 'vitest';
import { evidenceOf } from './same-period.ts';

test('the latest three of the same month, five years back at most, the latest first', () => {
  const years = [2020, 2021, 2022, 2023, 2024, 2025];
  const periods = years.map((year) => `${year}-12-01`);
  const found = (values: (number | null)[]) =>
    evidenceOf(periods, values, '2026-12-01', 'month').map(({ period, value }) => `${period.slice(0, 4)} ${value}`);
  expect(found([1, 2, 3, 4, 5, 6])).toEqual(['2025 6', '2024 5', '2023 4']);
  // Six years back is too long ago to explain anything.
  expect(found([1, 2, null, null, null, 6])).toEqual(['2025 6', '2021 2']);
});

test('week 53 of 2026 answers to no week of a year that has none; that of 2020, to that of 2015', () => {
  expect(evidenceOf(['2024-12-30', '2025-12-22', '2025-12-29'], [7, 8, 9], '2026-12-28', 'week')).toEqual([]);
  expect(evidenceOf(['2015-12-28'], [5], '2020-12-28', 'week')).toEqual([{ period: '2015-12-28', value: 5 }]);
});

test('week 52 of 2026 answers to week 52 of the years before', () => {
  expect(evidenceOf(['2024-12-23', '2025-12-22', '2025-12-29'], [7, 8, 9], '2026-12-21', 'week')).toEqual([
    { period: '2025-12-22', value: 8 },
    { period: '2024-12-23', value: 7 },
  ]);
});

test('a day answers to the same weekday: Monday 23 November 2026 to Monday 24 November 2025', () => {
  expect(evidenceOf(['2025-11-23', '2025-11-24'], [1, 2], '2026-11-23', 'day')).toEqual([
    { period: '2025-11-24', value: 2 },
  ]);
});
