import { expect, test } from 'vitest';
import { addDays } from '../calendar/day-number.ts';
import { chooseBaseline } from './choose-baseline.ts';

const weeks = (count: number) => Array.from({ length: count }, (_, at) => addDays('2024-01-01', 7 * at));
const measured = (count: number) => Array.from({ length: count }, (_, at) => 100 + (at % 3));
const spanOf = (count: number) => chooseBaseline(weeks(count), measured(count), 'week', null).span;

test('the latest 13 weeks are kept out of a range once 24 are measured before them: 37 weeks make it of 24, 36 of 35', () => {
  expect([spanOf(37), spanOf(36)]).toEqual([24, 35]);
});

test('with the fewest points that make a range, four, it is made of them all; from five on, the one read is not in it', () => {
  expect([spanOf(4), spanOf(5)]).toEqual([4, 4]);
});

test('a baseline that a person fixed is taken as said, both ends included', () => {
  const periods = weeks(40);
  const locked = { from: periods[10]!, to: periods[19]! };
  expect(chooseBaseline(periods, measured(40), 'week', locked)).toEqual({ from: 10, span: 10, locked: true });
});

test('a baseline fixed from a period on, without an end, keeps out of it the periods that one nobody fixed keeps out', () => {
  const since = (from: number, count: number) =>
    chooseBaseline(weeks(count), measured(count), 'week', { from: weeks(count)[from]!, to: null });
  expect(since(10, 47)).toEqual({ from: 10, span: 24, locked: true });
  expect(since(10, 46)).toEqual({ from: 10, span: 35, locked: true });
  expect([since(10, 14).span, since(10, 15).span]).toEqual([4, 4]);
  expect(since(10, 13)).toEqual({ from: 0, span: 12, locked: false });
});

test('a fixed baseline with fewer than four points in this segment gives way', () => {
  const periods = weeks(40);
  const locked = { from: periods[37]!, to: '2030-01-01' };
  expect(chooseBaseline(periods, measured(40), 'week', locked)).toEqual({ from: 0, span: 27, locked: false });
});
