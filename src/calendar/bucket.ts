import { addDays, dateOfDay, dayNumber } from './day-number.ts';

export const grains = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Grain = (typeof grains)[number];

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekStart = (typeof weekdays)[number];

/** How an organisation or a definition cuts time: `fiscalYearStart` is the month (1–12) its years and quarters start in. */
export type CalendarRules = { readonly weekStart?: WeekStart; readonly fiscalYearStart?: number };

/** 0 for Monday … 6 for Sunday. */
export function weekday(date: string): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

export function weekdayIndex(start: WeekStart): number {
  return weekdays.indexOf(start);
}

function addMonths(monthStart: string, months: number): string {
  const total = Number(monthStart.slice(0, 4)) * 12 + Number(monthStart.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((((total % 12) + 12) % 12) + 1).padStart(2, '0')}-01`;
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** The first day of the bucket a date falls in. */
export function bucketStart(date: string, grain: Grain, rules: CalendarRules = {}): string {
  if (grain === 'day') return date;
  if (grain === 'week') return addDays(date, -((weekday(date) - weekdayIndex(rules.weekStart ?? 'mon') + 7) % 7));
  const month = Number(date.slice(5, 7));
  const back = (month - (rules.fiscalYearStart ?? 1) + 12) % monthsOf[grain];
  return addMonths(`${date.slice(0, 8)}01`, -back);
}

/** The first day of the next bucket. `start` is the first day of one. */
export function nextBucket(start: string, grain: Grain): string {
  if (grain === 'day') return addDays(start, 1);
  if (grain === 'week') return addDays(start, 7);
  return addMonths(start, monthsOf[grain]);
}

export function previousBucket(start: string, grain: Grain): string {
  if (grain === 'day') return addDays(start, -1);
  if (grain === 'week') return addDays(start, -7);
  return addMonths(start, -monthsOf[grain]);
}

/** The last day of the bucket that starts on `start`. */
export function bucketEnd(start: string, grain: Grain): string {
  return addDays(nextBucket(start, grain), -1);
}

/** The first days of every bucket that touches [from, to], in order. */
export function bucketsTouching(from: string, to: string, grain: Grain, rules: CalendarRules = {}): string[] {
  const starts: string[] = [];
  for (let start = bucketStart(from, grain, rules); start <= to; start = nextBucket(start, grain)) starts.push(start);
  return starts;
}

/** Every date of [from, to]. */
export function datesBetween(from: string, to: string): string[] {
  const last = dayNumber(to);
  const dates: string[] = [];
  for (let day = dayNumber(from); day <= last; day++) dates.push(dateOfDay(day));
  return dates;
}
