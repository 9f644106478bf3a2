import { Refusal } from '../refusal.ts';
import { bucketStart } from './bucket.ts';
import { addDays, isDate } from './day-number.ts';

/** The rhythm of cycles; `custom` ones are dated by hand (a partial cycle of six weeks is fine). */
export type CycleRhythm = 'quarter' | 'four-months' | 'custom';

/** First and last local day, both included. */
export type CycleSpan = { readonly start: string; readonly end: string };

const months = { quarter: 3, 'four-months': 4 } as const;

/** The first of the month so many months after the one a date is in. */
export function monthLater(start: string, count: number): string {
  const total = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}-01`;
}

/** The quarter or the four months a date falls in, counted from the month the fiscal year starts. */
export function cycleSpan(date: string, rhythm: Exclude<CycleRhythm, 'custom'>, fiscalYearStart = 1): CycleSpan {
  const year = bucketStart(date, 'year', { fiscalYearStart });
  const elapsed =
    (Number(date.slice(0, 4)) - Number(year.slice(0, 4))) * 12 + Number(date.slice(5, 7)) - Number(year.slice(5, 7));
  const start = monthLater(year, Math.floor(elapsed / months[rhythm]) * months[rhythm]);
  return { start, end: addDays(monthLater(start, months[rhythm]), -1) };
}

/** A cycle dated by hand: it ends after it starts, and lasts at most a year. */
export function customCycle(start: string, end: string): CycleSpan {
  if (!isDate(start) || !isDate(end)) throw new Refusal('cycle.unreadable-date', { start, end });
  if (end <= start) throw new Refusal('cycle.ends-before-it-starts', { start, end });
  if (end > addDays(start, 366)) throw new Refusal('cycle.longer-than-a-year', { start, end });
  return { start, end };
}
