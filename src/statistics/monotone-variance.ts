/**
 * Variances by horizon made non-decreasing, each pulled with the weight of the errors behind it (pool adjacent violators).
 * NaN entries, at the far end, have too few errors: they follow the last known one in proportion to the horizon, as a
 * random walk would. Source: Ayer et al. (1955); Barlow et al. (1972).
 */
export function monotoneVariance(variances: Float64Array, weights: Float64Array): Float64Array {
  const n = variances.length;
  const sums = new Float64Array(n);
  const totals = new Float64Array(n);
  const sizes = new Int32Array(n);
  let blocks = 0;
  let known = 0;
  while (known < n && !Number.isNaN(variances[known]!)) {
    sums[blocks] = variances[known]! * weights[known]!;
    totals[blocks] = weights[known]!;
    sizes[blocks] = 1;
    blocks++;
    known++;
    while (blocks > 1 && sums[blocks - 2]! * totals[blocks - 1]! > sums[blocks - 1]! * totals[blocks - 2]!) {
      blocks--;
      sums[blocks - 1] = sums[blocks - 1]! + sums[blocks]!;
      totals[blocks - 1] = totals[blocks - 1]! + totals[blocks]!;
      sizes[blocks - 1] = sizes[blocks - 1]! + sizes[blocks]!;
    }
  }
  const out = new Float64Array(n);
  let at = 0;
  for (let b = 0; b < blocks; b++) for (let k = 0; k < sizes[b]!; k++) out[at++] = sums[b]! / totals[b]!;
  for (; at < n; at++) out[at] = known > 0 ? (out[known - 1]! * (at + 1)) / known : Number.NaN;
  return out;
}
