import { fillGaps } from './fill-gaps.ts';
import { type Unusable, unusable, type Values } from './unusable.ts';

export type Prepared = {
  kind: 'prepared';
  /** The recent past in units of its largest absolute value, gaps filled; from the first measured point to the last. */
  values: Float64Array;
  present: Uint8Array;
  /** What to multiply by to come back to the given unit. */
  unit: number;
  /** Missing points after the last measured one: periods to cross before the first asked for. */
  gap: number;
  nonNegative: boolean;
  positive: boolean;
};

/** The fewest measured points that say anything of how forecasts miss. */
const fewestPoints = 8;

/** Older points are left out: they cost time and no longer teach. Three years of days, ten cycles, or 400 points. */
function pointsUsed(period: number): number {
  return Math.min(4000, period === 7 ? 1100 : Math.max(400, 10 * period));
}

/**
 * In units of the largest value: four times what rounding to 32 bits leaves out of one value at most, so that what a method
 * makes of several stays below. No deviation is said to be smaller.
 */
export const precision = 2 ** -31;

/**
 * The leading 32 bits of a number (Veltkamp's splitting). Dividing by the unit leaves the last bits to chance, and a search
 * can turn on the last bit: without this, the same series in euros and in cents could choose differently.
 */
function leadingBits(x: number): number {
  const far = 2097153 * x;
  return far - (far - x);
}

/** A series made ready for fitting: trimmed, in its own unit, without holes. Refuses what `unusable` names. */
export function prepareSeries(given: Values, period: number): Prepared | Unusable {
  const reason = unusable(given, fewestPoints);
  if (reason) return reason;
  let first = 0;
  let last = given.length - 1;
  while (given[last] === null) last--;
  while (given[first] === null) first++;
  const recent = given.slice(Math.max(first, last + 1 - pointsUsed(period)), last + 1);
  const lately = unusable(recent, fewestPoints);
  if (lately) return lately;
  let unit = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const value of recent) {
    if (value === null) continue;
    unit = Math.max(unit, Math.abs(value));
    least = Math.min(least, value);
  }
  const own = recent.map((value) => (value === null ? null : leadingBits(value / unit)));
  const { values, present } = fillGaps(own, period);
  return {
    kind: 'prepared',
    values,
    present,
    unit,
    gap: given.length - 1 - last,
    nonNegative: least >= 0,
    // Filling may carry a pattern below what was ever measured.
    positive: least > 0 && values.every((value) => value > 0),
  };
}
