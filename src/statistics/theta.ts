import type { LevelPath } from './level-path.ts';

/** Sum of squared one-step errors of simple exponential smoothing; levels kept where a place is given. */
function smooth(values: Float64Array, alpha: number, levels?: Float64Array): number {
  let level = values[0]!;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const error = values[i]! - level;
    squares += error * error;
    level += alpha * error;
    if (levels) levels[i] = level;
  }
  return squares;
}

/** The smoothing constant of least squared error: a coarse grid, then golden section around its best. */
function bestAlpha(values: Float64Array): number {
  let start = 0.5;
  let least = Number.POSITIVE_INFINITY;
  for (let alpha = 0.05; alpha < 1; alpha += 0.1) {
    const squares = smooth(values, alpha);
    if (squares < least * (1 - 1e-9)) {
      least = squares;
      start = alpha;
    }
  }
  let low = Math.max(0.01, start - 0.1);
  let high = Math.min(0.999, start + 0.1);
  for (let k = 0; k < 14; k++) {
    const left = low + 0.382 * (high - low);
    const right = low + 0.618 * (high - low);
    if (smooth(values, left) < smooth(values, right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/**
 * Theta: simple exponential smoothing with half the slope of the straight line through the past as drift; the slope is the
 * one known at each origin. For series without season (take it off first). In the values' unit.
 * Source: Assimakopoulos & Nikolopoulos (2000); Hyndman & Billah (2003) for the equivalence.
 */
export function theta(values: Float64Array): LevelPath {
  const n = values.length;
  const alpha = bestAlpha(values);
  const levels = new Float64Array(n);
  smooth(values, alpha, levels);
  const drifts = new Float64Array(n);
  let sumAt = 0;
  let sum = 0;
  let squares = 0;
  let cross = 0;
  for (let i = 0; i < n; i++) {
    sumAt += i;
    sum += values[i]!;
    squares += i * i;
    cross += i * values[i]!;
    const spread = (i + 1) * squares - sumAt * sumAt;
    drifts[i] = spread > 0 ? ((i + 1) * cross - sumAt * sum) / spread / 2 : 0;
  }
  return {
    parameters: 2,
    seasonParameters: 0,
    path(origin, steps, out) {
      const drift = drifts[origin]!;
      const lag = (1 - (1 - alpha) ** (origin + 1)) / alpha;
      for (let h = 0; h < steps; h++) out[h] = levels[origin]! + drift * (h + lag);
    },
  };
}
