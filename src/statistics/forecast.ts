import { combinationWeights } from './combination-weights.ts';
import { errorScale } from './error-scale.ts';
import { fillGaps } from './fill-gaps.ts';
import { type FoundSeason, findSeason, forecastMembers, type Member } from './forecast-members.ts';
import { meanAbsoluteError, pastOrigins, rollForecasts } from './rolling-origins.ts';
import type { SeasonForm } from './seasonal-indices.ts';
import { type Unusable, unusable, type Values } from './unusable.ts';
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

/** The fewest measured points that say anything of how forecasts miss. */
const fewestPoints = 8;

/** Older points are left out: they cost time and no longer teach. Two years and more of days, ten cycles, or 400 points. */
function pointsUsed(period: number): number {
  return Math.min(4000, period === 7 ? 1100 : Math.max(400, 10 * period));
}

function seasonUsed(period: number, n: number, season: FoundSeason | undefined): SeasonUsed {
  if (season) return { found: true, period, form: season.form };
  if (period < 2) return { found: false, why: 'not-asked' };
  return { found: false, why: n < (period > 12 ? 3 : 2.2) * period ? 'longer-than-data' : 'not-there' };
}

/**
 * What to expect of the `horizon` points after the last, as things were going: theta, damped Holt, Holt–Winters, theta on an
 * evolving season and seasonal naive, weighted by how each did from past origins; a yearly term for daily series.
 * `season` is the candidate period in points (1 for none); it is tested, and a season longer than the data is done without.
 * Refuses fewer than 8 measured points, a constant series, values that are not finite. A forecast is not a target, and says
 * nothing of what an act will change. Sources: in each method's file; combined as in Petropoulos & Svetunkov (2020).
 */
export function forecast(
  given: Values,
  { season: period, horizon }: { season: number; horizon: number },
): Forecast | Unusable {
  const reason = unusable(given, fewestPoints);
  if (reason) return reason;
  let first = 0;
  let last = given.length - 1;
  while (given[last] === null) last--;
  while (given[first] === null) first++;
  // Trailing gaps are periods to forecast too: the horizon starts after them.
  const gap = given.length - 1 - last;
  const recent = given.slice(Math.max(first, last + 1 - pointsUsed(period)), last + 1);
  const again = unusable(recent, fewestPoints);
  if (again) return again;
  let largest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const value of recent) {
    if (value === null) continue;
    largest = Math.max(largest, Math.abs(value));
    least = Math.min(least, value);
  }
  const { values: filled, present } = fillGaps(
    recent.map((value) => (value === null ? null : value / largest)),
    period,
  );
  const nonNegative = least >= 0;
  // Filling may carry a pattern below what was ever measured.
  const positive = least > 0 && filled.every((value) => value > 0);
  const n = filled.length;
  const season = findSeason(filled, period, positive);
  const members = forecastMembers(filled, season, positive);
  const steps = horizon + gap;
  const stepsBack = Math.min(steps, Math.ceil(n / 2));
  const origins = pastOrigins(n, period, stepsBack);
  const rolled = members.map(({ path }) => rollForecasts(path, origins, stepsBack, nonNegative));
  let size = 0;
  for (let i = 0; i < n; i++) size += Math.abs(filled[i]!) / n;
  const weights = combinationWeights(
    rolled.map((past) => meanAbsoluteError(past, filled, present)),
    members.map(({ path }) => path.parameters),
    n,
    1e-9 * size,
  );
  const at = new Float64Array(origins.length * stepsBack);
  const ahead = new Float64Array(steps);
  const path = new Float64Array(steps);
  members.forEach((member, k) => {
    const weight = weights[k]!;
    if (weight === 0) return;
    const one = rolled[k]!.at;
    for (let i = 0; i < at.length; i++) at[i] = at[i]! + weight * one[i]!;
    member.path.path(n - 1, steps, path);
    for (let h = 0; h < steps; h++) ahead[h] = ahead[h]! + weight * (nonNegative ? Math.max(0, path[h]!) : path[h]!);
  });
  const past = { origins, steps: stepsBack, at };
  const yearly = period === 7 && nonNegative ? addYearlyTerm(past, filled, present) : 0;
  if (yearly > 0) ahead.set(at.subarray((origins.length - 1) * stepsBack));
  const parameters = members.reduce(
    (sum, { path }, k) => sum + weights[k]! * (path.parameters + path.seasonParameters),
    0,
  );
  const common = { past, ahead, values: filled, present, period, parameters, grows: nonNegative };
  const single = errorScale({ ...common, cumulative: false });
  const total = errorScale({ ...common, cumulative: true });
  const tail = (part: Float64Array, unit: number) => part.subarray(gap).map((value) => value * unit);
  return {
    kind: 'forecast',
    mean: tail(ahead, largest),
    deviation: tail(single.deviation, largest),
    degrees: tail(single.degrees, 1),
    totalDeviation: tail(total.deviation, largest),
    totalDegrees: tail(total.degrees, 1),
    nonNegative,
    method: {
      season: seasonUsed(period, n, season),
      members: members.flatMap(({ name }, k) => (weights[k]! > 0 ? [{ name, weight: weights[k]! }] : [])),
      yearly,
    },
  };
}
