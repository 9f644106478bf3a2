import type { Values } from './unusable.ts';

/** Natural process limits of an individuals chart, in the series' unit. */
export type NaturalLimits = {
  mean: number;
  lower: number;
  upper: number;
  /** Mean moving range / 1.128. */
  sigma: number;
  meanRange: number;
  /** Upper limit of the moving-range chart. */
  rangeUpper: number;
};

/**
 * Classical XmR limits: mean ± 2.66 × mean moving range, and 3.268 × it for the ranges (Shewhart 1931; Wheeler 2000,
 * *Understanding Variation*). Ranges are between neighbours only: a missing point breaks the pair. Undefined under two
 * neighbouring points. Not for data with season, trend or memory: there it cries wolf (450–800 alarms per 1,000 points
 * on published business series).
 */
export function naturalLimits(values: Values): NaturalLimits | undefined {
  let sum = 0;
  let n = 0;
  let ranges = 0;
  let pairs = 0;
  for (let t = 0; t < values.length; t++) {
    const value = values[t];
    if (value == null) continue;
    sum += value;
    n++;
    const former = t > 0 ? values[t - 1] : null;
    if (former == null) continue;
    ranges += Math.abs(value - former);
    pairs++;
  }
  if (pairs === 0) return undefined;
  const mean = sum / n;
  const meanRange = ranges / pairs;
  return {
    mean,
    lower: mean - 2.66 * meanRange,
    upper: mean + 2.66 * meanRange,
    sigma: meanRange / 1.128,
    meanRange,
    rangeUpper: 3.268 * meanRange,
  };
}
