import { clamp } from './clamp.ts';
import type { RollingForecasts } from './rolling-origins.ts';

/** Whole weeks, so that weekdays meet weekdays. */
const year = 364;
/** A forecast is moved by the errors of the week on either side, a year before: feasts do not fall on the same day. */
const reach = 7;
/** One year seen is one draw: half of what it suggests. */
const caution = 0.5;

/** The relative error of the forecast made at row `r`, around step `step`. */
function errorAround({ origins, steps, at }: RollingForecasts, values: Float64Array, r: number, step: number): number {
  let error = 0;
  let expected = 0;
  const first = origins[r]! + 1;
  for (let h = Math.max(0, step - reach); h <= Math.min(steps - 1, step + reach); h++) {
    if (first + h >= values.length) break;
    error += values[first + h]! - at[r * steps + h]!;
    expected += at[r * steps + h]!;
  }
  return expected > 0 ? error / expected : 0;
}

/**
 * A yearly term for daily series: each forecast is moved by a share of the relative error that the same forecast made 364
 * days before, so that what comes back each year is expected the second time. The share is the least squares one over the
 * second year, halved, within [0, 1]. Returns the share, and `at` moved in place from the second year on. For non-negative series of
 * at least two years whose origins are not thinned; below, 0 and nothing moves. Ours; a regression on last year's errors.
 */
export function addYearlyTerm(past: RollingForecasts, values: Float64Array, present: Uint8Array): number {
  const { origins, steps, at } = past;
  const from = year;
  const rows = origins.length;
  const consecutive = rows > 1 && origins[1]! - origins[0]! === 1;
  if (values.length < 2 * year || !consecutive || rows - from < 60) return 0;
  const errors = new Float64Array((rows - from) * steps);
  let cross = 0;
  let squares = 0;
  for (let r = from; r < rows; r++) {
    const first = origins[r]! + 1;
    for (let h = 0; h < steps; h++) {
      const before = errorAround(past, values, r - year, h);
      errors[(r - from) * steps + h] = before;
      const expected = at[r * steps + h]!;
      if (first + h >= values.length || !present[first + h] || !(expected > 0)) continue;
      cross += before * (values[first + h]! / expected - 1);
      squares += before * before;
    }
  }
  const share = squares > 0 ? clamp((caution * cross) / squares, 0, 1) : 0;
  if (share === 0) return 0;
  for (let i = 0; i < errors.length; i++) {
    const cell = from * steps + i;
    at[cell] = at[cell]! * Math.max(0.1, 1 + share * errors[i]!);
  }
  return share;
}
