import { bucketEnd, bucketStart, type Grain, previousBucket } from '../src/calendar/bucket.ts';
import { addDays } from '../src/calendar/day-number.ts';
import { drawOf, wander } from './draw.ts';
import type { DescribedId } from './words/words.ts';

export interface TypedValue {
  readonly period: string;
  readonly value: number;
  /** The day on which someone typed it. */
  readonly on: string;
}

interface Typed {
  readonly grain: Grain;
  readonly level: number;
  readonly spread: number;
  readonly digits: number;
  readonly periods: number;
  /** Periods that nobody has typed yet, the last complete one first. */
  readonly missing: number;
  readonly daysAfter: number;
}

const typed: Record<DescribedId, Typed> = {
  costOfARide: { grain: 'week', level: 0.84, spread: 0.035, digits: 2, periods: 60, missing: 3, daysAfter: 2 },
  incidents: { grain: 'month', level: 1.3, spread: 0.3, digits: 1, periods: 30, missing: 0, daysAfter: 3 },
  batteries: { grain: 'week', level: 0.88, spread: 0.02, digits: 2, periods: 3, missing: 0, daysAfter: 1 },
  trucks: { grain: 'week', level: 14, spread: 0.8, digits: 1, periods: 40, missing: 0, daysAfter: 1 },
  unpowered: { grain: 'week', level: 1.6, spread: 0.3, digits: 1, periods: 50, missing: 0, daysAfter: 1 },
  appScore: { grain: 'month', level: 4.3, spread: 0.06, digits: 1, periods: 8, missing: 0, daysAfter: 2 },
  foundBikes: { grain: 'month', level: 0.62, spread: 0.05, digits: 2, periods: 26, missing: 0, daysAfter: 2 },
  costOfASignup: { grain: 'month', level: 7.4, spread: 0.6, digits: 2, periods: 26, missing: 0, daysAfter: 5 },
};

/** What people at Cyclade have typed by hand, oldest first. */
export function typedValues(id: DescribedId, today: string): TypedValue[] {
  const { grain, level, spread, digits, periods, missing, daysAfter } = typed[id];
  const draw = drawOf(id);
  const around = wander(draw, 0.3, spread);
  const starts: string[] = [];
  let at = previousBucket(bucketStart(today, grain), grain);
  for (let n = 0; n < periods + missing; n++) {
    if (n >= missing) starts.unshift(at);
    at = previousBucket(at, grain);
  }
  return starts
    .map((period) => ({
      period,
      value: Number((level + around()).toFixed(digits)),
      on: addDays(bucketEnd(period, grain), daysAfter),
    }))
    .filter(({ on }) => on <= today);
}
