import { expect, test } from 'vitest';
import type { AutoregressiveFit } from './autoregressive-fit.ts';
import { driftWatch } from './drift-watch.ts';

/** A baseline so long that nothing of it is left unknown: no coefficient, no memory. */
const known = {
  coefficients: new Float64Array(0),
  inverse: new Float64Array(0),
  memory: 0,
  residuals: new Float64Array(1e6),
  squares: 1e6,
  degrees: 1e7,
  variance: 1,
} satisfies AutoregressiveFit;

/** After how many errors of one size the average leaves its bounds; undefined where it does not within a hundred. */
function firesAt(error: number): number | undefined {
  const watch = driftWatch(known, 1);
  const none = new Float64Array(0);
  for (let count = 1; count <= 100; count++) if (watch.see(error, none, 0, 1)) return count;
  return undefined;
}

// The average of t errors e is e(1 − .8ᵗ), its deviation √(.2/1.8 × (1 − .64ᵗ)); .0025 a side is 2.807 of them.
test('errors of one σ on one side leave the bounds at the 13th: .945 > 2.807 × .333 × .998 = .934, not .931 at the 12th', () => {
  expect(firesAt(1)).toBe(13);
  expect(firesAt(-1)).toBe(13);
});

test('errors of .9 σ never do, as .9 < 2.807 / 3 = .936; nor one spike, counted as 2.8 at most: .56 < 2.807 × .2', () => {
  expect(firesAt(0.9)).toBeUndefined();
  expect(driftWatch(known, 1).see(50, new Float64Array(0), 0, 1)).toBe(false);
});
