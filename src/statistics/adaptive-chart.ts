import { type BaselineModel, seasonEffect } from './baseline-model.ts';
import { type ChartPoint, kept, keptApart } from './chart-point.ts';
import { chooseScaledModel, type ScaledModel } from './choose-scale.ts';
import { surpriseChance } from './honest-chart.ts';
import { fromScale, type StabilisingScale, toScale } from './stabilising-scale.ts';
import { tailQuantile, tailShape } from './tail-shape.ts';
import { type Unusable, unusable, type Values } from './unusable.ts';

export type AdaptiveChart = {
  kind: 'chart';
  model: BaselineModel;
  scale: StabilisingScale;
  points: ChartPoint[];
};

/** Weights of the newest error in the level, of the level's step in its slope, and of what the level leaves in the season. */
type Smoothing = { level: number; slope: number; season: number };

/** Slopes fade: beyond the last point a trend is worth a little less each period (Gardner & McKenzie 1985). */
const damping = 0.9;
const leastPoints = 8;
/** A spike moves the level by no more than this many standard deviations. */
const spike = 3;

const candidates: Smoothing[] = [0.1, 0.25, 0.4, 0.6, 0.8, 1].flatMap((level) =>
  [0, 0.1, 0.3].flatMap((slope) => [0, 0.15].map((season) => ({ level, slope, season }))),
);

/** A series on the chart's scale, season taken off, NaN where missing; the level it starts from; the phases an evolving season has. */
type Followed = { y: Float64Array; start: number; period: number };

/** One-step expectations of damped-trend smoothing with an evolving season, into `expected`; missing values change nothing. */
function follow({ y, start, period }: Followed, weights: Smoothing, spread: number, expected: Float64Array): void {
  let level = start;
  let slope = 0;
  const season = new Float64Array(period);
  for (let t = 0; t < y.length; t++) {
    const position = t % period;
    const ahead = level + damping * slope;
    expected[t] = ahead + season[position]!;
    const value = y[t]!;
    const error = Number.isNaN(value) ? 0 : Math.max(-spike * spread, Math.min(spike * spread, value - expected[t]!));
    level = ahead + weights.level * error;
    slope = damping * slope + weights.level * weights.slope * error;
    if (weights.season > 0) season[position] = season[position]! + weights.season * (1 - weights.level) * error;
  }
}

/** The mean of the first four points measured, or of fewer. */
function startLevel(y: Float64Array, span: number): number {
  let sum = 0;
  let counted = 0;
  for (let t = 0; t < span && counted < 4; t++) {
    if (Number.isNaN(y[t]!)) continue;
    sum += y[t]!;
    counted++;
  }
  return sum / counted;
}

/** One-step errors on the baseline, spikes included, its first `skipped` points left out while the level settles. */
function baselineErrors(baseline: Followed, weights: Smoothing, skipped: number): Float64Array {
  const { y } = baseline;
  const expected = new Float64Array(y.length);
  follow(baseline, weights, Number.POSITIVE_INFINITY, expected);
  const errors = new Float64Array(y.length);
  let count = 0;
  for (let t = skipped; t < y.length; t++) if (!Number.isNaN(y[t]!)) errors[count++] = y[t]! - expected[t]!;
  return errors.subarray(0, count);
}

/** The weights with the smallest one-step errors on the baseline, in units of `rough`. */
function chooseSmoothing(baseline: Followed, skipped: number, rough: number): Smoothing {
  let best = candidates[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.season > 0 && baseline.period === 1) continue;
    let loss = 0;
    for (const error of baselineErrors(baseline, candidate, skipped)) {
      // Huber's loss: the weights are chosen by ordinary points.
      const size = Math.abs(error) / rough;
      loss += size < 2 ? size * size : 4 * size - 4;
    }
    if (loss < least * (1 - 1e-9)) {
      least = loss;
      best = candidate;
    }
  }
  return best;
}

/**
 * For KPIs whose level wanders: each point against a one-step forecast that follows the level (damped-trend exponential
 * smoothing beside the baseline's season, Gardner & McKenzie 1985, weights chosen on the baseline), within limits from the
 * baseline's own one-step errors. The first `span` values are the baseline, nulls are missing; `seasonPoints` is tried, 1
 * for none. `known` is the model of the same baseline, where a caller has it. Ranges in the values' unit, one a point.
 * Only surprises: a drift is what it follows. Refuses as the honest chart does, and under eight points. Not proof that the
 * level holds: it never asks.
 */
export function adaptiveChart(
  values: Values,
  span: number,
  seasonPoints: number,
  known?: ScaledModel,
): AdaptiveChart | Unusable {
  const reason = unusable(values, leastPoints) ?? unusable(values.slice(0, span), leastPoints);
  if (reason) return reason;
  const chosen = known ?? chooseScaledModel(values, span, seasonPoints);
  if (!chosen) return { kind: 'too-few-points', have: span, need: leastPoints };
  const { model, scale } = chosen;
  const n = values.length;
  const row = new Float64Array(model.fit.coefficients.length);
  const offsets = new Float64Array(n);
  const y = new Float64Array(n);
  for (let t = 0; t < n; t++) {
    offsets[t] = seasonEffect(model, t, row);
    y[t] = values[t] == null ? Number.NaN : toScale(scale, values[t]!) - offsets[t]!;
  }
  const evolves = model.season.kind !== 'none' && model.season.period <= 24;
  const followed: Followed = {
    y,
    start: startLevel(y, span),
    period: evolves ? Math.round((model.season as { period: number }).period) : 1,
  };
  const baseline = { ...followed, y: y.subarray(0, span) };
  const skipped = Math.min(Math.floor(span / 3), 8);
  const weights = chooseSmoothing(baseline, skipped, Math.sqrt(model.fit.variance));
  const errors = baselineErrors(baseline, weights, skipped);
  const degrees = Math.max(3, errors.length - 3);
  let squares = 0;
  for (const error of errors) squares += error * error;
  const variance = squares / degrees;
  if (!(variance > 0)) return { kind: 'no-variation', value: values.find((v) => v != null)! };
  const limit = tailQuantile(tailShape(errors, variance, degrees), surpriseChance, degrees);
  const spread = Math.sqrt(variance);
  const expected = new Float64Array(n);
  follow(followed, weights, spread, expected);
  const points: ChartPoint[] = new Array(n);
  for (let t = 0; t < n; t++) {
    const middle = expected[t]! + offsets[t]!;
    const { lower, upper } = keptApart(fromScale(scale, middle - limit), fromScale(scale, middle + limit));
    const value = values[t];
    points[t] = {
      expected: kept(fromScale(scale, middle)),
      lower,
      upper,
      surprise: value != null && (value < lower || value > upper),
      drift: false,
      error: value == null ? 0 : (y[t]! - expected[t]!) / spread,
    };
  }
  return { kind: 'chart', model, scale, points };
}
