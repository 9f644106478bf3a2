import type { LevelPath } from './level-path.ts';

/**
 * Forecasts made in the past: row r holds those made at `origins[r]` of the `steps` points that follow it. The methods keep
 * the parameters fitted on the whole series, so the errors are a little small; whoever uses them widens for it.
 */
export type RollingForecasts = { origins: Int32Array; steps: number; at: Float64Array };

/** More cells than this are thinned by taking every second origin, every third… */
const mostCells = 20_000;

/** A year of whole weeks, so that weekdays meet weekdays. */
export const daysInYear = 364;
/** Where a yearly term may be learnt, origins are thinned so that each has its own of a year before. */
const yearlyStrides = [1, 2, 4, 7, 13, 14, 26, 28, 52, 91, 182, 364];

/**
 * The origins to look back on: past the start-up, up to the last point, evenly thinned from the end; of daily series of two
 * years and more, by a divisor of 364 days.
 */
export function pastOrigins(n: number, period: number, steps: number): Int32Array {
  const first = Math.max(
    Math.min(2 * period, Math.floor(n / 3)),
    Math.min(8, n - 4),
    Math.min(n - 4, Math.floor(n / 4)),
  );
  const thinned = Math.max(1, Math.ceil(((n - first) * steps) / mostCells));
  const yearly = period === 7 && n >= 2 * daysInYear;
  const stride = yearly ? (yearlyStrides.find((one) => one >= thinned) ?? thinned) : thinned;
  const count = Math.floor((n - 1 - first) / stride) + 1;
  const origins = new Int32Array(count);
  for (let r = 0; r < count; r++) origins[r] = n - 1 - (count - 1 - r) * stride;
  return origins;
}

/** Every past forecast of one method; what cannot be negative is not forecast negative. */
export function rollForecasts(
  path: LevelPath,
  origins: Int32Array,
  steps: number,
  nonNegative: boolean,
): RollingForecasts {
  const at = new Float64Array(origins.length * steps);
  for (let r = 0; r < origins.length; r++) {
    const row = at.subarray(r * steps, (r + 1) * steps);
    path.path(origins[r]!, steps, row);
    if (nonNegative) for (let h = 0; h < steps; h++) if (row[h]! < 0) row[h] = 0;
  }
  return { origins, steps, at };
}

/** Mean absolute error over all past forecasts of points that were measured, in the values' unit. */
export function meanAbsoluteError(
  { origins, steps, at }: RollingForecasts,
  values: Float64Array,
  present: Uint8Array,
): number {
  let sum = 0;
  let count = 0;
  for (let r = 0; r < origins.length; r++) {
    const first = origins[r]! + 1;
    const last = Math.min(steps, values.length - first);
    for (let h = 0; h < last; h++) {
      if (!present[first + h]) continue;
      sum += Math.abs(values[first + h]! - at[r * steps + h]!);
      count++;
    }
  }
  return count > 0 ? sum / count : Number.POSITIVE_INFINITY;
}
