import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Activity,
  type Coverage,
  type CoverageFacts,
  coverageOf,
  coverageRank,
  coverageTotals,
} from './coverage.ts';

const activity = (follow: Activity['follow'], followedUntil: string | null = null): Activity => ({
  id: 'a',
  teamId: 't',
  name: 'Answering riders',
  follow,
  followedUntil,
});
const facts = (endedOn: [string, string | null][] = [], okrsBeganOn: string | null = '2026-01-05'): CoverageFacts => ({
  endedOn: new Map(endedOn),
  okrsBeganOn,
});
const nobody = { kind: 'nobody' } as const;

test('an activity under two KPIs of which one is retired is under the other', () =>
  expect(
    coverageOf(
      activity({ kind: 'kpis', kpiIds: ['k1', 'k2'] }),
      facts([
        ['k1', '2026-03-01'],
        ['k2', null],
      ]),
    ),
  ).toEqual({ kind: 'kpis', kpiIds: ['k2'] }));

test('once its last KPI is retired nobody follows it, since that day', () =>
  expect(
    coverageOf(
      activity({ kind: 'kpis', kpiIds: ['k1', 'k2'] }),
      facts([
        ['k1', '2025-03-01'],
        ['k2', '2026-09-01'],
      ]),
    ),
  ).toEqual({ kind: 'nobody', since: '2026-09-01', withOkrs: false }));

test('an OKR follows it until its cycle is over: a cycle ends, the activity goes on', () => {
  const under = activity({ kind: 'objective', objectiveId: 'o1' });
  expect(coverageOf(under, facts([['o1', null]]))).toEqual({ kind: 'objective', objectiveId: 'o1' });
  expect(coverageOf(under, facts([['o1', '2026-03-29']]))).toEqual({
    kind: 'nobody',
    since: '2026-03-29',
    withOkrs: true,
  });
});

test('what is not there follows nothing, and says nothing of when', () =>
  expect(coverageOf(activity({ kind: 'kpis', kpiIds: ['gone'] }), facts())).toEqual({
    kind: 'nobody',
    since: null,
    withOkrs: false,
  }));

test('stopped with the OKRs: from 31 days before the first cycle to 92 days after its start', () => {
  const stopped = (on: string) => coverageOf(activity(nobody, on), facts());
  expect(stopped('2025-12-04')).toMatchObject({ withOkrs: false });
  expect(stopped('2025-12-05')).toMatchObject({ withOkrs: true });
  expect(stopped('2026-04-07')).toMatchObject({ withOkrs: true });
  expect(stopped('2026-04-08')).toMatchObject({ withOkrs: false });
  expect(coverageOf(activity(nobody, '2026-01-05'), facts([], null))).toMatchObject({ withOkrs: false });
});

test('deliberately neither stays so, whatever stopped before', () =>
  expect(coverageOf(activity({ kind: 'neither', why: 'once a year' }, '2026-01-05'), facts())).toEqual({
    kind: 'neither',
    why: 'once a year',
  }));

test('what nobody follows comes first, and first of all what stopped with the OKRs', () => {
  const all: Coverage[] = [
    { kind: 'neither', why: 'w' },
    { kind: 'kpis', kpiIds: ['k'] },
    { kind: 'nobody', since: null, withOkrs: false },
    { kind: 'objective', objectiveId: 'o' },
    { kind: 'nobody', since: '2026-01-05', withOkrs: true },
    { kind: 'nobody', since: '2026-09-05', withOkrs: false },
  ];
  const order = [...all].sort((a, b) => coverageRank(a) - coverageRank(b));
  expect(order.map((one) => all.indexOf(one))).toEqual([4, 5, 2, 1, 3, 0]);
});

test('the totals add up to the activities', () => {
  const coverage = fc.constantFrom<Coverage>(
    { kind: 'neither', why: 'w' },
    { kind: 'kpis', kpiIds: ['k'] },
    { kind: 'objective', objectiveId: 'o' },
    { kind: 'nobody', since: null, withOkrs: false },
  );
  fc.assert(
    fc.property(fc.array(coverage), (all) => {
      const { activities, kpis, objective, neither, nobody } = coverageTotals(all);
      expect(kpis + objective + neither + nobody).toBe(activities);
    }),
  );
});
