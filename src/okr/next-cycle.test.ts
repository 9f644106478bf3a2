import { expect, test } from 'vitest';
import { freeName, nextSixWeeks, nextSpan } from './next-cycle.ts';

// Monday 30 November 2026; a cycle runs until Sunday 10 January.
const rules = { weekStart: 'mon', fiscalYearStart: 1 } as const;
const first = { today: '2026-11-30', ends: [], rules };
const running = { today: '2026-11-30', ends: ['2026-09-30', '2027-01-10'], rules };

test('six weeks begin on the next first day of a week, and end on its forty-second day', () => {
  expect(nextSixWeeks(first)).toEqual({ start: '2026-12-07', end: '2027-01-17' });
});

test('where a cycle runs, six weeks begin once it is over', () => {
  expect(nextSixWeeks(running)).toEqual({ start: '2027-01-11', end: '2027-02-21' });
  expect(nextSixWeeks({ ...running, rules: { weekStart: 'sun' } }).start).toBe('2027-01-17');
});

test('the next quarter is proposed though a cycle laps over its first days, not one that a cycle covers', () => {
  expect(nextSpan('quarter', first)).toEqual({ start: '2027-01-01', end: '2027-03-31' });
  expect(nextSpan('quarter', running).start).toBe('2027-01-01');
  expect(nextSpan('quarter', { ...running, ends: ['2027-03-31'] }).start).toBe('2027-04-01');
  expect(nextSpan('four-months', { ...first, rules: { fiscalYearStart: 4 } })).toEqual({
    start: '2026-12-01',
    end: '2027-03-31',
  });
});

test('a name that a cycle already has is numbered', () => {
  expect(freeName('T1 2027', ['T4 2026'])).toBe('T1 2027');
  expect(freeName('T4 2026', ['T4 2026', 'T4 2026 (2)'])).toBe('T4 2026 (3)');
});
