import { clamp } from './clamp.ts';
import { variance } from './mean.ts';
import { monotoneVariance } from './monotone-variance.ts';
import type { RollingForecasts } from './rolling-origins.ts';

/**
 * Points after which an error has lost half its say: two cycles, since how wide to be is a question about lately. Bounded by
 * what an estimate needs and by how long a spread stays the same; 30 points where no season is asked for.
 */
const halfLife = (period: number): number => (period < 2 ? 30 : clamp(2 * period, 14, 60));
/** In units of the largest value squared: below, a forecast was as good as exact, and logarithms need a floor. */
const exact = 1e-30;
/** Powers of the size tried for the spread: between counts of one kind (square root) and proportional, and on either side. */
const powers = [0.25, 0.5, 0.75] as const;

export type ErrorScale = {
  /** Standard deviation of the forecast's error, by step, in the values' unit. */
  deviation: Float64Array;
  /** Degrees of freedom to read it with, at least 3; fewer at far steps, whose errors overlap. */
  degrees: Float64Array;
};

/** The recent absolute level at each point: an exponential mean over about a cycle. */
export function recentLevel(values: Float64Array, period: number): Float64Array {
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

/** Past errors over size^power: their weighted mean square by step, and the likelihood of that power. */
function spreadFor(
  power: number,
  input: ErrorScaleInput,
  sizes: Float64Array,
  weights: Float64Array,
): { squares: Float64Array; cost: number; weight: number } {
  const { past, values, present, cumulative } = input;
  const { origins, steps, at } = past;
  const squares = new Float64Array(steps);
  const totals = new Float64Array(steps);
  const logs = new Float64Array(steps);
  for (let r = 0; r < origins.length; r++) {
    const first = origins[r]! + 1;
    const last = Math.min(steps, values.length - first);
    const weight = weights[r]!;
    let running = 0;
    for (let h = 0; h < last; h++) {
      const known = present[first + h]!;
      const error = known ? values[first + h]! - at[r * steps + h]! : 0;
      running += error;
      if (!known) continue;
      const size = sizes[r * steps + h]!;
      const scale =
        power === 0
          ? 1
          : power === 0.5
            ? Math.sqrt(size)
            : power === 0.25
              ? Math.sqrt(Math.sqrt(size))
              : Math.sqrt(size * Math.sqrt(size));
      const standard = (cumulative ? running : error) / scale;
      squares[h] = squares[h]! + weight * standard * standard;
      totals[h] = totals[h]! + weight;
      logs[h] = logs[h]! + weight * Math.log(scale);
    }
  }
  let cost = 0;
  let whole = 0;
  for (let h = 0; h < steps; h++) {
    squares[h] = totals[h]! > 0 ? squares[h]! / totals[h]! : Number.NaN;
    if (!(squares[h]! > 0)) continue;
    cost += logs[h]! + 0.5 * totals[h]! * Math.log(squares[h]!);
    whole += totals[h]!;
  }
  return { squares, cost: whole > 0 ? cost / whole : 0, weight: whole / steps };
}

/**
 * How far forecasts missed, by step: the root mean square of past errors (recent ones count more) over the size of what was
 * forecast to a power, non-decreasing with the horizon, widened for the parameters. The powers are averaged by their
 * likelihood, so that no threshold makes a range jump. Size: half the forecast, half the recent level.
 */
export function errorScale(input: ErrorScaleInput): ErrorScale {
  const { past, ahead, values, period, parameters, grows, cumulative } = input;
  const { origins, steps, at } = past;
  const n = values.length;
  const rows = origins.length;
  const levels = recentLevel(values, period);
  // What a long total does is learnt from stretches as long.
  const memory = cumulative ? Math.max(halfLife(period), 2 * steps) : halfLife(period);
  const weights = Float64Array.from(origins, (origin) => 0.5 ** ((n - 1 - origin) / memory));
  const sizeOf = (forecast: number, level: number) => Math.max(0.5 * Math.abs(forecast) + 0.5 * level, 1e-9);
  const sizes = new Float64Array(rows * steps);
  for (let r = 0; r < rows; r++)
    for (let h = 0; h < steps; h++) sizes[r * steps + h] = sizeOf(at[r * steps + h]!, levels[origins[r]!]!);
  const sizesAhead = ahead.map((forecast) => sizeOf(forecast, levels[n - 1]!));
  if (cumulative) {
    // A total is as large as the mean of what it adds up.
    for (let r = 0; r < rows; r++) runningMean(sizes.subarray(r * steps, (r + 1) * steps));
    runningMean(sizesAhead);
  }
  const counts = new Float64Array(ahead.length);
  const independent = new Float64Array(ahead.length);
  for (let h = 0; h < steps; h++) {
    let sum = 0;
    let squares = 0;
    for (let r = 0; r < rows && origins[r]! + 1 + h < n; r++) {
      counts[h] = counts[h]! + 1;
      sum += weights[r]!;
      squares += weights[r]! ** 2;
    }
    // A total rests on few errors that do not overlap: as many as the weights amount to (Kish 1965).
    const known = cumulative && squares > 0 ? (sum * sum) / squares : counts[h]!;
    independent[h] = known / Math.sqrt(h + 1);
  }
  const fits = (grows ? powers : [0]).map((power) => ({ power, ...spreadFor(power, input, sizes, weights) }));
  const least = Math.min(...fits.map((fit) => fit.cost));
  const says = fits.map((fit) => Math.exp(-(fit.cost - least) * fit.weight));
  const heard = says.reduce((sum, weight) => sum + weight, 0);
  const widened = Math.sqrt((n + parameters / 2) / (n - Math.min(parameters / 2, n / 2)));
  const logs = new Float64Array(ahead.length);
  fits.forEach((fit, k) => {
    const enough = ahead.map((_, h) =>
      h < steps && (h === 0 || counts[h]! >= Math.max(4, (h + 1) / 2)) ? fit.squares[h]! : Number.NaN,
    );
    const variances = monotoneVariance(
      enough,
      counts.map((count) => Math.max(1, count)),
    );
    // No past forecast met a measured point: the series' own spread, growing as a random walk's would.
    if (Number.isNaN(variances[0]!)) for (let h = 0; h < logs.length; h++) variances[h] = variance(values) * (h + 1);
    for (let h = 0; h < logs.length; h++) {
      logs[h] =
        logs[h]! +
        (says[k]! / heard) * (0.5 * Math.log(Math.max(variances[h]!, exact)) + fit.power * Math.log(sizesAhead[h]!));
    }
  });
  return {
    deviation: logs.map((log) => widened * Math.exp(log)),
    degrees: independent.map((count) => Math.max(3, count - 1)),
  };
}

function runningMean(values: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i]!;
    values[i] = sum / (i + 1);
  }
}
