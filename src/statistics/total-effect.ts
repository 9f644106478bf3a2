import type { Forecast } from './forecast.ts';
import { studentQuantile } from './student-t.ts';

export type TotalEffect = {
  /** Values less forecasts, added up over the points that were measured; with the interval of `share` around it. */
  effect: number;
  lower: number;
  upper: number;
  /** The forecasts of those same points, added up. */
  expected: number;
  /** How many points were measured. */
  points: number;
};

/** Half the width of the interval of a total over `points` of the first `steps` forecasts, known before any of them. */
export function totalHalfWidth(forecast: Forecast, steps: number, points: number, share: number): number {
  const last = steps - 1;
  return (
    studentQuantile((1 + share) / 2, forecast.totalDegrees[last]!) * forecast.totalDeviation[last]! * (points / steps)
  );
}

/**
 * How far the values that followed are from their forecast, in total, in their unit; its interval comes from how far past
 * forecasts missed over as many points, not from adding up single errors, which move together. A missing point (null)
 * counts on neither side. Not a proof of cause. Undefined when no point was measured.
 * Source: Brodersen et al. (2015) for the counterfactual by forecast; the interval is ours, measured by placebo.
 */
export function totalEffect(
  forecast: Forecast,
  following: readonly (number | null)[],
  share: number,
): TotalEffect | undefined {
  let effect = 0;
  let expected = 0;
  let points = 0;
  for (let h = 0; h < following.length; h++) {
    const value = following[h];
    if (value === null || value === undefined) continue;
    effect += value - forecast.mean[h]!;
    expected += forecast.mean[h]!;
    points++;
  }
  if (points === 0) return undefined;
  const half = totalHalfWidth(forecast, following.length, points, share);
  return { effect, lower: effect - half, upper: effect + half, expected, points };
}
