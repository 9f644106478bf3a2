import { expect, test } from 'vitest';
import { parseNumber } from './parse-number.ts';

test.each([
  ['4812', 4812],
  ['4 812,5', 4812.5],
  ['4\u00a0812,5', 4812.5],
  ['4,812.5', 4812.5],
  ['−3,2', -3.2],
  ['1e3', 1000],
])('"%s" is %d', (text, value) => {
  expect(parseNumber(text, false)).toBe(value);
});

test('"3,1 %" of a percentage is .031', () => {
  expect(parseNumber('3,1 %', true)).toBe(0.031);
});

test.each(['', 'beaucoup', '1,234', '12.5.3', '1e999'])('"%s" is not a number that two people read alike', (text) => {
  expect(parseNumber(text, false)).toBeUndefined();
});
