import { dampedHolt } from './damped-holt.ts';
import { holtWinters } from './holt-winters.ts';
import type { LevelPath } from './level-path.ts';
import { deseasonalised, evolvingTrack, fixedTrack, withSeason } from './season-ahead.ts';
import { hasSeason } from './season-test.ts';
import { chooseForm, type SeasonForm, seasonalIndices } from './seasonal-indices.ts';
import { stl } from './stl.ts';
import { theta } from './theta.ts';

export type Member = {
  name:
    | 'theta'
    | 'damped-holt'
    | 'holt-winters-multiplicative'
    | 'holt-winters-additive'
    | 'seasonal-naive'
    | 'evolving-theta';
  path: LevelPath;
};
export type FoundSeason = { period: number; form: SeasonForm; indices: Float64Array };

/** Months or weekdays that look at six cycles on either side: old enough to be sure, young enough to change. */
const cyclesSeen = 13;
/** Beyond a dozen phases each index of Holt–Winters learns too rarely to be worth its parameters. */
const longestLearntPeriod = 12;

/**
 * The season of a series, if it has one: tested from three periods on, assumed (and shrunk) from 2.2 for short ones. One
 * that is `known`, found by a model of the same past, is not tested again.
 */
export function findSeason(
  values: Float64Array,
  period: number,
  positive: boolean,
  known = false,
): FoundSeason | undefined {
  const n = values.length;
  if (period < 2 || n < 2.2 * period) return undefined;
  if (n >= 3 * period ? !known && !hasSeason(values, period) : period > longestLearntPeriod) return undefined;
  if (positive) return { period, ...chooseForm(values, period) };
  return { period, form: 'additive', indices: seasonalIndices(values, period, 'additive') };
}

function seasonalNaive(values: Float64Array, period: number): LevelPath {
  return {
    parameters: 0,
    seasonParameters: period,
    path(origin, steps, out) {
      for (let h = 0; h < steps; h++) out[h] = values[Math.max(0, origin + 1 + (h % period) - period)]!;
    },
  };
}

/** Theta on the series less the season that STL lets evolve; on logarithms where it multiplies. */
function evolvingTheta(values: Float64Array, { period, form }: FoundSeason): LevelPath {
  const logarithms = form === 'multiplicative';
  const { seasonal } = stl(logarithms ? values.map(Math.log) : values, { period, seasonalWindow: cyclesSeen });
  const track = evolvingTrack(logarithms ? seasonal.map(Math.exp) : seasonal, form, period);
  // Loess over 13 cycles leaves about one free season in six cycles.
  const cost = Math.max(period, (2 * values.length) / (cyclesSeen - 1));
  return withSeason(theta(deseasonalised(values, track)), track, cost);
}

/** The fitted methods that a combined forecast weighs. `values` are finite; multiplicative ones need them positive. */
export function forecastMembers(values: Float64Array, season: FoundSeason | undefined, positive: boolean): Member[] {
  if (!season) {
    return [
      { name: 'theta', path: theta(values) },
      { name: 'damped-holt', path: dampedHolt(values) },
    ];
  }
  const { period, form, indices } = season;
  const track = fixedTrack(indices, form, values.length);
  const level = deseasonalised(values, track);
  const members: Member[] = [
    { name: 'theta', path: withSeason(theta(level), track, period - 1) },
    { name: 'damped-holt', path: withSeason(dampedHolt(level), track, period - 1) },
    { name: 'seasonal-naive', path: seasonalNaive(values, period) },
    { name: 'evolving-theta', path: evolvingTheta(values, season) },
  ];
  if (period > longestLearntPeriod) return members;
  const indicesOf = (other: SeasonForm) => (other === form ? indices : seasonalIndices(values, period, other));
  if (positive)
    members.push({
      name: 'holt-winters-multiplicative',
      path: holtWinters(values, indicesOf('multiplicative'), 'multiplicative'),
    });
  members.push({ name: 'holt-winters-additive', path: holtWinters(values, indicesOf('additive'), 'additive') });
  return members;
}
