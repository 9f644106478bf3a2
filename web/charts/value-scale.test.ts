import { describe, expect, it } from 'vitest';
import { valueScale } from './value-scale.ts';

const plot = { bottom: 300, top: 0 };

describe('a value axis', () => {
  it('may leave zero out for lines and has few ticks', () => {
    const { scale, ticks } = valueScale([8_100, null, 15_700], { ...plot, tickCount: 4 });
    expect(scale.domain()).toEqual([8_000, 16_000]);
    expect(ticks).toEqual([8_000, 10_000, 12_000, 14_000, 16_000]);
  });
  it('starts at zero for dots and bars', () => {
    expect(valueScale([289, 4331], { ...plot, fromZero: true }).scale.domain()[0]).toBe(0);
  });
  it('does not draw a small difference as a cliff: 41 and 43 span a quarter of 43 at least', () => {
    const [low, high] = valueScale([41, 43], { ...plot, minimumSpan: 0.25 }).domain;
    expect(high - low).toBeCloseTo(43 * 0.25);
    expect((low + high) / 2).toBeCloseTo(42);
  });
  it('never goes under zero for values that do not', () => {
    expect(valueScale([1, 2], { ...plot, minimumSpan: 3 }).domain[0]).toBe(0);
  });
  it('of a constant, of zeros, of nothing or of huge values stays finite', () => {
    for (const values of [[5, 5], [0, 0], [], [null], [Number.NaN], [1e300, -1e300], [1e-12]]) {
      const { scale, ticks } = valueScale(values, { ...plot, air: 0.03 });
      expect(Number.isFinite(scale(values[0] || 0))).toBe(true);
      expect(ticks.length).toBeGreaterThan(0);
    }
  });
});
