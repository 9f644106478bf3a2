import { Refusal } from '../refusal.ts';
import { bucketStart, type CalendarRules, type Grain, nextBucket } from './bucket.ts';
import { addDays, isDate } from './day-number.ts';

/** The identity of a period everywhere: its grain and the ISO local date of its first day. */
export type Period = { readonly grain: Grain; readonly start: string };

/** Monday of an ISO week: week 1 holds 4 January. */
function isoWeekStart(year: number, week: number): string | undefined {
  const first = bucketStart(`${String(year).padStart(4, '0')}-01-04`, 'week');
  const start = addDays(first, (week - 1) * 7);
  // The Thursday of an ISO week lies in its year: 2026-W53 exists, 2027-W53 does not.
  return week >= 1 && Number(addDays(start, 3).slice(0, 4)) === year ? start : undefined;
}

function firstDay(text: string): string | undefined {
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return isDate(`${text}-01`) ? `${text}-01` : undefined;
  const week = /^(\d{4})-W(\d{2})$/.exec(text);
  if (week) return isoWeekStart(Number(week[1]), Number(week[2]));
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  return isDate(text) ? text : undefined;
}

/**
 * The period of a KPI that a text names: `2026-11-01`, or on the way in `2026-11`, `2026-W45` (weeks of Monday) and
 * `2026-Q4` (quarters of the calendar). A date that begins no period is refused with the two nearest.
 */
export function parsePeriod(text: string, grain: Grain, rules: CalendarRules = {}): Period {
  const date = firstDay(text.trim());
  if (date === undefined) throw new Refusal('period.unreadable', { text, grain });
  const start = bucketStart(date, grain, rules);
  if (start !== date) {
    throw new Refusal('period.begins-none', { text, grain, before: start, after: nextBucket(start, grain) });
  }
  return { grain, start };
}
