import { clamp } from './clamp.ts';
import { daysInYear, type RollingForecasts } from './rolling-origins.ts';

/** A forecast is moved by the errors of the week on either side, a year before: feasts do not fall on the same day. */
const reach = 7;
/** One year seen is one draw: half of what it suggests. */
const caution = 0.5;
/** Days of the second year that have to have been forecast before anything is learnt of it. */
const leastDays = 60;

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

/** How many rows a year is, where every row has its own of 364 days before; undefined where it has not. */
function rowsInYear(origins: Int32Array): number | undefined {
  const stride = origins.length > 1 ? origins[1]! - origins[0]! : daysInYear;
  return daysInYear % stride === 0 ? daysInYear / stride : undefined;
}

/**
 * A yearly term for daily series: each forecast is moved by a share of the relative error that the same forecast made 364
 * days before, so that what comes back each year is expected the second time. The share is the least squares one over the
 * second year, halved, within [0, 1]. Returns the share, and `at` moved in place from the second year on. For non-negative series of
 * at least two years whose origins, evenly thinned or not, fall on the same days a year later; otherwise 0 and nothing
 * moves. Ours; a regression on last year's errors.
 */
export function addYearlyTerm(past: RollingForecasts, values: Float64Array, present: Uint8Array): number {
  const { origins, steps, at } = past;
  const rows = origins.length;
  const year = rowsInYear(origins);
  if (values.length < 2 * daysInYear || year === undefined || rows <= year) return 0;
  if (origins[rows - 1]! - origins[year]! < leastDays - 1) return 0;
  const errors = new Float64Array((rows - year) * steps);
  let cross = 0;
  let squares = 0;
  for (let r = year; r < rows; r++) {
    const first = origins[r]! + 1;
    for (let h = 0; h < steps; h++) {
      const before = errorAround(past, values, r - year, h);
      errors[(r - year) * steps + h] = before;
      const expected = at[r * steps + h]!;
      if (first + h >= values.length || !present[first + h] || !(expected > 0)) continue;
      cross += before * (values[first + h]! / expected - 1);
      squares += before * before;
    }
  }
  const share = squares > 0 ? clamp((caution * cross) / squares, 0, 1) : 0;
  if (share === 0) return 0;
  for (let i = 0; i < errors.length; i++) {
    const cell = year * steps + i;
    at[cell] = at[cell]! * Math.max(0.1, 1 + share * errors[i]!);
  }
  return share;
}
