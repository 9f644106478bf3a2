import { grainFacts } from './grain-season.ts';
import { judgeLevel } from './judge-level.ts';
import type { JudgedSeries } from './judge-series.ts';
import type { KpiPast } from './kpi-past.ts';
import type { LevelVerdict } from './reading.ts';
import { variationOf } from './variation.ts';

/** The level verdict of a segment up to the period read, its values and what judged them less a declared season; null under half a year, or where the past cannot carry a slope. */
export function readLevel(
  values: readonly (number | null)[],
  judged: JudgedSeries,
  past: KpiPast,
): LevelVerdict | null {
  const { grain, direction, expectedLevel, today } = past;
  const intended = past.intendedTrend;
  const { season, perYear } = grainFacts[grain];
  const level = judgeLevel(values, judged, season, perYear);
  if (!level) return null;
  const rises = level.perYear > 0;
  const periods = values.length;
  const seen = periods < perYear ? { change: level.seen, periods } : null;
  const lastValue = values.findLast((value) => value !== null) ?? 0;
  const sameSign = level.start !== 0 && Math.sign(level.start) === Math.sign(lastValue || level.start);
  // A line fitted to a fall that has ended runs on below zero; what is counted has lost all of itself, no more.
  const relative = sameSign ? Math.max(-1, (seen ? seen.change : level.perYear) / Math.abs(level.start)) : null;
  const inForce =
    intended &&
    (intended.until === null || intended.until >= today) &&
    (intended.side === null || (intended.side === 'rise') === rises);
  return {
    holds: level.holds,
    perYear: level.perYear,
    lower: level.lower,
    upper: level.upper,
    relative,
    seen,
    periods: level.points,
    variation: level.holds ? null : variationOf(rises ? 'above' : 'below', lastValue, direction, expectedLevel),
    wanted: inForce ? { until: intended.until } : null,
  };
}
