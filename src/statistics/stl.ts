import { loess } from './loess.ts';
import { quantileOfSorted } from './quantile.ts';

type Decomposition = { seasonal: Float64Array; trend: Float64Array; remainder: Float64Array };

type StlOptions = {
  /** Points in a season, at least 2. */
  period: number;
  /** How many cycles a month (a weekday…) looks at around itself; odd, 7 or more. Infinity: one pattern for all years. */
  seasonalWindow: number;
  /** Points the trend looks at; the published default follows from the two above. */
  trendWindow?: number;
  /** Times that outliers are found and weighed down; 0 trusts every point. */
  robustIterations?: number;
};

const nextOdd = (x: number): number => {
  const whole = Math.ceil(x);
  return whole % 2 ? whole : whole + 1;
};

/** Moving mean of `span` points of source[0..n) into out[0..n − span]. */
function movingMean(source: Float64Array, n: number, span: number, out: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < span; i++) sum += source[i]!;
  out[0] = sum / span;
  for (let i = span; i < n; i++) {
    sum += source[i]! - source[i - span]!;
    out[i - span + 1] = sum / span;
  }
}

/** Bisquare weights from the size of remainders against six times their median. */
function outlierWeights(
  values: Float64Array,
  d: { seasonal: Float64Array; trend: Float64Array },
  weights: Float64Array,
): void {
  const sizes = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) sizes[i] = Math.abs(values[i]! - d.seasonal[i]! - d.trend[i]!);
  const reach = 6 * quantileOfSorted(Float64Array.from(sizes).sort(), 0.5);
  for (let i = 0; i < values.length; i++) {
    const u = sizes[i]! / reach;
    weights[i] = sizes[i]! <= 0.001 * reach ? 1 : u >= 0.999 ? 0 : (1 - u * u) ** 2;
  }
}

/**
 * Seasonal and trend decomposition by loess: values = seasonal + trend + remainder, in the values' unit (take logarithms
 * first where the season grows with the level). The season may evolve from one cycle to the next.
 * Needs two full periods of finite values. Not for forecasting by itself: each point is smoothed with those after it.
 * Source: Cleveland, Cleveland, McRae & Terpenning (1990), "STL: a seasonal-trend decomposition procedure based on loess".
 */
export function stl(
  values: Float64Array,
  { period, seasonalWindow, trendWindow, robustIterations = 0 }: StlOptions,
): Decomposition {
  const n = values.length;
  if (n < 2 * period) throw new RangeError(`stl needs two periods: ${n} points, period ${period}`);
  const periodic = !Number.isFinite(seasonalWindow);
  const cycles = periodic ? 10 * n + 1 : seasonalWindow;
  const trendSpan = trendWindow ?? nextOdd((1.5 * period) / (1 - 1.5 / cycles));
  const lowPassSpan = nextOdd(period);
  const seasonal = new Float64Array(n);
  const trend = new Float64Array(n);
  const detrended = new Float64Array(n);
  const extended = new Float64Array(n + 2 * period);
  const passA = new Float64Array(n + 2 * period);
  const passB = new Float64Array(n + 2 * period);
  const weights = robustIterations > 0 ? new Float64Array(n).fill(1) : undefined;
  for (let outer = 0; outer <= robustIterations; outer++) {
    const used = outer > 0 ? weights : undefined;
    for (let inner = 0; inner < (robustIterations > 0 ? 1 : 2); inner++) {
      for (let i = 0; i < n; i++) detrended[i] = values[i]! - trend[i]!;
      for (let phase = 0; phase < period; phase++) {
        const count = Math.floor((n - 1 - phase) / period) + 1;
        const run = { source: detrended, offset: phase, stride: period, n: count, window: cycles, weights: used };
        loess({ ...run, degree: periodic ? 0 : 1 }, -1, count, extended, phase, period);
      }
      movingMean(extended, n + 2 * period, period, passA);
      movingMean(passA, n + period + 1, period, passB);
      movingMean(passB, n + 2, 3, passA);
      const whole = { offset: 0, stride: 1, n, degree: 1 as const };
      loess({ ...whole, source: passA, window: lowPassSpan, weights: undefined }, 0, n - 1, passB, 0, 1);
      for (let i = 0; i < n; i++) {
        seasonal[i] = extended[i + period]! - passB[i]!;
        detrended[i] = values[i]! - seasonal[i]!;
      }
      loess({ ...whole, source: detrended, window: trendSpan, weights: used }, 0, n - 1, trend, 0, 1);
    }
    if (weights) outlierWeights(values, { seasonal, trend }, weights);
  }
  const remainder = new Float64Array(n);
  for (let i = 0; i < n; i++) remainder[i] = values[i]! - seasonal[i]! - trend[i]!;
  return { seasonal, trend, remainder };
}
