import { addDays } from '../../src/calendar/day-number.ts';
import { localDate, startOfDate } from '../../src/calendar/local-time.ts';

/** What was written at midnight has arrived. */
const AFTER_MIDNIGHT_MS = 10 * 60_000;

/**
 * When a KPI is computed again: ten minutes after the next midnight of its definition's zone. Whatever the cadence, a
 * period closes at a midnight, and the running one moves on every day.
 */
export function nextRunAt(zone: string, lastAt: string): Date {
  const tomorrow = addDays(localDate(zone, lastAt), 1);
  return new Date(startOfDate(zone, tomorrow) + AFTER_MIDNIGHT_MS);
}
