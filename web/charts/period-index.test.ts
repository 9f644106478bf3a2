import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grain } from './chart-data.ts';
import { periodAt, periodIndex, weekNumber } from './period-index.ts';

const firsts: Record<Grain, string> = {
  day: '2024-02-27',
  week: '2025-12-22',
  month: '2023-11-01',
  quarter: '2023-04-01',
  year: '1999-01-01',
};

describe('the place of a period', () => {
  it('counts months across years: November 2023 to January 2025 is 14', () => {
    expect(periodIndex('month', '2023-11-01', '2025-01-01')).toBe(14);
  });
  it('counts a leap day', () => {
    expect(periodAt('day', '2024-02-28', 1)).toBe('2024-02-29');
  });
  it('and its period answer each other for every grain', () => {
    fc.assert(
      fc.property(fc.constantFrom<Grain>('day', 'week', 'month', 'quarter', 'year'), fc.nat(3000), (grain, index) => {
        const first = firsts[grain];
        expect(periodIndex(grain, first, periodAt(grain, first, index))).toBe(index);
      }),
      { numRuns: 300 },
    );
  });
  it('keeps fiscal quarters that do not start in January', () => {
    expect(periodAt('quarter', '2025-02-01', 3)).toBe('2025-11-01');
  });
});

describe('the number of a week', () => {
  it('is that of its Thursday: Monday 29 December 2025 opens week 1 of 2026', () => {
    expect(weekNumber('2025-12-29')).toBe(1);
  });
  it('reaches 53 in 2026', () => {
    expect(weekNumber('2026-12-28')).toBe(53);
  });
  it('of a week starting on Sunday 15 November 2026 is 47, as its Thursday the 19th', () => {
    expect(weekNumber('2026-11-15')).toBe(47);
  });
});
