import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from '../../test/growth.ts';
import { adaptiveChart } from './adaptive-chart.ts';
import { honestChart } from './honest-chart.ts';
import { normalDraws, seededRandom } from './seeded-random.ts';
import type { Values } from './unusable.ts';

const seeds = fc.integer({ min: 1, max: 1e6 });
/** 72 points around 50, with a season of 12, memory .4, and slope or none. */
function drawn(seed: number, slope = 0): number[] {
  const normal = normalDraws(seededRandom(seed));
  let memory = 0;
  return Array.from({ length: 72 }, (_, t) => {
    memory = 0.4 * memory + normal();
    return 50 + slope * t + 6 * Math.cos((2 * Math.PI * t) / 12) + 2 * memory;
  });
}

const charts = { honestChart, adaptiveChart };

for (const [name, chart] of Object.entries(charts)) {
  const judge = (values: Values, span = 60, season = 12) => {
    const made = chart(values, span, season);
    if (made.kind !== 'chart') throw new Error(made.kind);
    return made.points;
  };

  describe(name, () => {
    it('x → c·x multiplies every range by c, within 1e-9', () => {
      fc.assert(
        fc.property(seeds, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (seed, c) => {
          const values = drawn(seed, seed % 2);
          const before = judge(values);
          const after = judge(values.map((v) => c * v));
          for (const [t, point] of after.entries()) {
            expect(Math.abs(point.lower / c - before[t]!.lower)).toBeLessThan(1e-9 * 200);
            expect(Math.abs(point.upper / c - before[t]!.upper)).toBeLessThan(1e-9 * 200);
            expect([point.surprise, point.drift]).toEqual([before[t]!.surprise, before[t]!.drift]);
          }
        }),
        { numRuns: 40 },
      );
    });

    it('x → x + a moves every range by a, where the scale is plain', () => {
      fc.assert(
        fc.property(seeds, fc.double({ min: -1e3, max: 0, noNaN: true }), (seed, a) => {
          // A negative value keeps the scale plain.
          const values = drawn(seed).map((v) => v - 60);
          const before = judge(values);
          const after = judge(values.map((v) => v + a));
          for (const [t, point] of after.entries()) expect(point.upper - a).toBeCloseTo(before[t]!.upper, 7);
        }),
        { numRuns: 40 },
      );
    });

    it('x → −x mirrors the ranges: reversing what is wanted changes no limit', () => {
      const values = drawn(11).map((v) => v - 60);
      const before = judge(values);
      for (const [t, point] of judge(values.map((v) => -v)).entries()) {
        expect(-point.upper).toBeCloseTo(before[t]!.lower, 9);
        expect([point.surprise, point.drift]).toEqual([before[t]!.surprise, before[t]!.drift]);
      }
    });

    it('the range of a point is known before it: changing the point does not change its range', () => {
      const values = drawn(5);
      const before = judge(values)[66]!;
      const after = judge(values.map((v, t) => (t === 66 ? v + 500 : v)))[66]!;
      expect([after.lower, after.upper]).toEqual([before.lower, before.upper]);
      expect(after.surprise).toBe(true);
    });

    it('missing values are missing: they alarm nothing, still have a range, and are not zeros', () => {
      const values: Values = drawn(3).map((v, t) => (t % 9 === 4 || t === 70 ? null : v));
      const points = judge(values);
      expect(points[70]).toMatchObject({ surprise: false, drift: false });
      expect(points[70]!.lower).toBeLessThan(points[70]!.upper);
      expect(points[70]!.lower).toBeGreaterThan(20);
    });

    it('refuses by name what cannot be judged', () => {
      expect(chart([], 0, 1)).toMatchObject({ kind: 'too-few-points', have: 0 });
      expect(chart([1, 2], 2, 1).kind).toBe('too-few-points');
      expect(chart(new Array(40).fill(null), 40, 1).kind).toBe('too-few-points');
      expect(chart(new Array(40).fill(3), 40, 1).kind).toBe('no-variation');
      expect(chart([...new Array(40).fill(3), 4], 40, 1).kind).toBe('no-variation');
      expect(
        chart(
          drawn(1).map((v, t) => (t === 9 ? Number.NaN : v)),
          60,
          1,
        ),
      ).toEqual({ kind: 'not-finite', index: 9 });
      expect(
        chart(
          drawn(1).map((v, t) => (t === 9 ? Number.POSITIVE_INFINITY : v)),
          60,
          1,
        ).kind,
      ).toBe('not-finite');
    });

    it('100,000 points are judged in less than thirty times what 10,000 take', () => {
      const normal = normalDraws(seededRandom(1));
      const values = Array.from({ length: 100_000 }, normal);
      expect(chart(values, 99_999, 7).kind).toBe('chart');
      expect(
        growth(
          () => chart(values.slice(0, 10_000), 9_999, 7),
          () => chart(values, 99_999, 7),
        ),
      ).toBeLessThan(30);
    });
  });
}

describe('what each chart sees', () => {
  it('after a step of 5 σ the honest chart goes on alarming; the adaptive one follows within ten points', () => {
    const normal = normalDraws(seededRandom(8));
    let level = 100;
    const values = Array.from({ length: 120 }, (_, t) => {
      level += 0.8 * normal();
      return level + normal() + (t >= 90 ? 12 : 0);
    });
    const adaptive = adaptiveChart(values, 80, 1);
    if (adaptive.kind !== 'chart') throw new Error(adaptive.kind);
    expect(adaptive.points[90]!.surprise).toBe(true);
    expect(adaptive.points.slice(100).filter((p) => p.surprise).length).toBeLessThanOrEqual(1);
    const fixed = Array.from({ length: 120 }, (_, t) => 100 + normal() + (t >= 90 ? 5 : 0));
    const honest = honestChart(fixed, 80, 1);
    if (honest.kind !== 'chart') throw new Error(honest.kind);
    expect(honest.points.slice(90).filter((p) => p.surprise || p.drift).length).toBeGreaterThan(20);
  });

  it('of a long past without season, trend or memory, the range is Shewhart’s three σ, and a little more for tails', () => {
    const normal = normalDraws(seededRandom(4));
    const values = Array.from({ length: 2000 }, () => 100 + 2 * normal());
    const honest = honestChart(values, 2000, 1);
    if (honest.kind !== 'chart') throw new Error(honest.kind);
    const { lower, upper } = honest.points[1999]!;
    const inDeviations = (upper - lower) / 2 / 2;
    expect(inDeviations).toBeGreaterThan(3);
    expect(inDeviations).toBeLessThan(3.2);
  });
});
