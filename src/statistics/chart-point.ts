/** One point against what was known before it, in the series' unit; `lower` < `upper` always. */
export type ChartPoint = {
  expected: number;
  lower: number;
  upper: number;
  /** Outside [lower, upper]. */
  surprise: boolean;
  /** The smoothed error leaves its own bounds here. */
  drift: boolean;
  /** One-step error in standard deviations, 0 when the value is missing. */
  error: number;
};

/** Bounds that rounding has made equal are moved one step apart. */
export function keptApart(lower: number, upper: number): { lower: number; upper: number } {
  if (lower < upper) return { lower, upper };
  const step = Math.max(Math.abs(lower) * 1e-12, Number.MIN_VALUE);
  return { lower: lower - step, upper: lower + step };
}
