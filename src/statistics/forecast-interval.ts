import type { Forecast } from './forecast.ts';
import { studentCdf, studentQuantile } from './student-t.ts';

/** Where `share` of the values are expected at each step (.95: one in forty on either side), in the values' unit. */
export function forecastInterval(forecast: Forecast, share: number): { lower: Float64Array; upper: Float64Array } {
  const { mean, deviation, degrees, nonNegative } = forecast;
  const lower = new Float64Array(mean.length);
  const upper = new Float64Array(mean.length);
  for (let h = 0; h < mean.length; h++) {
    const half = studentQuantile((1 + share) / 2, degrees[h]!) * deviation[h]!;
    lower[h] = nonNegative ? Math.max(0, mean[h]! - half) : mean[h]! - half;
    upper[h] = mean[h]! + half;
  }
  return { lower, upper };
}

/** P(value at `step` ≥ target), 0-based step, as things were going; between 0 and 1, not yet clipped. */
export function chanceAtLeast(forecast: Forecast, step: number, target: number): number {
  const deviation = forecast.deviation[step]!;
  const off = forecast.mean[step]! - target;
  if (!(deviation > 0)) return off === 0 ? 0.5 : off > 0 ? 1 : 0;
  return studentCdf(off / deviation, forecast.degrees[step]!);
}
