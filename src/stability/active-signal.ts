import { driftChance } from '../statistics/drift-watch.ts';
import { studentCdf } from '../statistics/student-t.ts';
import type { JudgedPoint } from './judge-series.ts';
import type { Rule, Side } from './reading.ts';

export type ActiveSignal = {
  /** Index at which it fired. */
  at: number;
  /** Index since which values have stayed on that side. */
  since: number;
  /** Points measured on that side, from `since` to the one read. */
  periods: number;
  rules: readonly Rule[];
  side: Side;
  chance: number;
};

/** A signal is spoken of for this many points while values stay on its side; then the level verdict takes over. */
const remembered = 4;
/** Tails somewhat heavier than normal: an order between signals, not a probability to quote. */
const tailDegrees = 8;

export const sideOf = (point: JudgedPoint): Side => (point.error >= 0 ? 'above' : 'below');

/** The signal that speaks at the last index: fired there, or lately and not contradicted since. */
export function activeSignal(
  points: readonly JudgedPoint[],
  values: readonly (number | null)[],
  last: number,
): ActiveSignal | null {
  let seen = 0;
  let at = -1;
  let strongest = 0;
  const side = points[last] && sideOf(points[last]);
  for (let t = last; t >= 0 && seen < remembered; t--) {
    const point = points[t]!;
    if (values[t] == null) continue;
    if (sideOf(point) !== side) break;
    seen++;
    strongest = Math.max(strongest, Math.abs(point.error));
    if (point.rules.length > 0) {
      at = t;
      break;
    }
  }
  if (at < 0 || !side) return null;
  const { rules } = points[at]!;
  // A surprise dates from the first point outside; a run from the first point on its side.
  const outside = rules.includes('surprise') || rules.includes('rule-1');
  let since = at;
  for (let t = at - 1; t >= 0; t--) {
    if (values[t] == null) continue;
    if (sideOf(points[t]!) !== side || (outside && points[t]!.rules.length === 0)) break;
    since = t;
  }
  let periods = 0;
  for (let t = since; t <= last; t++) if (values[t] != null) periods++;
  const bySurprise = 2 * studentCdf(-strongest, tailDegrees);
  const chance = outside ? bySurprise : Math.min(bySurprise, 2 * driftChance);
  return { at, since, periods, rules, side, chance };
}
