import { expect, test } from 'vitest';
import { isTooLong } from './stopped-midway.ts';

test('rows every day of three months: one day without is too long, 1 − 92/93 = 0.011', () => {
  expect(isTooLong(1, { days: 91, of: 91 })).toBe(true);
  expect(isTooLong(0, { days: 91, of: 91 })).toBe(false);
});

test('rows on weekdays: a long weekend is not, (1 − 66/93)³ = 0.024; four days are, 0.007', () => {
  expect(isTooLong(3, { days: 65, of: 91 })).toBe(false);
  expect(isTooLong(4, { days: 65, of: 91 })).toBe(true);
});

test('a row now and then says nothing by its silence: a month of it, (1 − 7/93)³⁰ = 0.095', () => {
  expect(isTooLong(30, { days: 6, of: 91 })).toBe(false);
});

test('a table of one day is not known to have rows every day: (1 − 2/3)³ = 0.037', () => {
  expect(isTooLong(3, { days: 1, of: 1 })).toBe(false);
});
