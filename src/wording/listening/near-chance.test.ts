import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf } from '../weighing/weights.ts';
import { nearChance } from './near-chance.ts';

test('a chance looked up is within a millionth of the one reckoned, beyond the table too', () => {
  // Between two places, at most (1/128)² / 8 × .0963 = 7.3 × 10⁻⁷; beyond 16, e⁻¹⁶ = 1.1 × 10⁻⁷.
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (sum) => {
      expect(Math.abs(nearChance(sum) - chanceOf(sum))).toBeLessThan(1e-6);
    }),
    { numRuns: 2_000 },
  );
  for (const edge of [-16, 16, -1e300, 1e300, 0])
    expect(Math.abs(nearChance(edge) - chanceOf(edge))).toBeLessThan(1e-6);
});
