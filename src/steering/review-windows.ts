import { bucketStart, type Grain, previousBucket, type WeekStart } from '../calendar/bucket.ts';
import { addDays } from '../calendar/day-number.ts';
import type { ReadingPoint } from '../stability/reading.ts';

export interface ReviewWindow {
  /** What the axis counts: a week stands for the last day of a daily KPI in it, a month for its last period. */
  readonly grain: Grain;
  readonly points: readonly ReadingPoint[];
  /** The same periods a year before, in the same order. */
  readonly yearBefore: readonly { readonly period: string; readonly value: number | null }[];
}

const SHORT = 6;
const LONG = 12;

/**
 * Six weeks and twelve months of a KPI, up to the last period that is over. A month is never made of its weeks (a count
 * of people does not add up): it shows the last value measured in it, against the range of that very period.
 */
export function reviewWindows(
  points: readonly ReadingPoint[],
  grain: Grain,
  today: string,
  weekStart: WeekStart = 'mon',
): { readonly short: ReviewWindow; readonly long: ReviewWindow } {
  const short = grain === 'day' ? 'week' : grain;
  const long = grain === 'day' || grain === 'week' ? 'month' : grain;
  return {
    short: windowOf(points, short, SHORT, today, weekStart),
    long: windowOf(points, long, LONG, today, weekStart),
  };
}

function windowOf(
  points: readonly ReadingPoint[],
  grain: Grain,
  count: number,
  today: string,
  weekStart: WeekStart,
): ReviewWindow {
  const rules = { weekStart };
  // Where weeks do not start as the calendar's, the series' own periods say when they do.
  const lastOf = new Map<string, ReadingPoint>();
  for (const point of points)
    if (point.value !== null && point.kind !== 'partial') lastOf.set(bucketStart(point.period, grain, rules), point);
  let period = previousBucket(bucketStart(today, grain, rules), grain);
  const running = bucketStart(today, grain, rules);
  const sampled =
    points.length > 0 && !points.every((point) => bucketStart(point.period, grain, rules) === point.period);
  // A month with a week behind it is shown, and said to be running; silence in it is shown too.
  if (sampled && addDays(running, 7) <= today) period = running;
  const periods: string[] = [];
  for (let at = 0; at < count; at++) {
    periods.unshift(period);
    period = previousBucket(period, grain);
  }
  const at = (start: string): ReadingPoint => {
    const found = lastOf.get(start);
    if (!found) return missing(start);
    return { ...found, period: start, ...(start === running ? { kind: 'partial' as const, rules: [] } : {}) };
  };
  return {
    grain,
    points: periods.map(at),
    yearBefore: periods.map((start) => ({ period: start, value: lastOf.get(yearBefore(start, grain))?.value ?? null })),
  };
}

/** Fifty-two weeks, or the same month of the year before. */
function yearBefore(start: string, grain: Grain): string {
  return grain === 'week' || grain === 'day'
    ? addDays(start, -364)
    : `${Number(start.slice(0, 4)) - 1}${start.slice(4)}`;
}

const missing = (period: string): ReadingPoint => ({
  period,
  value: null,
  kind: 'missing',
  segment: 0,
  expected: null,
  lower: null,
  upper: null,
  rules: [],
  side: null,
  variation: null,
});
