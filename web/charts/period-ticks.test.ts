import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grain } from './chart-data.ts';
import { periodTicks } from './period-ticks.ts';

const labels = (grain: Grain, first: string, count: number, step: number): string[] =>
  periodTicks(grain, first, count, step).flatMap(({ label, period }) =>
    label ? [`${label} ${period.slice(0, 7)}`] : [],
  );

describe('ticks under a chart', () => {
  it('name years at their start and every third month when months are 20 px wide', () => {
    expect(labels('month', '2024-11-01', 14, 20)).toEqual([
      'year 2025-01',
      'month 2025-04',
      'month 2025-07',
      'month 2025-10',
    ]);
  });
  it('name only years when months are 5 px wide', () => {
    expect(labels('month', '2023-01-01', 36, 5)).toEqual(['year 2023-01', 'year 2024-01', 'year 2025-01']);
  });
  it('name each period when there are few', () => {
    expect(labels('month', '2026-03-01', 4, 80)).toEqual([
      'period 2026-03',
      'period 2026-04',
      'period 2026-05',
      'period 2026-06',
    ]);
  });
  it('say the year at the first period when none starts in view', () => {
    expect(labels('week', '2026-02-02', 20, 12)[0]).toBe('year 2026-02');
  });
  it('skip bare ticks when they would touch, and keep the years', () => {
    const ticks = periodTicks('day', '2021-06-04', 2000, 0.5);
    expect(ticks.length).toBeLessThan(40);
    expect(ticks.filter(({ label }) => label === 'year').map(({ period }) => period.slice(0, 4))).toEqual([
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ]);
  });
  it('never put two labels nearer than 32 px', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Grain>('day', 'week', 'month', 'quarter', 'year'),
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0.3, max: 120, noNaN: true }),
        (grain, count, step) => {
          const xs = periodTicks(grain, '2021-07-01', count, step)
            .filter(({ label }) => label !== null)
            .map(({ index }) => index * step);
          for (let rank = 1; rank < xs.length; rank += 1) expect(xs[rank]! - xs[rank - 1]!).toBeGreaterThanOrEqual(32);
        },
      ),
      { numRuns: 120 },
    );
  });
});
