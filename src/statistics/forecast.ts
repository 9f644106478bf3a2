import { combineMembers } from './combine-members.ts';
import { errorScale } from './error-scale.ts';
import { type FoundSeason, findSeason, forecastMembers, type Member } from './forecast-members.ts';
import { prepareSeries } from './prepare-series.ts';
import type { SeasonForm } from './seasonal-indices.ts';
import type { Unusable, Values } from './unusable.ts';
import { addYearlyTerm } from './yearly-term.ts';

export type SeasonUsed =
  | { found: true; period: number; form: SeasonForm }
  /** `longer-than-data`: fewer than three periods (2.2 of a short one), so it cannot be told from chance. */
  | { found: false; why: 'not-asked' | 'longer-than-data' | 'not-there' };

export type ForecastMethod = {
  season: SeasonUsed;
  /** What each method weighs, those left out not listed; adds up to 1. */
  members: { name: Member['name']; weight: number }[];
  /** The share of last year's errors expected again; 0 without a yearly term. */
  yearly: number;
};

export type Forecast = {
  kind: 'forecast';
  /** The values expected for the points after the last given, in their unit. */
  mean: Float64Array;
  /** Standard deviation of each one's error, and of the error of the running total up to it; read with Student's t. */
  deviation: Float64Array;
  degrees: Float64Array;
  totalDeviation: Float64Array;
  totalDegrees: Float64Array;
  /** Nothing given was negative, so nothing is expected below 0. */
  nonNegative: boolean;
  method: ForecastMethod;
};

function seasonUsed(period: number, n: number, season: FoundSeason | undefined): SeasonUsed {
  if (season) return { found: true, period, form: season.form };
  if (period < 2) return { found: false, why: 'not-asked' };
  return { found: false, why: n < (period > 12 ? 3 : 2.2) * period ? 'longer-than-data' : 'not-there' };
}

/**
 * What to expect of the `horizon` points after the last, as things were going: theta, damped Holt, Holt–Winters, theta on an
 * evolving season and seasonal naive, weighted by how each did from past origins; a yearly term for daily series.
 * `season` is the candidate period in points (1 for none); it is tested unless `seasonKnown`, and a season longer than the
 * data is done without.
 * Refuses fewer than 8 measured points, a constant series, values that are not finite. A forecast is not a target, and says
 * nothing of what an act will change. Sources: in each method's file; combined as in Petropoulos & Svetunkov (2020).
 */
export function forecast(
  given: Values,
  { season: period, horizon, seasonKnown = false }: { season: number; horizon: number; seasonKnown?: boolean },
): Forecast | Unusable {
  const prepared = prepareSeries(given, period);
  if (prepared.kind !== 'prepared') return prepared;
  const { values, present, unit, gap, nonNegative, positive } = prepared;
  const season = findSeason(values, period, positive, seasonKnown);
  const members = forecastMembers(values, season, positive);
  const { weights, past, ahead, parameters } = combineMembers(members, prepared, period, horizon + gap);
  const yearly = period === 7 && nonNegative ? addYearlyTerm(past, values, present) : 0;
  if (yearly > 0) ahead.set(past.at.subarray((past.origins.length - 1) * past.steps));
  const misses = { past, ahead, values, present, period, parameters, grows: nonNegative };
  const single = errorScale({ ...misses, cumulative: false });
  const total = errorScale({ ...misses, cumulative: true });
  const asked = (part: Float64Array, by = 1) => part.subarray(gap).map((value) => value * by);
  return {
    kind: 'forecast',
    mean: asked(ahead, unit),
    deviation: asked(single.deviation, unit),
    degrees: asked(single.degrees),
    totalDeviation: asked(total.deviation, unit),
    totalDegrees: asked(total.degrees),
    nonNegative,
    method: {
      season: seasonUsed(period, values.length, season),
      members: members.flatMap(({ name }, k) => (weights[k]! > 0 ? [{ name, weight: weights[k]! }] : [])),
      yearly,
    },
  };
}
