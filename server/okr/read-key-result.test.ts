import { expect, test } from 'vitest';
import type { Cycle } from '../../src/okr/cycle.ts';
import { type Measured, pastOf } from './read-key-result.ts';

const month = (n: number) => `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`;
/** The last quarter of 2026, of a key result measured since so many months before it. */
const quarter = { start: '2026-10-01', end: '2026-12-31' } as Cycle;
const measuredSince = (months: number): Measured => ({
  grain: 'month',
  kind: 'flow',
  rules: {},
  declaredSeason: [{ month: 12, share: 0.5 }],
  values: Array.from({ length: months }, (_, n) => ({
    period: month(33 - months + n),
    value: 100 + n,
    partial: false,
  })),
});
const factors = (months: number) =>
  pastOf(quarter, { baseline: null, target: null }, measuredSince(months), '2026-10-05')?.factors;

test('a young KPI’s declared season is part of what a cycle is read against, to its last month; from 30 months on it is learnt', () => {
  // From October 2025 to December 2026.
  expect(factors(12)).toEqual([1, 1, 1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.5]);
  expect(factors(30)).toBeUndefined();
});

test('what a cycle is read against ends at 100 % for a share never above it, and nowhere for what is counted', () => {
  const most = (isShare: boolean, value: number) => {
    const { values, ...measured } = measuredSince(12);
    const shares = values.map((one) => ({ ...one, value }));
    return pastOf(quarter, { baseline: null, target: null }, { ...measured, isShare, values: shares }, '2026-10-05')
      ?.most;
  };
  expect([most(true, 0.97), most(true, 1.2), most(false, 0.97)]).toEqual([1, undefined, undefined]);
});
