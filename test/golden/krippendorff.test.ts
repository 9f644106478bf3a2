import { expect, it } from 'vitest';
import { krippendorffAlpha } from '../../src/statistics/krippendorff-alpha.ts';

// Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example C: four observers, twelve units, gaps.

it('the canonical example has a nominal α of .743', () => {
  const rows = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
    [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
  ];
  const units = rows[0]!.map((_, u) => rows.map((row) => (row[u] == null ? null : String(row[u]))));
  const found = krippendorffAlpha(units);
  expect(found.kind).toBe('agreement');
  if (found.kind !== 'agreement') return;
  console.log(
    `α ${found.alpha.toFixed(4)} [${found.interval?.lower.toFixed(2)}, ${found.interval?.upper.toFixed(2)}], published .743`,
  );
  expect(found.alpha).toBeCloseTo(0.743, 3);
  // 40 pairable answers: the twelfth unit has one answer only.
  expect(found.answers).toBe(40);
  expect(found.units).toBe(11);
  expect(found.interval!.lower).toBeLessThan(found.alpha);
  expect(found.interval!.upper).toBeGreaterThan(found.alpha);
});
