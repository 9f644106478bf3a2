/** Straight line through values[from..to) against 0, 1, 2…: `at(i) = intercept + slope·(i − from)`, slope in units per point. */
export function fitLine(values: ArrayLike<number>, from = 0, to = values.length): { intercept: number; slope: number } {
  const n = to - from;
  const middle = (n - 1) / 2;
  let total = 0;
  for (let i = from; i < to; i++) total += values[i]!;
  const average = total / n;
  let cross = 0;
  let squares = 0;
  for (let i = from; i < to; i++) {
    const t = i - from - middle;
    cross += t * (values[i]! - average);
    squares += t * t;
  }
  const slope = squares > 0 ? cross / squares : 0;
  return { intercept: average - slope * middle, slope };
}
