import { clamp } from './clamp.ts';
import { dampedPath } from './damped-path.ts';
import { fitLine } from './least-squares.ts';
import type { LevelPath } from './level-path.ts';
import { simplexSearch } from './simplex-search.ts';

/** The trend moves at most a fifth as fast as the level: faster ones follow noise (better on each of four families tried). */
const fastestTrend = 0.2;

/**
 * Holt's linear smoothing with a damped trend, least squared one-step error. For series without season; in their unit.
 * Source: Gardner & McKenzie (1985), "Forecasting trends in time series".
 */
export function dampedHolt(values: Float64Array): LevelPath {
  const n = values.length;
  const { intercept, slope } = fitLine(values, 0, Math.min(n, 12));
  const levels = new Float64Array(n);
  const trends = new Float64Array(n);
  const run = (parameters: ArrayLike<number>, keep: boolean): number => {
    const alpha = clamp(parameters[0]!, 0.005, 0.999);
    const beta = alpha * clamp(parameters[1]!, 0, fastestTrend);
    const phi = clamp(parameters[2]!, 0.8, 0.98);
    let level = intercept - slope;
    let trend = slope;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const expected = level + phi * trend;
      const error = values[i]! - expected;
      squares += error * error;
      level = expected + alpha * error;
      trend = phi * trend + beta * error;
      if (keep) {
        levels[i] = level;
        trends[i] = trend;
      }
    }
    return squares;
  };
  let start = [0.4, 0.05, 0.95];
  let least = Number.POSITIVE_INFINITY;
  for (const alpha of [0.1, 0.4, 0.8]) {
    for (const beta of [0.02, 0.15]) {
      for (const phi of [0.85, 0.95]) {
        const squares = run([alpha, beta, phi], false);
        if (squares < least * (1 - 1e-9)) {
          least = squares;
          start = [alpha, beta, phi];
        }
      }
    }
  }
  const best = simplexSearch((point) => run(point, false), start, [0.1, 0.05, -0.05], 60);
  run(best, true);
  return dampedPath(levels, trends, clamp(best[2]!, 0.8, 0.98), 5);
}
