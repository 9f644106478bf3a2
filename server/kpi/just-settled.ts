import { bucketEnd } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { startOfDate } from '../../src/calendar/local-time.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import type { MeasuredRow } from '../../src/metric-sql/report-bucket.ts';

/** A period whose value stands from now on, and what was known when it settled. */
export interface Settled {
  readonly period: string;
  readonly lastDay: string;
  /** Rows received from then on are too late. */
  readonly at: Date;
}

/**
 * The periods that were open and are no longer: their value is the one of the day they settled, however late the run.
 * Only where rows say when they were received; elsewhere nobody can tell, and the first run after that day speaks.
 */
export function justSettled(
  { late, reportGrain, timezone }: Definition,
  rows: readonly MeasuredRow[],
  open: readonly { readonly period: string }[],
): Settled[] {
  if (late.restate !== 'untilSettled' || late.receivedAt === undefined) return [];
  const were = new Set(open.map(({ period }) => period));
  return rows
    .filter(({ period, partial }) => partial === undefined && were.has(period))
    .map(({ period }) => {
      const lastDay = bucketEnd(period, reportGrain);
      return { period, lastDay, at: new Date(startOfDate(timezone, addDays(lastDay, late.settleDays + 1))) };
    });
}
