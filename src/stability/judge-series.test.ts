import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalDraws, seededRandom } from '../statistics/seeded-random.ts';
import { judgeLevel } from './judge-level.ts';
import { judgeSeries } from './judge-series.ts';

const noisy = (n: number, seed = 1) => Array.from({ length: n }, normalDraws(seededRandom(seed)));

describe('judging a series', () => {
  it('whatever the series, a refusal or finite ranges in order, one per value', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.double({ noDefaultInfinity: true }),
      fc.integer({ min: 0, max: 3 }),
      fc.double({ min: -1e-140, max: 1e-140, noNaN: true }),
      fc.constantFrom(0, 1e150, -1e150, 1e-300, Number.POSITIVE_INFINITY),
    );
    const chart = fc.constantFrom(undefined, 'honest', 'adaptive', 'xmr', 'nhs');
    const values = fc.oneof(
      fc.array(value, { maxLength: 60 }),
      fc.array(fc.constantFrom(null, 0, 1e150, 1e-300, 5), { maxLength: 60 }),
      fc.array(fc.double({ min: 0, max: 1e150, noNaN: true }), { minLength: 4, maxLength: 60 }),
    );
    let judgedCount = 0;
    fc.assert(
      fc.property(values, fc.constantFrom(1, 4, 7, 12, 52), fc.nat(60), chart, (series, season, cut, asked) => {
        const judged = judgeSeries(series, Math.min(cut, series.length), season, asked as 'honest' | undefined);
        if (judged.kind !== 'judged') return;
        judgedCount++;
        expect(judged.points).toHaveLength(series.length);
        for (const { lower, upper, expected } of judged.points) {
          expect([lower, upper, expected].every(Number.isFinite)).toBe(true);
          expect(lower).toBeLessThan(upper);
        }
        const level = judgeLevel(series, judged, season, 52);
        if (level) expect([level.perYear, level.lower, level.upper].every((x) => !Number.isNaN(x))).toBe(true);
      }),
      { numRuns: 1500 },
    );
    expect(judgedCount).toBeGreaterThan(100);
  });

  it('a KPI that stays around its level is judged by a fixed range; one that wanders, by a range that follows it', () => {
    expect(judgeSeries(noisy(120), 100, 1)).toMatchObject({ chart: 'honest', because: 'stable' });
    let level = 0;
    const walk = noisy(150).map((step) => (level += step));
    expect(judgeSeries(walk, 130, 1)).toMatchObject({ chart: 'adaptive', because: 'drifts' });
    expect(judgeSeries(walk, 130, 1, 'honest')).toMatchObject({ chart: 'honest', because: 'asked' });
  });

  it('classical rules come only with the classical chart', () => {
    const shifted = noisy(60).map((v, t) => v + (t >= 40 ? 1.5 : 0));
    const rules = (asked?: 'xmr') => {
      const judged = judgeSeries(shifted, 40, 1, asked);
      return judged.kind === 'judged' ? new Set(judged.points.slice(40).flatMap((p) => p.rules)) : new Set();
    };
    expect(rules('xmr')).toContain('three-of-four');
    for (const rule of rules()) expect(['surprise', 'drift']).toContain(rule);
  });

  it('a season longer than the past is no refusal: the range does without', () => {
    const judged = judgeSeries(noisy(40), 39, 52);
    expect(judged).toMatchObject({ kind: 'judged' });
    if (judged.kind === 'judged') expect(judged.model?.season.kind).toBe('none');
  });
});
