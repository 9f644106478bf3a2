import { expect, test } from 'vitest';
import { beginsMidway } from './begins-midway.ts';

const year = { first: '2025-10-12', last: '2026-10-11' };

test('rows every day from 12 October on: October is short of eleven days', () => {
  expect(beginsMidway('2025-10-01', { ...year, days: 365 })).toBe(true);
});

test('rows from the first day of the month on: October is whole', () => {
  expect(beginsMidway('2025-10-12', { ...year, days: 365 })).toBe(false);
});

test('a batch a month: eleven days without rows are nothing, (1 − 12/365)¹¹ = 0.69', () => {
  expect(beginsMidway('2025-10-01', { ...year, days: 12 })).toBe(false);
});

test('five days a week: two days without rows happen, (2/7)² = 0.08; six do not, (2/7)⁶ = 0.0005', () => {
  expect(beginsMidway('2025-10-10', { ...year, days: 261 })).toBe(false);
  expect(beginsMidway('2025-10-06', { ...year, days: 261 })).toBe(true);
});
