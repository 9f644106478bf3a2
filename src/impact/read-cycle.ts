import { type Forecast, forecast } from '../statistics/forecast.ts';
import { forecastInterval } from '../statistics/forecast-interval.ts';
import { forecastTimes } from '../statistics/forecast-times.ts';
import { type TotalEffect, totalEffect, totalHalfWidth } from '../statistics/total-effect.ts';
import type { Values } from '../statistics/unusable.ts';
import { type Aim, chanceOfLanding } from './chance.ts';
import type { Amount, AsItWasGoing, ComparedWithStart, CycleReading, MeasureKind, Standing } from './cycle-reading.ts';
import { smallestDetectable, verdictOf, verdictShare } from './difference.ts';
import { asFrequency } from './frequency.ts';

/**
 * Two looks find more false effects than one: the first asks for 99.5 % instead of 95, as the bounds of O'Brien & Fleming
 * (1979) do at half of the information; the second then hardly pays. Measured by placebo: 6.3 % over both looks at worst.
 */
const midCycleShare = 0.995;

/** No chance before this part of the cycle: it would only repeat the forecast. */
const earliestChance = 1 / 3;

export type CyclePast = {
  /** Every point up to now, the cycle's included; null where missing. */
  values: Values;
  /** Candidate period in points, 1 for none. */
  season: number;
  /** 0-based index of the cycle's first point; may equal `values.length` before it starts. */
  from: number;
  /** Points in the whole cycle, at least 1. */
  points: number;
  measure: MeasureKind;
  aim?: Aim;
  /**
   * During the week of mid-cycle, and only then: how many of the cycle's points were over on its first day. They alone are
   * read, so that every day of that week says the same, and looks once.
   */
  midCycle?: number;
  /** What a season that a person declared multiplies each point by, the cycle's included; instead of a season to be found. */
  factors?: readonly number[];
  /** The most a value can be: 1 for a share that was never above. */
  most?: number;
};

/** Where a cycle stands after `elapsed` of its `points`. Of one or two points, no half is worth a verdict. */
export function standingOf(elapsed: number, points: number, midCycle?: number): Standing {
  if (elapsed >= points) return 'close';
  if (points > 2 && midCycle !== undefined && midCycle > 0) return 'mid-cycle';
  return elapsed <= 0 ? 'not-started' : 'provisional';
}

function asItWasGoing(before: Forecast, most = Number.POSITIVE_INFINITY): AsItWasGoing {
  const wide = forecastInterval(before, 0.95);
  const narrow = forecastInterval(before, 0.8);
  const possible = (bounds: Float64Array) => Array.from(bounds, (bound) => Math.min(most, bound));
  return {
    mean: possible(before.mean),
    lower80: possible(narrow.lower),
    upper80: possible(narrow.upper),
    lower95: possible(wide.lower),
    upper95: possible(wide.upper),
  };
}

function differenceOf(
  { effect, lower, upper, expected, points }: TotalEffect,
  elapsed: number,
  measure: MeasureKind,
): CycleReading['difference'] {
  const over = (divisor: number): Amount => ({
    value: effect / divisor,
    lower: lower / divisor,
    upper: upper / divisor,
  });
  return {
    perPeriod: over(points),
    total: measure === 'flow' ? over(1) : null,
    relative: Math.abs(expected) > 1e-9 * (upper - lower) ? effect / Math.abs(expected) : null,
    measured: points,
    elapsed,
  };
}

function endingOf(before: Forecast, cycle: Values): CycleReading['ending'] {
  const last = cycle.length - 1;
  const value = cycle[last];
  if (value === null || value === undefined) return null;
  const { lower, upper } = forecastInterval(before, 0.95);
  const place = value < lower[last]! ? 'below' : value > upper[last]! ? 'above' : 'inside';
  return { value, lower: lower[last]!, upper: upper[last]!, place };
}

/** The values up to `end` less a declared season, and the season left to be found in them. */
function plainUpTo(end: number, { values, season, factors }: Pick<CyclePast, 'values' | 'season' | 'factors'>) {
  const known = values.slice(0, end);
  if (!factors) return { values: known, season };
  return { values: known.map((value, t) => (value === null ? null : value / factors[t]!)), season: 1 };
}

function chanceNow(past: CyclePast, elapsed: number, points: number): CycleReading['chance'] {
  const { aim, from, factors } = past;
  if (!aim || elapsed < earliestChance * points || elapsed >= points) return null;
  const { values, season } = plainUpTo(from + elapsed, past);
  const target = aim.target / (factors?.[from + points - 1] ?? 1);
  const chance = chanceOfLanding(values, { ...aim, target, season, horizon: points - elapsed });
  return chance.kind === 'chance'
    ? { probability: chance.probability, frequency: asFrequency(chance.probability) }
    : null;
}

/** The chance alone, as it was when `values` ended: nothing of the cycle's forecast is needed to look back at it. */
export function chanceAt({ values, from, points, ...past }: CyclePast): CycleReading['chance'] {
  const upToEnd = values.slice(0, from + points);
  return chanceNow({ ...past, values: upToEnd, from, points }, upToEnd.length - from, points);
}

function comparedWithStart({ values, from }: CyclePast, why: ComparedWithStart['why']): ComparedWithStart {
  const measured = values.flatMap((value, index) =>
    value === null || !Number.isFinite(value) ? [] : [{ index, value }],
  );
  const start = measured.findLast(({ index }) => index < from) ?? measured[0] ?? null;
  return { kind: 'compared-with-start', start, last: measured.at(-1) ?? null, why };
}

/** The forecast that a cycle is read against: made before it, kept with it, never made again. */
export function forecastBefore(past: CyclePast): ReturnType<typeof forecast> {
  const { from, points, factors } = past;
  const { values, season } = plainUpTo(from, past);
  const before = forecast(values, { season, horizon: points });
  if (!factors || before.kind !== 'forecast') return before;
  return forecastTimes(before, factors.slice(from, from + points));
}

/** What a cycle shows so far against a forecast made before it. Points beyond the cycle's end are ignored. */
export function readCycleAgainst(before: Forecast, past: CyclePast): CycleReading {
  const { values, from, points, measure } = past;
  const soFar = values.slice(from, from + points);
  const standing = standingOf(soFar.length, points, past.midCycle);
  const cycle = standing === 'mid-cycle' ? soFar.slice(0, past.midCycle) : soFar;
  const elapsed = cycle.length;
  const total = totalEffect(before, cycle, standing === 'mid-cycle' ? midCycleShare : verdictShare);
  const concludes = standing === 'mid-cycle' || standing === 'close';
  return {
    kind: 'cycle-reading',
    standing,
    measure,
    difference: total ? differenceOf(total, elapsed, measure) : null,
    verdict: total && concludes ? verdictOf(total.lower, total.upper) : null,
    detectable: {
      relative: smallestDetectable(before, points),
      perPeriod: totalHalfWidth(before, points, points, verdictShare) / points,
    },
    asItWasGoing: asItWasGoing(before, past.most),
    ending: standing === 'close' ? endingOf(before, cycle) : null,
    // No verdict, so it is of today.
    chance: chanceNow({ ...past, values: values.slice(0, from + points) }, soFar.length, points),
    method: before.method,
  };
}

/**
 * What a cycle shows so far. A difference from the forecast, never proof of cause. Too little past for a forecast compares
 * with the start instead and concludes nothing.
 */
export function readCycle(past: CyclePast): CycleReading | ComparedWithStart {
  const before = forecastBefore(past);
  return before.kind === 'forecast' ? readCycleAgainst(before, past) : comparedWithStart(past, before.kind);
}
