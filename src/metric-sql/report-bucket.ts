import { bucketEnd, bucketStart, bucketsTouching } from '../calendar/bucket.ts';
import { addDays, dayNumber, isDate } from '../calendar/day-number.ts';
import { localDate } from '../calendar/local-time.ts';
import { Refusal } from '../refusal.ts';
import type { Definition } from './definition.ts';

/** The dates asked for, inclusive, and the instant of knowledge: rows received later are not read. */
export type Asked = { readonly from: string; readonly to: string; readonly asOf?: string };

/** One bucket of the report: its first day, the first and last day of its window, and whether it is still incomplete. */
export type ReportBucket = {
  readonly period: string;
  /** First day of the rows it reads; undefined for all time. */
  readonly windowStart: string | undefined;
  /** The day it is evaluated at the end of. */
  readonly windowEnd: string;
  readonly partial: boolean;
};

const mostBuckets = 40_000;

/** The last local day that is settled at an instant: today is not over, and late rows are waited for `settleDays` days. */
export function lastSettledDay(definition: Definition, asOf: string): string {
  return addDays(localDate(definition.timezone, asOf), -1 - definition.late.settleDays);
}

/** One bucket for each that touches [from, to]. Refuses dates that do not exist or are in the wrong order. */
export function reportBuckets(definition: Definition, { from, to, asOf }: Asked): ReportBucket[] {
  for (const date of [from, to]) if (!isDate(date)) throw new Refusal('measure.not-a-date', { date });
  if (to < from) throw new Refusal('measure.ends-before-it-starts', { from, to });
  const { reportGrain, window } = definition;
  if (dayNumber(to) - dayNumber(from) > mostBuckets)
    throw new Refusal('measure.too-many-buckets', { most: mostBuckets });
  const settled = asOf === undefined ? undefined : lastSettledDay(definition, asOf);
  return bucketsTouching(from, to, reportGrain, calendarOf(definition)).map((period) => {
    const end = bucketEnd(period, reportGrain);
    const windowEnd = end < to ? end : to;
    let windowStart: string | undefined = period;
    if (window.type === 'trailing') windowStart = addDays(windowEnd, 1 - window.days);
    if (window.type === 'toDate') windowStart = bucketStart(windowEnd, window.grain, calendarOf(definition));
    if (window.type === 'allTime') windowStart = undefined;
    return { period, windowStart, windowEnd, partial: end > to || (settled !== undefined && end > settled) };
  });
}

/** The rules by which a definition's buckets begin; a fiscal year that is not said is the calendar's. */
export function calendarOf(definition: Definition): { weekStart: Definition['weekStart']; fiscalYearStart: number } {
  return { weekStart: definition.weekStart, fiscalYearStart: definition.fiscalYearStart ?? 1 };
}

/**
 * The values by period out of the rows (period, value) of a compiled query. Refuses `measure.not-finite`: a column of
 * floats may hold NaN or an infinity, and what is summed with one is no number.
 */
export function valuesByPeriod(rows: readonly (readonly unknown[])[]): Map<string, number | null> {
  return new Map(
    rows.map(([period, value]) => {
      const number = value === null || value === undefined ? null : Number(value);
      if (number !== null && !Number.isFinite(number)) throw new Refusal('measure.not-finite', { period });
      return [String(period), number];
    }),
  );
}

export type MeasuredRow = { readonly period: string; readonly value: number | null; readonly partial?: true };

/**
 * The rows of a report out of the values by period: one per bucket, incomplete ones marked, or left out when the
 * definition hides them.
 */
export function reportRows(
  definition: Definition,
  buckets: readonly ReportBucket[],
  values: ReadonlyMap<string, number | null>,
): MeasuredRow[] {
  const kept = definition.partialBucket === 'hide' ? buckets.filter((bucket) => !bucket.partial) : buckets;
  return kept.map(({ period, partial }) => {
    const value = values.get(period) ?? null;
    return partial ? { period, value, partial } : { period, value };
  });
}
