import { describe, expect, test } from 'vitest';
import { classicalLimits } from './classical-limits.ts';
import { readKpi } from './read-kpi.ts';
import type { Measured } from './timeline.ts';

const month = (at: number) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;

function reading(values: readonly (number | null)[], over: { partial?: number; from?: string } = {}) {
  const measured: Measured[] = values.map((value, at) => ({ period: month(at), value }));
  if (over.partial !== undefined) measured.push({ period: month(values.length), value: over.partial, partial: true });
  return readKpi({
    grain: 'month',
    measured,
    direction: 'up',
    expectedLevel: null,
    today: month(values.length),
    baseline: { from: over.from ?? month(0), to: month(11) },
  });
}

/** Twelve months that step by 2 and 4 in turn: 100, 102, 98, 100, 102, 98… */
const year = Array.from({ length: 12 }, (_, at) => [100, 102, 98][at % 3]!);

describe('classical limits', () => {
  test('are learnt on the stretch of the reading’s own range: mean ± 2.66 steps, and 3.268 steps from one to the next', () => {
    const found = classicalLimits(reading([...year, 99, 130]), false)!;
    // Steps of the year: 2, 4, 2, 2, 4, 2, 2, 4, 2, 2, 4 = 30 over 11.
    const step = 30 / 11;
    expect(found.mean).toBe(100);
    expect(found.range.lower).toBeCloseTo(100 - 2.66 * step, 10);
    expect(found.range.upper).toBeCloseTo(100 + 2.66 * step, 10);
    expect(found.largestStep).toBeCloseTo(3.268 * step, 10);
    expect(found).toMatchObject({ computedOn: 12, judged: 14, flagged: 1 });
    expect(found.points.at(-1)).toMatchObject({ rules: ['rule-1'], side: 'above', variation: 'improvement' });
    expect(found.steps.slice(-2)).toEqual([
      { period: month(12), value: 1 },
      { period: month(13), value: 31 },
    ]);
  });

  test('take no season out: a yearly one that the reading knows is flagged month after month', () => {
    const seasonal = Array.from(
      { length: 60 },
      (_, at) => 1000 + 300 * Math.sin((2 * Math.PI * at) / 12) + ((at * 7919) % 13),
    );
    const whole = readKpi({
      grain: 'month',
      measured: seasonal.map((value, at) => ({ period: month(at), value })),
      direction: 'up',
      expectedLevel: null,
      today: month(60),
    });
    const found = classicalLimits(whole, false)!;
    expect(found.flagged).toBeGreaterThan(5);
    expect(found.flaggedByReading).toBe(0);
  });

  test('say nothing of what came before their stretch, of the period that runs, nor of a step over a missing month', () => {
    const found = classicalLimits(reading([...year, null, 101, ...year], { partial: 4, from: month(3) }), false)!;
    expect(found.points.slice(0, 3).map(({ lower, rules }) => [lower, rules])).toEqual(Array(3).fill([null, []]));
    expect(found.points.at(-1)).toMatchObject({ kind: 'partial', rules: [] });
    expect(found.steps.at(-1)?.value).toBeNull();
    expect(found.steps.slice(12, 14).map(({ value }) => value)).toEqual([null, null]);
  });

  test('stop where values can: never below zero for what never was, never above a whole for a share', () => {
    const low = classicalLimits(reading(year.map((value) => value - 98)), false)!;
    expect(low.range.lower).toBe(0);
    const share = classicalLimits(reading(year.map((value) => value / 102)), true)!;
    expect(share.range.upper).toBe(1);
  });

  test('are none for too few points, and for values that never move', () => {
    expect(classicalLimits(reading(year.slice(0, 3)), false)).toBeNull();
    expect(classicalLimits(reading(year.map(() => 100)), false)).toBeNull();
  });
});
