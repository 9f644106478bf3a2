import { stepVariance } from './autoregressive-fit.ts';
import { type BaselineModel, fillRow, fitStructure, noSeason } from './baseline-model.ts';
import { type ChartPoint, kept, keptApart } from './chart-point.ts';
import { chooseScaledModel, type ScaledModel } from './choose-scale.ts';
import { driftWatch, winsorisedSpread } from './drift-watch.ts';
import { fromScale, plainScale, type StabilisingScale, toScale } from './stabilising-scale.ts';
import { quadraticForm } from './symmetric-matrix.ts';
import { type TailShape, tailQuantile, tailShape } from './tail-shape.ts';
import { type Unusable, unusable, type Values } from './unusable.ts';

export type HonestChart = {
  kind: 'chart';
  model: BaselineModel;
  scale: StabilisingScale;
  tail: TailShape;
  points: ChartPoint[];
};

/** Chance a side that a point in control lies outside its range: Shewhart's 3σ. */
export const surpriseChance = 0.00135;
/** Under four points there is no variation to speak of. */
export const leastPoints = 4;

/** Whether the errors are more than rounding. */
function varies({ model, scale }: ScaledModel, values: Values, span: number): boolean {
  let largest = 0;
  for (let t = 0; t < span; t++)
    if (values[t] != null) largest = Math.max(largest, Math.abs(toScale(scale, values[t]!)));
  return Math.sqrt(model.fit.variance) > 1e-12 * largest;
}

function plainLevel(values: Values, span: number, otherwise: ScaledModel): ScaledModel {
  const model = fitStructure({ trend: false, season: noSeason, yearly: noSeason }, values, span);
  return model ? { model, scale: plainScale } : otherwise;
}

/**
 * The default chart. The first `span` values are the locked baseline: its structure is chosen by BIC, its scale by
 * likelihood; every point is then compared with its one-step expectation, within limits widened for what a short
 * baseline does not know (leverage, Student quantiles, heavy tails). Beside it an EWMA of the errors sees small lasting
 * departures; its memory restarts after any signal. `season` in points, 1 for none; nulls are missing.
 * Refuses fewer than four points, a baseline without variation, values that are not finite.
 * Not for KPIs whose level wanders (`model.fit.memory` near its ceiling): see the adaptive chart.
 */
export function honestChart(values: Values, span: number, season: number): HonestChart | Unusable {
  const reason = unusable(values, leastPoints) ?? unusable(values.slice(0, span), leastPoints);
  if (reason) return reason;
  const chosen = chooseScaledModel(values, span, season);
  if (!chosen) return { kind: 'too-few-points', have: span, need: leastPoints };
  // A perfect line or a perfect season leaves nothing to judge by: a plain level does.
  const { model, scale } = varies(chosen, values, span) ? chosen : plainLevel(values, span, chosen);
  const { fit } = model;
  if (!varies({ model, scale }, values, span)) return { kind: 'no-variation', value: values.find((v) => v != null)! };

  const tail = tailShape(fit.residuals, fit.variance, fit.degrees);
  const limit = tailQuantile(tail, surpriseChance, fit.degrees);
  const spread = winsorisedSpread(fit.residuals, fit.degrees, Math.sqrt(fit.variance));
  const watch = driftWatch(fit, spread);
  const p = fit.coefficients.length;
  const row = new Float64Array(p);
  const previous = new Float64Array(p);
  const points: ChartPoint[] = new Array(values.length);
  let last = -1;
  let noise = 0;
  for (let t = 0; t < values.length; t++) {
    // What the baseline was made of says nothing against what follows it.
    if (t === span) watch.restart();
    fillRow(model, model.span, t, row);
    let level = 0;
    for (let j = 0; j < p; j++) level += row[j]! * fit.coefficients[j]!;
    const carried = last < 0 ? 0 : fit.memory ** (t - last);
    const step = last < 0 ? 1 / (1 - fit.memory ** 2) : stepVariance(fit.memory, t - last);
    if (carried > 0) for (let j = 0; j < p; j++) row[j] = row[j]! - carried * previous[j]!;
    const expected = level + carried * noise;
    const half = limit * Math.sqrt(step + quadraticForm(fit.inverse, row));
    const { lower, upper } = keptApart(fromScale(scale, expected - half), fromScale(scale, expected + half));
    const point: ChartPoint = {
      expected: kept(fromScale(scale, expected)),
      lower,
      upper,
      surprise: false,
      drift: false,
      error: 0,
    };
    points[t] = point;
    const value = values[t];
    if (value == null) continue;
    const departure = toScale(scale, value);
    point.error = (departure - expected) / (Math.sqrt(step) * spread);
    point.surprise = value < lower || value > upper;
    point.drift = watch.see(point.error, row, noise, step);
    if (point.surprise || point.drift) watch.restart();
    last = t;
    noise = departure - level;
    fillRow(model, model.span, t, previous);
  }
  return { kind: 'chart', model, scale, tail, points };
}
