import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalLimits } from './natural-limits.ts';
import { applyRunRules, nhsRules, wheelerRules } from './run-rules.ts';
import { normalDraws, seededRandom } from './seeded-random.ts';

const series = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 });

describe('natural limits', () => {
  it('10, 12, 11, 13: mean 11.5, ranges 2, 1, 2, so 11.5 ± 2.66 × 5/3', () => {
    const limits = naturalLimits([10, 12, 11, 13])!;
    expect(limits.mean).toBe(11.5);
    expect(limits.meanRange).toBeCloseTo(5 / 3, 12);
    expect(limits.upper).toBeCloseTo(11.5 + (2.66 * 5) / 3, 12);
    expect(limits.lower).toBeCloseTo(11.5 - (2.66 * 5) / 3, 12);
    expect(limits.rangeUpper).toBeCloseTo((3.268 * 5) / 3, 12);
  });

  it('a constant series has limits equal to its mean', () => {
    expect(naturalLimits([7, 7, 7])).toMatchObject({ mean: 7, lower: 7, upper: 7 });
  });

  it('a missing point breaks the pair: 1, –, 9, 10 has one range, 1', () => {
    expect(naturalLimits([1, null, 9, 10])!.meanRange).toBe(1);
    expect(naturalLimits([1, null, 9])).toBeUndefined();
  });

  it('shift and scale: limits of a + c·x are a + c × the limits of x', () => {
    fc.assert(
      fc.property(
        series,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        (x, c, a) => {
          const before = naturalLimits(x)!;
          const after = naturalLimits(x.map((v) => a + c * v))!;
          const size = 1e-9 * (Math.abs(a) + c * Math.max(...x.map(Math.abs)) + 1);
          expect(Math.abs(after.lower - (a + c * before.lower))).toBeLessThan(size);
          expect(Math.abs(after.upper - (a + c * before.upper))).toBeLessThan(size);
        },
      ),
    );
  });
});

describe('run rules', () => {
  const at = (z: number[], rules: Parameters<typeof applyRunRules>[1]) =>
    applyRunRules(Float64Array.from(z), rules).flatMap((names, t) => names.map((name) => `${name}@${t}`));

  it('eight on one side fire once, at the eighth; after a signal memory restarts', () => {
    expect(at(new Array(15).fill(0.5), wheelerRules)).toEqual(['run-of-8@7']);
    expect(at(new Array(16).fill(0.5), wheelerRules)).toEqual(['run-of-8@7', 'run-of-8@15']);
  });

  it('a point on the mean breaks a run, and a missing one fills no place in it', () => {
    expect(at([1, 1, 1, 1, 0, 1, 1, 1, 1], wheelerRules)).toEqual([]);
    expect(at([1, 1, 1, 1, Number.NaN, 1, 1, 1], wheelerRules)).toEqual([]);
  });

  it('three of four beyond 1.5 σ, two of three beyond 2 σ, seven rising', () => {
    expect(at([1.6, 0, 1.7, 1.8], wheelerRules)).toEqual(['three-of-four@3']);
    expect(at([2.1, 0, 2.1], nhsRules)).toEqual(['two-of-three@2']);
    expect(at([-3, -2, -1, 0, 1, 2, 2.9], nhsRules)).toEqual(['trend-of-7@6']);
  });

  it('rule 1 at 3 σ with known parameters has a mean run of about 370 points (1 / .0027)', () => {
    const normal = normalDraws(seededRandom(20261123));
    const points = 400_000;
    const z = Float64Array.from({ length: points }, normal);
    const alarms = applyRunRules(z, wheelerRules.slice(0, 1)).filter((names) => names.length > 0).length;
    const meanRun = points / alarms;
    console.log(`rule 1, known parameters: one alarm every ${meanRun.toFixed(0)} points (370)`);
    // Standard error of the mean run: 370 / √1,081 = 11.
    expect(Math.abs(meanRun - 370.4)).toBeLessThan(34);
  });
});
