import { expect, test } from 'vitest';
import { publicHolidays } from './public-holidays.ts';

test('France in May 2026: the 1st, the 8th, Ascension on the 14th, Whit Monday on the 25th', async () => {
  const may = await publicHolidays('FR', 'fr', '2026-05-01', '2026-05-31');
  expect(may.map(({ date }) => date)).toEqual(['2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25']);
  expect(may[0]?.name).toBe('Fête du travail');
});

test('their names are in the language of the reader; an unknown country has none', async () => {
  const [christmas] = await publicHolidays('FR', 'en', '2026-12-25', '2026-12-25');
  expect(christmas?.name).toBe('Christmas Day');
  expect(await publicHolidays('XX', 'en', '2026-01-01', '2026-12-31')).toEqual([]);
});
