import type { LevelPath } from './level-path.ts';

/** The path from each origin's level and trend, the trend damped by φ at every step: level + (φ + φ² + … + φʰ) × trend. */
export function dampedPath(levels: Float64Array, trends: Float64Array, phi: number, parameters: number): LevelPath {
  let reach: Float64Array = new Float64Array(0);
  const reachUpTo = (steps: number): Float64Array => {
    const out = new Float64Array(steps);
    let damped = 1;
    let risen = 0;
    for (let h = 0; h < steps; h++) {
      damped *= phi;
      risen += damped;
      out[h] = risen;
    }
    return out;
  };
  return {
    parameters,
    seasonParameters: 0,
    path(origin, steps, out) {
      if (reach.length < steps) reach = reachUpTo(steps);
      const level = levels[origin]!;
      const trend = trends[origin]!;
      for (let h = 0; h < steps; h++) out[h] = level + reach[h]! * trend;
    },
  };
}
