/** Evenly spaced points to smooth: `n` of `source` from `offset` on, one every `stride`, each with its place in `weights` if given. */
type LoessRun = {
  source: Float64Array;
  offset: number;
  stride: number;
  n: number;
  window: number;
  degree: 0 | 1;
  weights: Float64Array | undefined;
};

/** The smoothed value at one position, or the fallback when every weight is zero. */
function smoothAt(run: LoessRun, at: number, left: number, right: number, fallback: number): number {
  const { source, offset, stride, n, window, degree, weights } = run;
  let reach = Math.max(at - left, right - at);
  // A window wider than the series flattens the weights instead of running out of points.
  if (window > n) reach += (window - n) / 2;
  let total = 0;
  let sumAt = 0;
  let sumValue = 0;
  let sumCross = 0;
  let sumSquare = 0;
  for (let j = left; j <= right; j++) {
    const distance = Math.abs(j - at);
    if (distance > 0.999 * reach) continue;
    const u = distance / reach;
    const cube = 1 - u * u * u;
    let weight = distance <= 0.001 * reach ? 1 : cube * cube * cube;
    const index = offset + j * stride;
    if (weights) weight *= weights[index]!;
    const value = source[index]!;
    const step = j - at;
    total += weight;
    sumAt += weight * step;
    sumValue += weight * value;
    sumCross += weight * step * value;
    sumSquare += weight * step * step;
  }
  if (!(total > 0)) return fallback;
  const level = sumValue / total;
  const spread = sumSquare - (sumAt * sumAt) / total;
  // Below this share of the range the slope rests on a single point.
  if (degree === 0 || !(Math.sqrt(Math.max(0, spread) / total) > 0.001 * (n - 1))) return level;
  const slope = (sumCross - (sumAt * sumValue) / total) / spread;
  return level - (slope * sumAt) / total;
}

/**
 * Local regression (Cleveland 1979): for each position from `first` to `last`, the value there of a line (degree 1) or mean
 * (degree 0) fitted to the `window` nearest points with tricube weights, written to `out` from `outOffset`, every `outStride`.
 * Positions before 0 or beyond n − 1 extrapolate the end's line.
 */
export function loess(
  run: LoessRun,
  first: number,
  last: number,
  out: Float64Array,
  outOffset: number,
  outStride: number,
): void {
  const width = Math.min(run.window, run.n);
  for (let at = first; at <= last; at++) {
    let left = Math.max(0, Math.min(at - (width >> 1), run.n - width));
    if (at < 0) left = 0;
    const nearest = Math.min(run.n - 1, Math.max(0, at));
    const fallback = run.source[run.offset + nearest * run.stride]!;
    out[outOffset + (at - first) * outStride] = smoothAt(run, at, left, left + width - 1, fallback);
  }
}
