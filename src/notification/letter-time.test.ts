import { expect, test } from 'vitest';
import { defaultChoices } from './choices.ts';
import { isQuiet, soonLetterAt, weeklyLetterAt } from './letter-time.ts';

const PARIS = 'Europe/Paris';
const soon = (now: string, quiet = defaultChoices.quiet) => soonLetterAt(PARIS, new Date(now), quiet).toISOString();
const weekly = (now: string, quiet = defaultChoices.quiet, weekStart: 'mon' | 'sun' = 'mon') =>
  weeklyLetterAt(PARIS, new Date(now), weekStart, quiet).toISOString();

test('in the day, ten minutes later: what happens together travels together', () => {
  expect(soon('2026-11-24T09:00:00Z')).toBe('2026-11-24T09:10:00.000Z');
});

test('in the evening, at eight the next morning in the organisation’s zone', () => {
  // 20:30 in Paris; eight o'clock there is seven in UTC.
  expect(soon('2026-11-24T19:30:00Z')).toBe('2026-11-25T07:00:00.000Z');
});

test('on Friday evening, on Monday morning; on Saturday for whoever does not mind', () => {
  expect(soon('2026-11-27T19:30:00Z')).toBe('2026-11-30T07:00:00.000Z');
  expect(soon('2026-11-27T19:30:00Z', { from: 19, to: 8, weekends: false })).toBe('2026-11-28T07:00:00.000Z');
});

test('the same two hours mean no quiet at all', () => {
  expect(soon('2026-11-24T23:00:00Z', { from: 8, to: 8, weekends: false })).toBe('2026-11-24T23:10:00.000Z');
});

test('the weekly letter leaves on the first morning of the week, and is never twice in one week', () => {
  expect(weekly('2026-11-23T06:59:00Z')).toBe('2026-11-23T07:00:00.000Z');
  expect(weekly('2026-11-23T07:00:00Z')).toBe('2026-11-30T07:00:00.000Z');
  // The night of 28 March 2027 clocks move: eight in Paris is six in UTC.
  expect(weekly('2027-03-27T12:00:00Z')).toBe('2027-03-29T06:00:00.000Z');
});

test('the weekly letter waits for the end of its reader’s quiet too', () => {
  // Until ten in the morning: nine in UTC.
  expect(weekly('2026-11-23T07:30:00Z', { from: 19, to: 10, weekends: true })).toBe('2026-11-23T09:00:00.000Z');
  // Where weeks begin on Sunday, whoever rests that day reads it on Monday.
  expect(weekly('2026-11-22T06:00:00Z', defaultChoices.quiet, 'sun')).toBe('2026-11-23T07:00:00.000Z');
  expect(weekly('2026-11-22T06:00:00Z', { from: 19, to: 8, weekends: false }, 'sun')).toBe('2026-11-22T07:00:00.000Z');
});

test('a letter that is late does not leave at night', () => {
  const quiet = (instant: string) => isQuiet(PARIS, Date.parse(instant), defaultChoices.quiet);
  expect(quiet('2026-11-24T22:00:00Z')).toBe(true);
  expect(quiet('2026-11-25T06:59:00Z')).toBe(true);
  expect(quiet('2026-11-25T07:00:00Z')).toBe(false);
  expect(quiet('2026-11-28T11:00:00Z')).toBe(true);
});
