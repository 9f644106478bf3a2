import { expect, test } from 'vitest';
import { fitLine } from './least-squares.ts';

test('a line through 1, 3, 5 rises by 2 from 1; part of a series is read alone', () => {
  expect(fitLine([1, 3, 5])).toEqual({ intercept: 1, slope: 2 });
  expect(fitLine([9, 9, 1, 3, 5, 0], 2, 5)).toEqual({ intercept: 1, slope: 2 });
  expect(fitLine([4])).toEqual({ intercept: 4, slope: 0 });
});
