import { noSeason } from '../statistics/baseline-model.ts';
import { type LevelSlope, levelHolds, levelSlope } from '../statistics/level-slope.ts';
import type { Values } from '../statistics/unusable.ts';
import type { JudgedSeries } from './judge-series.ts';

export type JudgedLevel = LevelSlope & { holds: boolean };

/** The stretch that speaks of the level now: two years, and at least 26 points. */
const stretchOf = (periodsPerYear: number): number => Math.max(26, Math.ceil(2 * periodsPerYear));

/** The level over the last two years, against the width of the range at the last point. Undefined under five points. */
export function judgeLevel(
  values: Values,
  judged: JudgedSeries,
  season: number,
  periodsPerYear: number,
): JudgedLevel | undefined {
  const last = judged.points.at(-1);
  if (!last) return undefined;
  const stretch = values.slice(-stretchOf(periodsPerYear));
  const found = judged.model ?? { season: noSeason, yearly: noSeason };
  const slope = levelSlope(stretch, found, season, periodsPerYear);
  return slope && { ...slope, holds: levelHolds(slope, last.upper - last.lower) };
}
