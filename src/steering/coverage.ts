import { z } from 'zod';
import { addDays } from '../calendar/day-number.ts';

const id = z.string().min(1);

/** How a team says it follows an ongoing activity. Neither is an answer, with why; nobody is what nobody answered. */
export const Follow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kpis'), kpiIds: z.array(id).min(1).max(12) }),
  z.object({ kind: z.literal('objective'), objectiveId: id }),
  z.object({ kind: z.literal('neither'), why: z.string().trim().min(1).max(2000) }),
  z.object({ kind: z.literal('nobody') }),
]);
export type Follow = z.infer<typeof Follow>;

export interface Activity {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly follow: Follow;
  /** The last day it was followed, as the team or the product knows it. */
  readonly followedUntil: string | null;
}

/** What stands behind a follow: a KPI until it is retired, an objective until its cycle is over. Null: it still stands. */
export type EndedOn = ReadonlyMap<string, string | null>;

export interface CoverageFacts {
  /** By KPI or objective; one that is absent follows nothing. */
  readonly endedOn: EndedOn;
  /** The first day of the first cycle. */
  readonly okrsBeganOn: string | null;
}

export type Coverage =
  | { readonly kind: 'kpis'; readonly kpiIds: readonly string[] }
  | { readonly kind: 'objective'; readonly objectiveId: string }
  | { readonly kind: 'neither'; readonly why: string }
  /** `since`: it was followed once, until that day. `withOkrs`: that was around the time OKRs began. */
  | { readonly kind: 'nobody'; readonly since: string | null; readonly withOkrs: boolean };

/** Around the first cycle: a month before it, and the quarter that follows. */
const BEFORE = 31;
const AFTER = 92;

export function coverageOf(activity: Activity, { endedOn, okrsBeganOn }: CoverageFacts): Coverage {
  const { follow } = activity;
  if (follow.kind === 'neither') return follow;
  const asked = follow.kind === 'kpis' ? follow.kpiIds : follow.kind === 'objective' ? [follow.objectiveId] : [];
  const standing = asked.filter((one) => endedOn.get(one) === null);
  if (follow.kind === 'kpis' && standing.length > 0) return { kind: 'kpis', kpiIds: standing };
  if (follow.kind === 'objective' && standing.length > 0) return follow;
  const ends = asked.flatMap((one) => endedOn.get(one) ?? []);
  const since = ends.sort().at(-1) ?? activity.followedUntil;
  const withOkrs =
    since !== null &&
    okrsBeganOn !== null &&
    since >= addDays(okrsBeganOn, -BEFORE) &&
    since <= addDays(okrsBeganOn, AFTER);
  return { kind: 'nobody', since, withOkrs };
}

/** Counts of activities, never of people or of a team against another. */
export interface CoverageTotals {
  readonly activities: number;
  readonly kpis: number;
  readonly objective: number;
  readonly neither: number;
  readonly nobody: number;
}

export function coverageTotals(coverages: readonly Coverage[]): CoverageTotals {
  const of = (kind: Coverage['kind']) => coverages.filter((one) => one.kind === kind).length;
  return {
    activities: coverages.length,
    kpis: of('kpis'),
    objective: of('objective'),
    neither: of('neither'),
    nobody: of('nobody'),
  };
}

/** What nobody follows is read first, and there what stopped with the OKRs; what is said deliberately last. */
export function coverageRank(coverage: Coverage): number {
  if (coverage.kind === 'nobody') return coverage.withOkrs ? 0 : coverage.since !== null ? 1 : 2;
  return { kpis: 3, objective: 4, neither: 5 }[coverage.kind];
}
