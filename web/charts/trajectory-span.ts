import type { TrajectoryData } from './chart-data.ts';
import { measured } from './trajectory-sentence.ts';

/** The lowest and the highest value drawn: former targets too, so that a target lowered is seen to be. */
export function trajectorySpan(data: TrajectoryData): readonly [number, number] {
  const values = [
    data.baseline,
    data.target,
    ...(data.formerTargets ?? []).map(({ value }) => value),
    ...measured(data).map(({ value }) => value),
    ...(data.counterfactual ?? []).flatMap(({ lower, upper }) => [lower, upper]),
  ];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
}
