import type { Drift } from './card.ts';
import { detectDrifts } from './detect-drifts.ts';
import type { KeyResultPicture, KpiPicture, ObjectivePicture, PastCycle, TeamCycle } from './picture.ts';

/** A team in good order, for tests to bend. */
/** Twelve weeks from Monday 5 January 2026 to Sunday 29 March. */
export const start = '2026-01-05';
export const day = (week: number, weekday = 1) =>
  new Date(Date.parse(`${start}T00:00:00Z`) + ((week - 1) * 7 + weekday - 1) * 86_400_000).toISOString().slice(0, 10);

export const kr = (over: Partial<KeyResultPicture> = {}): KeyResultPicture => ({
  id: 'kr1',
  statement: 'Raise the renewal rate from 60% to 75%',
  explained: [],
  intent: 'aspirational',
  oneMoreUntil: null,
  baseline: 60,
  target: 75,
  periodDays: 7,
  openedOn: start,
  checkIns: [{ on: day(3), value: 61, confidence: 5 }],
  values: [],
  forecast: null,
  chance: null,
  firstMovementWeek: null,
  changes: [],
  kpiRange: null,
  ...over,
});
export const objective = (over: Partial<ObjectivePicture> = {}): ObjectivePicture => ({
  id: 'o1',
  title: 'Riders come back after winter',
  active: true,
  explained: [],
  contributors: 4,
  agreements: 2,
  voices: 3,
  oneMoreUntil: null,
  contributing: [],
  guardrails: [],
  keyResults: [kr()],
  ...over,
});
export const kpi = (over: Partial<KpiPicture> = {}): KpiPicture => ({
  id: 'k1',
  name: 'Rides a week',
  owned: true,
  specHash: 'a',
  periodDays: 7,
  lastValueOn: day(3),
  outsideWithoutNote: 0,
  lastOpenedOn: day(3),
  cyclesSinceCited: 0,
  followedSince: '2025-01-06',
  unanswered: [],
  changedWithoutNote: false,
  ...over,
});
export const picture = (over: Partial<TeamCycle> = {}): TeamCycle => ({
  team: { id: 't1', members: 6 },
  cycle: { id: 'c1', start, end: '2026-03-29' },
  today: day(3, 3),
  objectives: [objective()],
  kpis: [kpi()],
  budget: { live: 5, limit: 7 },
  notes: [],
  elsewhere: [],
  kpisElsewhere: [],
  past: [],
  ...over,
});
export const withKr = (over: Partial<KeyResultPicture>, rest: Partial<TeamCycle> = {}) =>
  picture({ objectives: [objective({ keyResults: [kr(over)] })], ...rest });
export const past = (scores: (number | null)[], over: Partial<PastCycle> = {}): PastCycle => ({
  id: 'p1',
  start: '2025-10-06',
  end: '2026-01-04',
  closed: true,
  keyResults: scores.map((score, i) => ({
    id: `p${i}`,
    statement: `Something ${i} else entirely`,
    baseline: 0,
    target: 100,
    intent: 'aspirational' as const,
    score,
  })),
  ...over,
});
export const seen = (drift: Drift, of: TeamCycle) => detectDrifts(of)[drift];
export const evidence = (drift: Drift, of: TeamCycle) =>
  seen(drift, of).cards.flatMap((card) => card.evidence.map((e) => e.seen));
