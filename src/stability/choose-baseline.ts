import type { Grain } from '../calendar/bucket.ts';
import { leastPoints } from '../statistics/honest-chart.ts';
import { grainFacts } from './grain-season.ts';

/** Fixed by a person, ISO period starts, both included. */
export type LockedBaseline = { from: string; to: string };

export type ChosenBaseline = { from: number; span: number; locked: boolean };

/** Below this many points measured, a baseline gives no periods up to be watched. */
const enough = 24;

/**
 * The periods that make the range, as indices into `periods`. A locked baseline is taken as said, when it has points in
 * this segment; otherwise everything before the period read, less the latest periods where the past is long enough, so
 * that a change is seen before it is learnt.
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
    while (to > 0 && periods[to - 1]! > locked.to) to--;
    const points = from < 0 ? 0 : values.slice(from, to).filter((value) => value !== null).length;
    if (points >= leastPoints) return { from, span: to - from, locked: true };
  }
  const last = periods.length - 1;
  // With the fewest points, the range is provisional and made of them all.
  if (values.filter((value) => value !== null).length <= leastPoints) return { from: 0, span: last + 1, locked: false };
  const kept = last - (grainFacts[grain].watch - 1);
  let measured = 0;
  for (let t = 0; t < kept; t++) if (values[t] !== null) measured++;
  return { from: 0, span: Math.max(0, measured >= enough ? kept : last), locked: false };
}
