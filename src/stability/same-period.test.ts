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

test('week 53 of 2026 answers to the week nearest a year before where 2025 has none', () => {
  expect(evidenceOf(['2025-12-29'], [9], '2026-12-28', 'week')).toEqual([{ period: '2025-12-29', value: 9 }]);
});

test('a day answers to the same weekday: Monday 23 November 2026 to Monday 24 November 2025', () => {
  expect(evidenceOf(['2025-11-23', '2025-11-24'], [1, 2], '2026-11-23', 'day')).toEqual([
    { period: '2025-11-24', value: 2 },
  ]);
});
