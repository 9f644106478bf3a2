import type { Grain } from '../calendar/bucket.ts';
import { leastPoints } from '../statistics/honest-chart.ts';
import { grainFacts } from './grain-season.ts';

/**
 * Fixed by a person, ISO period starts, both included. Without an end it starts there and goes on, and its latest periods are
 * watched as those of a range nobody has fixed.
 */
export type LockedBaseline = { from: string; to: string | null };

export type ChosenBaseline = { from: number; span: number; locked: boolean };

/** Below this many points measured, a baseline gives no periods up to be watched. */
const enough = 24;

const measuredIn = (values: readonly (number | null)[], from: number, to: number): number =>
  values.slice(from, to).filter((value) => value !== null).length;

/** From `from` on, everything before the period read, less the latest periods where the past is long enough, so that a change is seen before it is learnt. */
function spanWatched(values: readonly (number | null)[], grain: Grain, from: number): number {
  const last = values.length - 1;
  // With the fewest points, the range is provisional and made of them all.
  if (measuredIn(values, from, values.length) <= leastPoints) return values.length - from;
  const kept = Math.max(from, last - (grainFacts[grain].watch - 1));
  return Math.max(0, (measuredIn(values, from, kept) >= enough ? kept : last) - from);
}

/**
 * The periods that make the range, as indices into `periods`. A locked baseline is taken as said, when it has points in
 * this segment; where it has no end, or nobody has locked one, the latest periods are kept out of it.
 */
export function chooseBaseline(
  periods: readonly string[],
  values: readonly (number | null)[],
  grain: Grain,
  locked: LockedBaseline | null,
): ChosenBaseline {
  if (locked) {
    const from = periods.findIndex((period) => period >= locked.from);
    let to = periods.length;
    while (locked.to !== null && to > 0 && periods[to - 1]! > locked.to) to--;
    const points = from < 0 ? 0 : measuredIn(values, from, to);
    if (points >= leastPoints) {
      const span = locked.to === null ? spanWatched(values, grain, from) : to - from;
      return { from, span, locked: true };
    }
  }
  return { from: 0, span: spanWatched(values, grain, 0), locked: false };
}
