import { expect, test } from 'vitest';
import { type Grain, nextBucket } from '../../src/calendar/bucket.ts';
import type { Cycle } from '../../src/okr/cycle.ts';
import { lastValueOn, type Measured, pastOf } from './read-key-result.ts';

/** From Wednesday to Wednesday: fourteen weeks begun. Its own weeks and a calendar's do not start on the same day. */
const q3: Cycle = {
  id: 'q3',
  name: 'Q3',
  teamId: 'root',
  start: '2026-07-01',
  end: '2026-09-30',
  state: 'running',
  closedOn: null,
  startedAnyway: null,
};

function measured(grain: Grain, first: string, today: string): Measured {
  const values: { period: string; value: number; partial: boolean }[] = [];
  for (let period = first; nextBucket(period, grain) <= today; period = nextBucket(period, grain))
    values.push({ period, value: 100, partial: false });
  return { grain, kind: 'rate', rules: {}, values };
}
const firsts = { day: '2026-01-01', week: '2026-01-05', month: '2025-01-01' } as const;
const grains = ['day', 'week', 'month'] as const;
const at = (grain: (typeof grains)[number], today: string) =>
  pastOf(q3, { baseline: null, target: null }, measured(grain, firsts[grain], today), today);

test('every key result is read at mid-cycle in one and the same week, over what was over on its first day', () => {
  for (const today of ['2026-08-19', '2026-08-22', '2026-08-25'])
    expect(grains.map((grain) => at(grain, today)?.midCycle)).toEqual([49, 6, 1]);
  for (const today of ['2026-08-18', '2026-08-26', '2026-09-30', '2026-10-05'])
    expect(grains.map((grain) => at(grain, today)?.midCycle)).toEqual([undefined, undefined, undefined]);
});

test('the last value of a cycle comes when the last period that begins in it is over', () => {
  const on = (grain: Grain) => lastValueOn(q3, { grain, rules: {} });
  expect(grains.map(on)).toEqual(['2026-10-01', '2026-10-05', '2026-10-01']);
  expect(on('year')).toBe('2027-01-01');
});

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
