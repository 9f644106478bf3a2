import type { Grain } from '../calendar/bucket.ts';
import { grainFacts } from '../stability/grain-season.ts';
import { overdueSince } from '../stability/overdue.ts';
import type { Variation } from '../stability/reading.ts';
import type { KpiFacts } from './kpi-facts.ts';
import type { Look } from './look.ts';

export interface LookedKpi {
  readonly id: string;
  readonly ownerTeamId: string;
  readonly followedBy: readonly string[];
  readonly grain: Grain;
  /** Proposed, it is measured and asks nothing of its measures yet: only the days that someone set for it. */
  readonly piloted: boolean;
  /** Its values are typed by hand, or sent: nobody looks for a source. */
  readonly typed: boolean;
  /** The day from which a first measure may be asked for. */
  readonly awaitedSince: string;
  readonly facts: KpiFacts | null;
  /** The day its definition is to be looked at again, and the day its place beyond the budget is. */
  readonly reviewOn: string | null;
  readonly oneMoreUntil: string | null;
  /** The periods about which someone wrote what happened. */
  readonly explained: readonly string[];
}

const way = (variation: Variation | null) =>
  variation === null || variation === 'no-direction' ? 'neither' : variation;

type About = Pick<Look, 'subject' | 'ownerTeamId' | 'alsoTeamIds'>;

/** What a KPI asks people to look at: what its measures say, then the days someone had set. */
export function kpiLooks(kpi: LookedKpi, today: string): Look[] {
  const about = {
    subject: { kind: 'kpi', id: kpi.id },
    ownerTeamId: kpi.ownerTeamId,
    alsoTeamIds: kpi.followedBy,
  };
  return [...(kpi.piloted ? measureLooks(kpi, about, today) : []), ...reviewLooks(kpi, about, today)];
}

function reviewLooks({ reviewOn, oneMoreUntil }: LookedKpi, about: About, today: string): Look[] {
  const looks: Look[] = [];
  if (reviewOn !== null && reviewOn <= today)
    looks.push({ ...about, kind: 'review-due', of: 'definition', since: reviewOn });
  if (oneMoreUntil !== null && oneMoreUntil <= today)
    looks.push({ ...about, kind: 'review-due', of: 'one-more', since: oneMoreUntil });
  return looks;
}

/** A measure that is late comes before what it last said. */
function measureLooks(kpi: LookedKpi, about: About, today: string): Look[] {
  const { facts, grain, typed } = kpi;
  const last = facts?.last ?? null;
  if (last === null)
    return [{ ...about, kind: 'measure-overdue', since: kpi.awaitedSince, lastPeriod: null, periods: 1, typed }];
  const late = overdueSince(last, grain, grainFacts[grain].graceDays, today);
  if (late) return [{ ...about, kind: 'measure-overdue', since: last, lastPeriod: last, periods: late.missed, typed }];
  const looks: Look[] = [];
  const signal = facts?.signal;
  if (signal && !kpi.explained.some((period) => period >= signal.since && period <= signal.until))
    looks.push({
      ...about,
      kind: 'signal',
      since: signal.since,
      way: way(signal.variation),
      surprise: signal.chance,
    });
  const level = facts?.level;
  // The relative size orders levels whose units differ; around zero it has none, and the level waits behind.
  if (level)
    looks.push({
      ...about,
      kind: 'level-does-not-hold',
      since: level.since,
      way: way(level.variation),
      perYear: level.relative ?? 0,
    });
  return looks;
}
