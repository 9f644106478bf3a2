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

/** A logarithmic scale can send a bound beyond what a number holds. */
const farthest = 1e300;
export const kept = (value: number): number => Math.max(-farthest, Math.min(farthest, value));

/** Finite bounds, in order: those that rounding has made equal are moved a step apart. */
export function keptApart(low: number, high: number): { lower: number; upper: number } {
  const lower = kept(low);
  const upper = kept(high);
  if (lower < upper) return { lower, upper };
  const step = Math.max(Math.abs(lower) * 1e-12, Number.MIN_VALUE);
  return { lower: lower - step, upper: lower + step };
}
