import { quantileOfSorted } from './quantile.ts';

/** Middle value, or the mean of the two middle ones, in the values' unit. NaN when there is none. */
export function median(values: ArrayLike<number>): number {
  return quantileOfSorted(Float64Array.from(values).sort(), 0.5);
}

/** Median distance to the median × 1.4826: the standard deviation of a normal sample, whatever a few outliers do. */
export function medianAbsoluteDeviation(values: ArrayLike<number>): number {
  const centre = median(values);
  return 1.482602218505602 * median(Float64Array.from(values, (value) => Math.abs(value - centre)));
}
