import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settledFrom } from './settled-from.ts';

const weekly = (...values: number[]) =>
  values.map((value, at) => ({ period: `2026-10-${String(at + 1).padStart(2, '0')}`, value }));

test('34, 36, 40, 43, 44, 44: ended at 44, a fifth of the way is 2, so it has settled from the fourth value on', () => {
  expect(settledFrom(weekly(34, 36, 40, 43, 44, 44), 34)).toEqual({ from: '2026-10-04', points: 3 });
});

test('a fifth of the way, no more: of a way of 10, a value 2 from the end has settled and one 2.1 from it has not', () => {
  expect(settledFrom(weekly(0, 7.9, 8, 10, 10, 10), 0)).toEqual({ from: '2026-10-03', points: 4 });
});

test('a change that was there from the first value keeps them all', () => {
  expect(settledFrom(weekly(44, 43, 44), 34)).toEqual({ from: '2026-10-01', points: 3 });
});

test('a series that ends where it started has not moved', () => {
  expect(settledFrom(weekly(34, 40, 34, 34, 34), 34)).toBeNull();
});

test('a last value far from where the others ended has not settled', () => {
  expect(settledFrom(weekly(30, 36, 41, 47, 60), 30)).toBeNull();
});

test('two values say nothing', () => {
  expect(settledFrom(weekly(34, 44), 34)).toBeNull();
});

test('from where it has settled on, every value is nearer to the end than to the start', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 20 }), (drawn) => {
      const values = weekly(...drawn);
      const settled = settledFrom(values, drawn[0]!);
      if (!settled) return;
      const end = drawn.slice(-3).toSorted((a, b) => a - b)[1]!;
      for (const { value } of values.filter(({ period }) => period >= settled.from))
        expect(Math.abs(value - end)).toBeLessThanOrEqual(Math.abs(value - drawn[0]!));
    }),
  );
});
