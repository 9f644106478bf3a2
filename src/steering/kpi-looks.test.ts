import { expect, test } from 'vitest';
import type { KpiFacts } from './kpi-facts.ts';
import { kpiLooks, type LookedKpi } from './kpi-looks.ts';
import { actOf } from './look.ts';

const signal: NonNullable<KpiFacts['signal']> = {
  since: '2026-11-02',
  until: '2026-11-16',
  variation: 'concern',
  side: 'below',
  outside: true,
  periods: 3,
  chance: 0.0004,
};
const kpi = (facts: Partial<KpiFacts> | null, over: Partial<LookedKpi> = {}): LookedKpi => ({
  id: 'k',
  ownerTeamId: 'ops',
  followedBy: ['park'],
  grain: 'week',
  typed: false,
  piloted: true,
  awaitedSince: '2026-11-02',
  facts: facts && { last: '2026-11-16', value: 1, signal: null, level: null, ...facts },
  reviewOn: null,
  oneMoreUntil: null,
  explained: [],
  ...over,
});
const kinds = (...asked: Parameters<typeof kpiLooks>) => kpiLooks(...asked).map((look) => look.kind);

test('an unexplained signal needs a look, with how surprising it is', () => {
  expect(kpiLooks(kpi({ signal }), '2026-11-23')).toEqual([
    {
      kind: 'signal',
      subject: { kind: 'kpi', id: 'k' },
      ownerTeamId: 'ops',
      alsoTeamIds: ['park'],
      since: '2026-11-02',
      way: 'concern',
      surprise: 0.0004,
    },
  ]);
});

test('a note on one of the weeks of the signal explains it; a note of another week does not', () => {
  expect(kinds(kpi({ signal }, { explained: ['2026-11-09'] }), '2026-11-23')).toEqual([]);
  expect(kinds(kpi({ signal }, { explained: ['2026-10-26'] }), '2026-11-23')).toEqual(['signal']);
});

test('the week of 16 November is over on the 22nd; with four days of grace the next is late on 4 December', () => {
  expect(kinds(kpi({ signal }), '2026-12-03')).toEqual(['signal']);
  expect(kpiLooks(kpi({ signal }), '2026-12-04')).toMatchObject([
    { kind: 'measure-overdue', since: '2026-11-16', lastPeriod: '2026-11-16', periods: 1 },
  ]);
});

test('a KPI never measured asks for its first measure once one pilots with it', () => {
  expect(kinds(kpi(null, { piloted: false }), '2026-11-23')).toEqual([]);
  expect(kpiLooks(kpi(null), '2026-11-23')).toMatchObject([
    { kind: 'measure-overdue', since: '2026-11-02', lastPeriod: null },
  ]);
});

test('one that is proposed asks nothing of its measures, only that a day someone set is kept', () => {
  const proposed = { piloted: false };
  expect(kinds(kpi({ signal }, proposed), '2026-11-23')).toEqual([]);
  expect(kinds(kpi({}, proposed), '2026-12-04')).toEqual([]);
  expect(kinds(kpi({ signal }, { ...proposed, reviewOn: '2026-11-20' }), '2026-11-23')).toEqual(['review-due']);
});

test('a late value that is typed asks who enters it; one that is computed, for its source', () => {
  const act = (typed: boolean) => kpiLooks(kpi({}, { typed }), '2026-12-04').map(actOf);
  expect(act(true)).toEqual(['enter-value']);
  expect(act(false)).toEqual(['open-source']);
});

test('a level that does not hold is weighed by its relative slope', () => {
  const level = { since: '2026-10-01', variation: 'concern', perYear: -1500, relative: -0.16, season: true } as const;
  expect(kpiLooks(kpi({ level }), '2026-11-23')).toMatchObject([
    { kind: 'level-does-not-hold', way: 'concern', perYear: -0.16 },
  ]);
});

test('a definition to look at again on the 20th needs a look from that day on, late measure or not', () => {
  const due = { reviewOn: '2026-11-20' };
  expect(kinds(kpi({}, due), '2026-11-19')).toEqual([]);
  expect(kpiLooks(kpi({}, due), '2026-11-20')).toMatchObject([
    { kind: 'review-due', of: 'definition', since: '2026-11-20' },
  ]);
  expect(kinds(kpi({}, due), '2026-12-04')).toEqual(['measure-overdue', 'review-due']);
});

test('a place beyond the budget is looked at again on the day it was given until', () => {
  expect(kpiLooks(kpi({}, { oneMoreUntil: '2026-11-23' }), '2026-11-23')).toMatchObject([
    { kind: 'review-due', of: 'one-more', since: '2026-11-23' },
  ]);
});
