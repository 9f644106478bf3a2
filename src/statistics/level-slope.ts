import { fitStructure, periodsToLearn, type Structure } from './baseline-model.ts';
import { studentQuantile } from './student-t.ts';
import type { Values } from './unusable.ts';

export type LevelSlope = {
  /** Change in a year of periods, season removed, in the series' unit; with its 95 % interval. */
  perYear: number;
  lower: number;
  upper: number;
  /** The level at the first point of the stretch, by which a relative change is counted. */
  start: number;
  /** Points measured in the stretch. */
  points: number;
};

/**
 * Does the level drift? Slope of a straight line through `values` beside the season already found, errors
 * autoregressive so that a wandering series is not taken for a sloping one. A season that the past is too short to tell
 * (`candidate` points) is allowed for by one harmonic, which widens the interval rather than guessing.
 * Undefined when the points cannot carry it.
 */
export function levelSlope(
  values: Values,
  found: Pick<Structure, 'season' | 'yearly'>,
  candidate: number,
  periodsPerYear: number,
): LevelSlope | undefined {
  const n = values.length;
  const untold = found.season.kind === 'none' && candidate > 1 && n < periodsToLearn * candidate;
  const season = untold ? ({ kind: 'harmonics', period: candidate, order: 1 } as const) : found.season;
  const model =
    fitStructure({ trend: true, season, yearly: found.yearly }, values, n) ??
    fitStructure({ trend: true, season: { kind: 'none' }, yearly: { kind: 'none' } }, values, n);
  if (!model) return undefined;
  const { fit } = model;
  const p = fit.coefficients.length;
  // Time is scaled by the span: a coefficient is a change over the whole stretch.
  const perPoint = periodsPerYear / n;
  const slope = fit.coefficients[1]!;
  const half = studentQuantile(0.975, fit.degrees) * Math.sqrt(fit.variance * fit.inverse[p + 1]!);
  return {
    perYear: slope * perPoint,
    lower: (slope - half) * perPoint,
    upper: (slope + half) * perPoint,
    start: fit.coefficients[0]! - slope / 2,
    points: fit.residuals.length,
  };
}

/** Holds unless the interval leaves out zero and a year of it is more than half the width of the range. */
export function levelHolds(slope: LevelSlope, rangeWidth: number): boolean {
  const certain = slope.lower > 0 || slope.upper < 0;
  return !(certain && Math.abs(slope.perYear) > rangeWidth / 2);
}
