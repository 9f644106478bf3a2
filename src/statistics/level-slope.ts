import { largestMemory } from './autoregressive-fit.ts';
import { fitStructure, periodsToLearn, type Structure } from './baseline-model.ts';
import type { SeasonShape } from './season-basis.ts';
import { studentQuantile } from './student-t.ts';
import type { Values } from './unusable.ts';
import { withoutSpikes } from './without-spikes.ts';

export type LevelSlope = {
  /** Change in a year of periods, season removed, in the series' unit; with its 95 % interval. */
  perYear: number;
  lower: number;
  upper: number;
  /** What of it was seen: the change over the stretch, or over a year of periods where the stretch is longer. */
  seen: number;
  /** The level at the first point of the stretch, by which a relative change is counted. */
  start: number;
  /** Points measured in the stretch. */
  points: number;
};

/** Standard errors by which the memory may be larger than estimated, before the slope is said to be certain. */
const memoryDoubt = 1.5;
/** The share of the range's width that a change seen must exceed. */
const leastOfRange = 0.4;
const yearOfDays = 365.25;

/** How much a memory multiplies the variance of a mean or of a slope. */
const carries = (memory: number): number => (1 + memory) / (1 - memory);

const none: SeasonShape = { kind: 'none' };
const curve = (period: number): SeasonShape => ({ kind: 'harmonics', period, order: 1 });
const untold = (found: SeasonShape, period: number, n: number): boolean =>
  found.kind === 'none' && period > 1 && n < periodsToLearn * period;

/**
 * Does the level drift? Slope of a straight line through `values`, their spikes brought back, beside the season already
 * found; errors autoregressive, with a memory taken 1.5 standard errors larger than estimated, so that a wandering series
 * is not taken for a sloping one. A season that the past is too short to tell (`candidate` points, and the year of a daily
 * series) is allowed for by one harmonic, which widens the interval rather than guessing. Undefined when the points cannot
 * carry it. Not to be read under half a year, where nothing tells a slope from that season.
 */
export function levelSlope(
  values: Values,
  found: Pick<Structure, 'season' | 'yearly'>,
  candidate: number,
  periodsPerYear: number,
): LevelSlope | undefined {
  const n = values.length;
  const structure: Structure = {
    trend: true,
    season: untold(found.season, candidate, n) ? curve(candidate) : found.season,
    yearly: candidate === 7 && untold(found.yearly, yearOfDays, n) ? curve(yearOfDays) : found.yearly,
  };
  const fitted = (s: Structure) => fitStructure(s, withoutSpikes(s, values, n), n);
  const model = fitted(structure) ?? fitted({ trend: true, season: none, yearly: none });
  if (!model) return undefined;
  const { fit } = model;
  const p = fit.coefficients.length;
  const points = fit.residuals.length;
  const doubt = memoryDoubt * Math.sqrt((1 - fit.memory ** 2) / points);
  const memory = Math.max(fit.memory, Math.min(largestMemory, fit.memory + doubt));
  const widened = carries(memory) / carries(fit.memory);
  // Time is scaled by the span: a coefficient is a change over the whole stretch.
  const perPoint = periodsPerYear / n;
  const slope = fit.coefficients[1]!;
  const half = studentQuantile(0.975, fit.degrees) * Math.sqrt(fit.variance * fit.inverse[p + 1]! * widened);
  return {
    perYear: slope * perPoint,
    lower: (slope - half) * perPoint,
    upper: (slope + half) * perPoint,
    seen: slope * Math.min(1, perPoint),
    start: fit.coefficients[0]! - slope / 2,
    points,
  };
}

/** Holds unless the interval leaves out zero and the change seen, of a year at most, exceeds two fifths of the range. */
export function levelHolds(slope: LevelSlope, rangeWidth: number): boolean {
  const certain = slope.lower > 0 || slope.upper < 0;
  return !(certain && Math.abs(slope.seen) > leastOfRange * rangeWidth);
}
