/**
 * Minimum of a smooth function of a few parameters, from a start and a step in each (Nelder & Mead 1965), stopped when
 * the simplex is level within a millionth or after `iterations`. Deterministic; a local minimum, so start from a grid.
 */
export function simplexSearch(
  f: (point: Float64Array) => number,
  start: ArrayLike<number>,
  steps: ArrayLike<number>,
  iterations: number,
): Float64Array {
  const d = start.length;
  const points: Float64Array[] = [];
  const heights: number[] = [];
  for (let k = 0; k <= d; k++) {
    const point = Float64Array.from(start);
    if (k > 0) point[k - 1] = point[k - 1]! + steps[k - 1]!;
    points.push(point);
    heights.push(f(point));
  }
  const centre = new Float64Array(d);
  let trial = new Float64Array(d);
  let second = new Float64Array(d);
  const sortByHeight = () => {
    for (let i = 1; i <= d; i++) {
      for (let j = i; j > 0 && heights[j]! < heights[j - 1]!; j--) {
        [heights[j], heights[j - 1]] = [heights[j - 1]!, heights[j]!];
        [points[j], points[j - 1]] = [points[j - 1]!, points[j]!];
      }
    }
  };
  /** The point at `share` of the way from the centre away from the worst, into `out`; its height. */
  const along = (share: number, out: Float64Array): number => {
    for (let j = 0; j < d; j++) out[j] = centre[j]! + share * (centre[j]! - points[d]![j]!);
    return f(out);
  };
  const replaceWorst = (point: Float64Array, height: number): Float64Array => {
    const freed = points[d]! as Float64Array<ArrayBuffer>;
    points[d] = point;
    heights[d] = height;
    return freed;
  };
  for (let k = 0; k < iterations; k++) {
    sortByHeight();
    if (Math.abs(heights[d]! - heights[0]!) < 1e-6 * (Math.abs(heights[0]!) + 1e-12)) break;
    for (let j = 0; j < d; j++) {
      centre[j] = 0;
      for (let i = 0; i < d; i++) centre[j] = centre[j]! + points[i]![j]! / d;
    }
    const reflected = along(1, trial);
    if (reflected < heights[0]!) {
      const expanded = along(2, second);
      if (expanded < reflected) second = replaceWorst(second, expanded) as typeof second;
      else trial = replaceWorst(trial, reflected) as typeof trial;
    } else if (reflected < heights[d - 1]!) {
      trial = replaceWorst(trial, reflected) as typeof trial;
    } else {
      const contracted = along(reflected < heights[d]! ? 0.5 : -0.5, second);
      if (contracted < Math.min(reflected, heights[d]!)) {
        second = replaceWorst(second, contracted) as typeof second;
      } else {
        for (let i = 1; i <= d; i++) {
          for (let j = 0; j < d; j++) points[i]![j] = points[0]![j]! + 0.5 * (points[i]![j]! - points[0]![j]!);
          heights[i] = f(points[i]!);
        }
      }
    }
  }
  sortByHeight();
  return points[0]!;
}
