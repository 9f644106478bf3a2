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
  /** Weights of the newest error in the level and in its slope. */
  follow: Smoothing;
  points: ChartPoint[];
};

type Smoothing = { level: number; slope: number; season: number };

/** Slopes fade: beyond the last point a trend is worth a little less each period (Gardner & McKenzie 1985). */
const damping = 0.9;
const leastPoints = 8;
/** A spike moves the level by no more than this many standard deviations. */
const spike = 3;

const candidates: Smoothing[] = [0.1, 0.25, 0.4, 0.6, 0.8, 1].flatMap((level) =>
  [0, 0.1, 0.3].flatMap((slope) => [0, 0.15].map((season) => ({ level, slope, season }))),
);

/** One-step expectations of damped-trend smoothing with an evolving season; NaN-free, missing values change nothing. */
function follow(
  y: Float64Array,
  start: number,
  period: number,
  s: Smoothing,
  spread: number,
  expected: Float64Array,
): void {
  let level = start;
  let slope = 0;
  const season = new Float64Array(period);
  for (let t = 0; t < y.length; t++) {
    const position = t % period;
    const ahead = level + damping * slope;
    expected[t] = ahead + season[position]!;
    const value = y[t]!;
    const error = Number.isNaN(value) ? 0 : Math.max(-spike * spread, Math.min(spike * spread, value - expected[t]!));
    level = ahead + s.level * error;
    slope = damping * slope + s.level * s.slope * error;
    if (s.season > 0) season[position] = season[position]! + s.season * (1 - s.level) * error;
  }
}

/**
 * For KPIs whose level wanders: each point against a one-step forecast that follows the level (damped-trend exponential
 * smoothing beside the baseline's season, weights chosen on the baseline), within limits from the baseline's own
 * one-step errors, recent ones counting for more. Only surprises: a drift is what it follows.
 * Refuses as the honest chart does, and under eight points. Not proof that the level holds: it never asks.
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
  let start = 0;
  let counted = 0;
  for (let t = 0; t < span && counted < 4; t++) {
    if (Number.isNaN(y[t]!)) continue;
    start += y[t]!;
    counted++;
  }
  start /= counted;
  const seasonal = model.season.kind !== 'none' && model.season.period <= 24;
  const period = seasonal ? Math.round((model.season as { period: number }).period) : 1;
  const expected = new Float64Array(n);
  const skipped = Math.min(Math.floor(span / 3), 8);
  const rough = Math.sqrt(model.fit.variance);
  let best: Smoothing | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.season > 0 && !seasonal) continue;
    follow(y.subarray(0, span), start, period, candidate, Number.POSITIVE_INFINITY, expected);
    let loss = 0;
    for (let t = skipped; t < span; t++) {
      if (Number.isNaN(y[t]!)) continue;
      // Huber's loss: the weights are chosen by ordinary points.
      const e = Math.abs(y[t]! - expected[t]!) / rough;
      loss += e < 2 ? e * e : 4 * e - 4;
    }
    if (loss < least * (1 - 1e-9)) {
      least = loss;
      best = candidate;
    }
  }
  follow(y.subarray(0, span), start, period, best!, Number.POSITIVE_INFINITY, expected);
  const errors: number[] = [];
  for (let t = skipped; t < span; t++) if (!Number.isNaN(y[t]!)) errors.push(y[t]! - expected[t]!);
  const degrees = Math.max(3, errors.length - 3);
  const sized = Float64Array.from(errors);
  let squares = 0;
  for (const e of sized) squares += e * e;
  const variance = squares / degrees;
  if (!(variance > 0)) return { kind: 'no-variation', value: values.find((v) => v != null)! };
  const limit = tailQuantile(tailShape(sized, variance, degrees), surpriseChance, degrees);
  const spread = Math.sqrt(variance);
  follow(y, start, period, best!, spread, expected);
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
  return { kind: 'chart', model, scale, follow: best!, points };
}
