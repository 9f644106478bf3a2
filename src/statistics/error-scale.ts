import { clamp } from './clamp.ts';
import { variance } from './mean.ts';
import { monotoneVariance } from './monotone-variance.ts';
import { precision } from './prepare-series.ts';
import type { RollingForecasts } from './rolling-origins.ts';

/**
 * Points after which an error has lost half its say: two cycles, since how wide to be is a question about lately. Bounded by
 * what an estimate needs and by how long a spread stays the same; 30 points where no season is asked for.
 */
const halfLife = (period: number): number => (period < 2 ? 30 : clamp(2 * period, 14, 60));
/** In units of the largest value squared: below, a forecast was as good as exact, and logarithms need a floor. */
const exact = 1e-30;
/**
 * Powers of the size tried for the spread, in quarters: between counts of one kind (half) and proportional, and on either
 * side. Zero, alone, where values can be negative.
 */
const quarters = [1, 2, 3] as const;
/** Errors h steps long overlap: of so many, count / h^overlap tell something new. Between 0 (all) and 1 (the disjoint ones). */
const overlap = 0.55;

export type ErrorScale = {
  /** Standard deviation of the forecast's error, by step, in the values' unit. */
  deviation: Float64Array;
  /** Degrees of freedom to read it with, at least 3; fewer at far steps, whose errors overlap. */
  degrees: Float64Array;
};

/** The recent absolute level at each point: an exponential mean over about a cycle. */
function recentLevel(values: Float64Array, period: number): Float64Array {
  const n = values.length;
  const first = Math.min(n, period > 1 ? period : 6);
  let level = 0;
  for (let i = 0; i < first; i++) level += values[i]! / first;
  level = Math.abs(level);
  const pace = 2 / (Math.min(period, 26) + 7);
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    level += pace * (Math.abs(values[i]!) - level);
    out[i] = level;
  }
  return out;
}

export type ErrorScaleInput = {
  past: RollingForecasts;
  /** The forecasts from the last point, all steps wanted; those beyond `past.steps` follow by extrapolation. */
  ahead: Float64Array;
  values: Float64Array;
  present: Uint8Array;
  period: number;
  /** Parameters behind the forecast: the fit was made on these same values. */
  parameters: number;
  /** Does the spread grow with the size? Only where values cannot be negative. */
  grows: boolean;
  /** Errors of running totals rather than of single points. */
  cumulative: boolean;
};

type Spread = { quarter: number; squares: Float64Array; cost: number };

/** Past errors over size^(quarter / 4): their weighted mean square by step, and what that power costs in likelihood. */
function spreads(
  input: ErrorScaleInput,
  sizes: Float64Array,
  weights: Float64Array,
): { fits: Spread[]; weight: number } {
  const { past, values, present, cumulative, grows } = input;
  const { origins, steps, at } = past;
  const tried = grows ? quarters : ([0] as const);
  const squares = tried.map(() => new Float64Array(steps));
  const totals = new Float64Array(steps);
  let logs = 0;
  for (let r = 0; r < origins.length; r++) {
    const first = origins[r]! + 1;
    const last = Math.min(steps, values.length - first);
    const weight = weights[r]!;
    let error = 0;
    for (let h = 0; h < last; h++) {
      if (!cumulative) error = 0;
      if (!present[first + h]) continue;
      error += values[first + h]! - at[r * steps + h]!;
      const size = sizes[r * steps + h]!;
      const root = Math.sqrt(size);
      // The variance goes as size^(quarter / 2): one more root for each quarter.
      let square = weight * error * error;
      for (let k = 0; k < tried.length; k++) {
        if (grows) square /= root;
        squares[k]![h] = squares[k]![h]! + square;
      }
      totals[h] = totals[h]! + weight;
      logs += weight * Math.log(size);
    }
  }
  let whole = 0;
  for (let h = 0; h < steps; h++) whole += totals[h]!;
  const fits = tried.map((quarter, k) => {
    const own = squares[k]!;
    let cost = (quarter / 4) * logs;
    for (let h = 0; h < steps; h++) {
      own[h] = totals[h]! > 0 ? own[h]! / totals[h]! : Number.NaN;
      if (own[h]! > 0) cost += 0.5 * totals[h]! * Math.log(own[h]!);
    }
    return { quarter, squares: own, cost: whole > 0 ? cost / whole : 0 };
  });
  return { fits, weight: whole / steps };
}

/** The size of each past forecast and of those ahead: half the forecast, half the recent level; of a total, the mean of what it adds up. */
function sizesOf({ past, ahead, values, period, cumulative }: ErrorScaleInput): {
  back: Float64Array;
  ahead: Float64Array;
} {
  const { origins, steps, at } = past;
  const levels = recentLevel(values, period);
  const sizeOf = (forecast: number, level: number) => Math.max(0.5 * Math.abs(forecast) + 0.5 * level, 1e-9);
  const back = new Float64Array(at.length);
  for (let r = 0; r < origins.length; r++) {
    const level = levels[origins[r]!]!;
    for (let h = r * steps; h < (r + 1) * steps; h++) back[h] = sizeOf(at[h]!, level);
    if (cumulative) runningMean(back.subarray(r * steps, (r + 1) * steps));
  }
  const level = levels[values.length - 1]!;
  const sizes = { back, ahead: ahead.map((forecast) => sizeOf(forecast, level)) };
  if (cumulative) runningMean(sizes.ahead);
  return sizes;
}

/** How many past errors there are at each step, and how many of them tell something new. */
function errorCounts(
  { past, ahead, values, cumulative }: ErrorScaleInput,
  weights: Float64Array,
): { all: Float64Array; independent: Float64Array } {
  const { origins, steps } = past;
  const all = new Float64Array(ahead.length);
  const independent = new Float64Array(ahead.length);
  for (let h = 0; h < steps; h++) {
    let sum = 0;
    let squares = 0;
    for (let r = 0; r < origins.length && origins[r]! + 1 + h < values.length; r++) {
      all[h] = all[h]! + 1;
      sum += weights[r]!;
      squares += weights[r]! ** 2;
    }
    // A total rests on few errors that do not overlap: as many as the weights amount to (Kish 1965).
    const known = cumulative && squares > 0 ? (sum * sum) / squares : all[h]!;
    independent[h] = known / (h + 1) ** overlap;
  }
  return { all, independent };
}

/**
 * How far forecasts missed, by step: the root mean square of past errors (recent ones count more) over the size of what was
 * forecast to a power, non-decreasing with the horizon, widened for the parameters. The powers are averaged by their
 * likelihood, so that no threshold makes a range jump; never under the precision that values are read with. Needs one past forecast; for values in units of their largest.
 */
export function errorScale(input: ErrorScaleInput): ErrorScale {
  const { past, values, period, parameters, cumulative } = input;
  const { origins, steps } = past;
  const n = values.length;
  // What a long total does is learnt from stretches as long.
  const memory = cumulative ? Math.max(halfLife(period), 2 * steps) : halfLife(period);
  const weights = Float64Array.from(origins, (origin) => 0.5 ** ((n - 1 - origin) / memory));
  const sizes = sizesOf(input);
  const counts = errorCounts(input, weights);
  const { fits, weight } = spreads(input, sizes.back, weights);
  const least = Math.min(...fits.map((fit) => fit.cost));
  const says = fits.map((fit) => Math.exp(-(fit.cost - least) * weight));
  const heard = says.reduce((sum, say) => sum + say, 0);
  const logs = new Float64Array(input.ahead.length);
  const behind = counts.all.map((count) => Math.max(1, count));
  fits.forEach((fit, k) => {
    const known = logs.map((_, h) => {
      const enough = h < steps && (h === 0 || counts.all[h]! >= Math.max(4, (h + 1) / 2));
      return enough ? fit.squares[h]! : Number.NaN;
    });
    const variances = monotoneVariance(known, behind);
    // No past forecast met a measured point: the series' own spread, growing as a random walk's would.
    if (Number.isNaN(variances[0]!)) for (let h = 0; h < logs.length; h++) variances[h] = variance(values) * (h + 1);
    for (let h = 0; h < logs.length; h++) {
      const log = 0.5 * Math.log(Math.max(variances[h]!, exact)) + (fit.quarter / 4) * Math.log(sizes.ahead[h]!);
      logs[h] = logs[h]! + (says[k]! / heard) * log;
    }
  });
  const widened = Math.sqrt((n + parameters / 2) / (n - Math.min(parameters / 2, n / 2)));
  return {
    // What rounding leaves of a forecast without error adds up over a total, always on the same side.
    deviation: logs.map((log, h) => Math.max(widened * Math.exp(log), precision * (cumulative ? h + 1 : 1))),
    degrees: counts.independent.map((count) => Math.max(3, count - 1)),
  };
}

function runningMean(values: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i]!;
    values[i] = sum / (i + 1);
  }
}
