import { noSeason } from '../statistics/baseline-model.ts';
import { type LevelSlope, levelHolds, levelSlope } from '../statistics/level-slope.ts';
import type { Values } from '../statistics/unusable.ts';
import type { JudgedSeries } from './judge-series.ts';

export type JudgedLevel = LevelSlope & { holds: boolean };

/** The stretch that speaks of the level now: two years, and at least 26 points. */
const stretchOf = (periodsPerYear: number): number => Math.max(26, Math.ceil(2 * periodsPerYear));
/** Under half a year nothing tells a slope from a season; a young series that falls towards its first summer is not accused. */
const youngest = (periodsPerYear: number): number => Math.ceil(periodsPerYear / 2);

/** The level over the last two years, against the width of the range at the last point. Undefined under half a year, and where the points cannot carry a slope. */
export function judgeLevel(
  values: Values,
  judged: JudgedSeries,
  season: number,
  periodsPerYear: number,
): JudgedLevel | undefined {
  const last = judged.points.at(-1);
  if (!last || values.length < youngest(periodsPerYear)) return undefined;
  const stretch = values.slice(-stretchOf(periodsPerYear));
  const found = judged.model ?? { season: noSeason, yearly: noSeason };
  const slope = levelSlope(stretch, found, season, periodsPerYear);
  return slope && { ...slope, holds: levelHolds(slope, last.upper - last.lower) };
}
