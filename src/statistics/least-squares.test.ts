import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitLine, leastSquares } from './least-squares.ts';

test('a line through 1, 3, 5 rises by 2 from 1; part of a series is read alone', () => {
  expect(fitLine([1, 3, 5])).toEqual({ intercept: 1, slope: 2 });
  expect(fitLine([9, 9, 1, 3, 5, 0], 2, 5)).toEqual({ intercept: 1, slope: 2 });
  expect(fitLine([4])).toEqual({ intercept: 4, slope: 0 });
});

test('y = .8 + 2.3x is the least squares of 1, 3, 5, 8: squares .6, variances .7 and .2', () => {
  const fit = leastSquares(
    [
      [1, 1, 1, 1],
      [0, 1, 2, 3],
    ],
    [1, 3, 5, 8],
  );
  expect(Array.from(fit!.coefficients)).toEqual([expect.closeTo(0.8, 12), expect.closeTo(2.3, 12)]);
  expect(fit!.squares).toBeCloseTo(0.2 ** 2 + 0.1 ** 2 + 0.4 ** 2 + 0.3 ** 2, 12);
  expect(Array.from(fit!.inverseDiagonal)).toEqual([expect.closeTo(0.7, 12), expect.closeTo(0.2, 12)]);
});

test('dependent columns, or fewer rows than columns, have no answer', () => {
  expect(
    leastSquares(
      [
        [1, 1, 1],
        [2, 2, 2],
      ],
      [1, 2, 3],
    ),
  ).toBeUndefined();
  expect(leastSquares([[1], [2]], [1])).toBeUndefined();
});

test('residuals are orthogonal to every regressor', () => {
  const row = fc.tuple(
    fc.double({ min: -9, max: 9, noNaN: true }),
    fc.double({ min: -9, max: 9, noNaN: true }),
    fc.double({ min: -9, max: 9, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 6, maxLength: 30 }), (rows) => {
      const columns = [rows.map(() => 1), rows.map(([a]) => a), rows.map(([, b]) => b)];
      const fit = leastSquares(
        columns,
        rows.map(([, , y]) => y),
      );
      if (!fit || fit.coefficients.some((c) => Math.abs(c) > 1e6)) return;
      for (const column of columns) {
        expect(Math.abs(column.reduce((sum, x, i) => sum + x * fit.residuals[i]!, 0))).toBeLessThan(1e-6);
      }
    }),
  );
});
