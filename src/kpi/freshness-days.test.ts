import { expect, test } from 'vitest';
import { freshnessDays } from './freshness-days.ts';

const days = (...numbers: number[]) => numbers.map((n) => `2026-11-${String(n).padStart(2, '0')}`);

test('a day without rows among days with rows is missing; today, not over, is not', () => {
  expect(freshnessDays(days(1, 2, 4, 5), '2026-11-06', 6)).toEqual([
    'fresh',
    'fresh',
    'missing',
    'fresh',
    'fresh',
    'not-due',
  ]);
});

test('a silence of two days or more broke on its first day', () => {
  expect(freshnessDays(days(1, 2, 3), '2026-11-06', 6)).toEqual([
    'fresh',
    'fresh',
    'fresh',
    'broke',
    'missing',
    'not-due',
  ]);
  // One day without rows may still be late.
  expect(freshnessDays(days(1, 2, 3, 4), '2026-11-06', 6).at(4)).toBe('missing');
});

test('a table with rows once in a while misses nothing in between', () => {
  // 2 days of 8 up to the last: 2 x 2 <= 8.
  const states = freshnessDays(days(1, 8), '2026-11-10', 10);
  expect(states.filter((state) => state === 'fresh')).toHaveLength(2);
  expect(states.filter((state) => state === 'not-due')).toHaveLength(8);
  expect(freshnessDays([], '2026-11-06', 3)).toEqual(['not-due', 'not-due', 'not-due']);
});
