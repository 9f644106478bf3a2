import { expect, test } from 'vitest';
import { addDays } from '../calendar/day-number.ts';
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

const every = (step: number, count: number, last: string) =>
  Array.from({ length: count }, (_, at) => addDays(last, (at - count + 1) * step));

test('a count of the first of the month owes nothing before the next one, and broke once it did not come', () => {
  const months = ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'];
  const kept = freshnessDays(months, '2026-11-30', 30);
  expect(kept[0]).toBe('fresh');
  expect(kept.filter((state) => state === 'not-due')).toHaveLength(29);
  const silent = freshnessDays(months, '2026-12-10', 30);
  expect(silent.filter((state) => state === 'broke')).toHaveLength(1);
  expect(silent.indexOf('broke')).toBe(29 - 8);
  expect(silent).not.toContain('missing');
});

test('a weekly table misses its weeks, not its days', () => {
  const weeks = every(7, 8, '2026-11-02');
  const states = freshnessDays(weeks, '2026-11-23', 30);
  expect(states.filter((state) => state === 'broke' || state === 'missing')).toHaveLength(2);
  expect(states[states.indexOf('broke') + 7]).toBe('missing');
  // One week without rows, then it came back.
  const back = freshnessDays([...weeks, '2026-11-16'], '2026-11-18', 30);
  expect(back.filter((state) => state === 'missing')).toHaveLength(1);
  expect(back).not.toContain('broke');
});

test('a table of working days owes nothing on Saturdays and Sundays', () => {
  const working = every(1, 30, '2026-11-27').filter((day) => ![6, 0].includes(new Date(`${day}T00:00Z`).getUTCDay()));
  expect(freshnessDays(working, '2026-11-30', 30)).not.toContain('missing');
  // Monday and Tuesday without rows: a silence.
  expect(freshnessDays(working, '2026-12-02', 30).slice(-5)).toEqual([
    'not-due',
    'not-due',
    'broke',
    'missing',
    'not-due',
  ]);
});

test('a table that had rows every day and stopped long ago is silent all along', () => {
  const states = freshnessDays(every(1, 60, '2026-06-30'), '2026-11-30', 30);
  expect(states.filter((state) => state === 'fresh' || state === 'broke')).toHaveLength(1);
  expect(states.filter((state) => state === 'missing')).toHaveLength(28);
});

test('rows that came now and then owe nothing', () => {
  const now = ['2026-03-02', '2026-03-09', '2026-05-20', '2026-06-01', '2026-10-15'];
  expect(freshnessDays(now, '2026-11-30', 30).every((state) => state === 'not-due')).toBe(true);
});
