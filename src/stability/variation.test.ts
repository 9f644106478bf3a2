import { expect, test } from 'vitest';
import { assuranceOf, variationOf } from './variation.ts';

const atLeast95 = { atLeast: 95, atMost: null };

test('a range that reaches the level by its very edge may still pass: 90 to 95 is hit and miss, 90 to 94.9 will fail', () => {
  expect(assuranceOf({ lower: 90, upper: 95 }, atLeast95)).toBe('hit-and-miss');
  expect(assuranceOf({ lower: 90, upper: 94.9 }, atLeast95)).toBe('will-fail');
  expect(assuranceOf({ lower: 95, upper: 99 }, atLeast95)).toBe('will-pass');
});

test('the same above: at most 4, 4 to 6 is hit and miss, 4.1 to 6 will fail', () => {
  const atMost4 = { atLeast: null, atMost: 4 };
  expect(assuranceOf({ lower: 4, upper: 6 }, atMost4)).toBe('hit-and-miss');
  expect(assuranceOf({ lower: 4.1, upper: 6 }, atMost4)).toBe('will-fail');
});

test('the direction says what a departure means; within bounds, only leaving them is a concern', () => {
  expect([variationOf('above', 9, 'up', null), variationOf('above', 9, 'down', null)]).toEqual([
    'improvement',
    'concern',
  ]);
  const bounds = { atLeast: 2, atMost: 8 };
  expect(variationOf('above', 8, 'within', bounds)).toBe('no-direction');
  expect(variationOf('above', 8.1, 'within', bounds)).toBe('concern');
});
