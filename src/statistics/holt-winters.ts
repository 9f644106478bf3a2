import { clamp } from './clamp.ts';
import { dampedPath } from './damped-path.ts';
import { fitLine } from './least-squares.ts';
import type { LevelPath } from './level-path.ts';
import { deseasonalised, fixedTrack, withSeason } from './season-ahead.ts';
import type { SeasonForm } from './seasonal-indices.ts';
import { simplexSearch } from './simplex-search.ts';

/** A multiplicative season never falls below this share of the level: beyond, one zero would silence a month for ever. */
const leastSeason = 0.02;

type State = { levels: Float64Array; trends: Float64Array; seasons: Float64Array };

/**
 * Holt–Winters with a damped trend and a season that learns, from starting indices; least squared one-step error, relative
 * to the season where it multiplies. For short periods (12 or less): each index learns once a cycle. In the values' unit.
 * Source: Winters (1960); Gardner & McKenzie (1989) for damping.
 */
export function holtWinters(values: Float64Array, indices: Float64Array, form: SeasonForm): LevelPath {
  const n = values.length;
  const period = indices.length;
  const multiplies = form === 'multiplicative';
  const initial = fixedTrack(indices, form, n);
  const { intercept, slope } = fitLine(deseasonalised(values, initial), 0, Math.min(n, 2 * period));
  const season = new Float64Array(period);
  const run = (parameters: ArrayLike<number>, keep?: State): number => {
    const alpha = clamp(parameters[0]!, 0.005, 0.99);
    const beta = alpha * clamp(parameters[1]!, 0, 0.9);
    const phi = clamp(parameters[2]!, 0.8, 0.98);
    const gamma = clamp(parameters[3]!, 0, 0.5) * (1 - alpha);
    season.set(indices);
    let level = intercept - slope;
    let trend = slope;
    let squares = 0;
    let phase = 0;
    for (let i = 0; i < n; i++) {
      const expected = level + phi * trend;
      const index = season[phase]!;
      const error = multiplies ? (values[i]! - expected * index) / index : values[i]! - expected - index;
      squares += error * error;
      level = expected + alpha * error;
      trend = phi * trend + beta * error;
      if (!multiplies) season[phase] = index + gamma * error;
      else if (Math.abs(expected) > 1e-9) season[phase] = Math.max(leastSeason, index + (gamma * error) / expected);
      if (keep) {
        keep.levels[i] = level;
        keep.trends[i] = trend;
        keep.seasons[period + i] = season[phase]!;
      }
      phase = phase + 1 === period ? 0 : phase + 1;
    }
    return squares;
  };
  let start = [0.4, 0.05, 0.95, 0.1];
  let least = Number.POSITIVE_INFINITY;
  for (const alpha of [0.1, 0.4, 0.8]) {
    for (const gamma of [0.02, 0.2]) {
      const squares = run([alpha, 0.05, 0.95, gamma]);
      if (squares < least * (1 - 1e-9)) {
        least = squares;
        start = [alpha, 0.05, 0.95, gamma];
      }
    }
  }
  const best = simplexSearch((point) => run(point), start, [0.1, 0.05, -0.05, 0.08], 70);
  const state: State = { levels: new Float64Array(n), trends: new Float64Array(n), seasons: initial.at.slice() };
  run(best, state);
  const level = dampedPath(state.levels, state.trends, clamp(best[2]!, 0.8, 0.98), 6);
  return withSeason(level, { period, form, at: state.seasons }, period - 1);
}
