import type { LevelPath } from './level-path.ts';
import type { SeasonForm } from './seasonal-indices.ts';

/**
 * The season met at each point, one period of it before the first: entry period + i is point i's. From an origin, the step
 * h ahead meets the season of the same phase in the last cycle known there.
 */
type SeasonTrack = { period: number; form: SeasonForm; at: Float64Array };

/** A fixed pattern, repeated. */
export function fixedTrack(indices: Float64Array, form: SeasonForm, n: number): SeasonTrack {
  const period = indices.length;
  const at = new Float64Array(n + period);
  for (let i = 0; i < at.length; i++) at[i] = indices[i % period]!;
  return { period, form, at };
}

/** An evolving pattern: seasonal[i] is point i's. */
export function evolvingTrack(seasonal: Float64Array, form: SeasonForm, period: number): SeasonTrack {
  const at = new Float64Array(seasonal.length + period);
  at.set(seasonal.subarray(0, period));
  at.set(seasonal, period);
  return { period, form, at };
}

/** The series without its season. */
export function deseasonalised(values: Float64Array, { period, form, at }: SeasonTrack): Float64Array {
  const out = new Float64Array(values.length);
  if (form === 'multiplicative') for (let i = 0; i < out.length; i++) out[i] = values[i]! / at[period + i]!;
  else for (let i = 0; i < out.length; i++) out[i] = values[i]! - at[period + i]!;
  return out;
}

/**
 * A level's path with the season put back on, that of the same phase in the last cycle known at the origin; `cost`, the free parameters
 * behind that season.
 */
export function withSeason(level: LevelPath, { period, form, at }: SeasonTrack, cost: number): LevelPath {
  return {
    parameters: level.parameters,
    seasonParameters: cost,
    path(origin, steps, out) {
      level.path(origin, steps, out);
      const first = origin + 1;
      const multiplies = form === 'multiplicative';
      for (let h = 0, phase = 0; h < steps; h++) {
        const season = at[first + phase]!;
        out[h] = multiplies ? out[h]! * season : out[h]! + season;
        phase = phase + 1 === period ? 0 : phase + 1;
      }
    },
  };
}
