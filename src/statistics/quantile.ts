/**
 * Sample quantile by linear interpolation between order statistics: position (n − 1)·p (Hyndman & Fan 1996, type 7).
 * `sorted` is ascending; p within [0, 1]. NaN when empty. Not for tails: below 1/n it can only repeat the extreme.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length;
  if (n === 0) return Number.NaN;
  const position = (n - 1) * Math.min(1, Math.max(0, p));
  const below = Math.floor(position);
  const low = sorted[below]!;
  const share = position - below;
  return share === 0 ? low : low + share * (sorted[below + 1]! - low);
}
