/** Members worse than this many times the best are left out: they would only widen the errors. */
const tolerated = 1.6;

/**
 * Weights of forecasts to combine, adding up to 1: proportional to (past mean absolute error × the price of the parameters
 * that were fitted)^−4. `errors` in one unit, `floor` the error below which two methods are equally perfect.
 * Source: Bates & Granger (1969) for weights by past errors; Akaike (1970) for the price, (n + k) / (n − k).
 */
export function combinationWeights(
  errors: readonly number[],
  parameters: readonly number[],
  n: number,
  floor: number,
): Float64Array {
  const priced = errors.map((error, i) => {
    const k = parameters[i]!;
    return Math.max(error, floor) * ((n + k) / (n - Math.min(k, n / 2)));
  });
  const best = Math.min(...priced);
  const weights = Float64Array.from(priced, (error) => (error > tolerated * best ? 0 : (error / best) ** -4));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return Number.isFinite(whole) ? weights.map((weight) => weight / whole) : weights.fill(1 / weights.length);
}
