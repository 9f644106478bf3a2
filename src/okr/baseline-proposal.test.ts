import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeBaseline } from './baseline-proposal.ts';

test('the middle of the last eight values, and between which they went', () => {
  expect(proposeBaseline([200, 96, 104, 98, 102, 100, 100, 99, 105])).toEqual({
    value: 100,
    from: 96,
    to: 105,
    points: 8,
  });
});

test('missing periods are left out, never zeros', () => {
  expect(proposeBaseline([null, 40, null, 44, null])).toEqual({ value: 42, from: 40, to: 44, points: 2 });
});

test('one value is where it starts, with no noise known', () => {
  expect(proposeBaseline([0.3412])).toEqual({ value: 0.341, from: null, to: null, points: 1 });
});

test('nothing measured proposes nothing', () => {
  expect(proposeBaseline([null])).toBeNull();
});

test('it lies within the values it comes from, to three figures', () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 20 }), (values) => {
      const proposed = proposeBaseline(values)!;
      const slack = 0.005 * Math.max(Math.abs(proposed.from!), Math.abs(proposed.to!));
      expect(proposed.value).toBeGreaterThanOrEqual(proposed.from! - slack);
      expect(proposed.value).toBeLessThanOrEqual(proposed.to! + slack);
    }),
  );
});
