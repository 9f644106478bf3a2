import type { Grain } from '../calendar/bucket.ts';
import { addDays, dayNumber } from '../calendar/day-number.ts';
import type { PeriodValue } from './reading.ts';

/** ISO week number of the week that holds `date`. */
function isoWeek(date: string): { year: number; week: number } {
  const thursday = addDays(date, 3 - ((((dayNumber(date) + 3) % 7) + 7) % 7));
  const year = Number(thursday.slice(0, 4));
  return { year, week: 1 + Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) };
}

/**
 * The period that answers to `period` some years before: same month or quarter, same week number, same weekday. Null for a
 * week 53 in a year that has none: another week would be shown under its name.
 */
function samePeriod(period: string, grain: Grain, yearsBack: number): string | null {
  if (grain === 'week' || grain === 'day') {
    const near = addDays(period, -7 * Math.round((365.2425 * yearsBack) / 7));
    if (grain === 'day') return near;
    const { week } = isoWeek(addDays(period, 3));
    for (const shift of [0, -7, 7]) {
      const candidate = addDays(near, shift);
      if (isoWeek(addDays(candidate, 3)).week === week) return candidate;
    }
    return null;
  }
  return `${String(Number(period.slice(0, 4)) - yearsBack).padStart(4, '0')}${period.slice(4)}`;
}

/** *Why this range?*: the same period in past years, the latest three known within five, latest first. */
export function evidenceOf(
  periods: readonly string[],
  values: readonly (number | null)[],
  period: string,
  grain: Grain,
): PeriodValue[] {
  const known = new Map(periods.map((p, t) => [p, values[t]]));
  const same: PeriodValue[] = [];
  for (let back = 1; back <= 5 && same.length < 3; back++) {
    const then = samePeriod(period, grain, back);
    const value = then === null ? null : known.get(then);
    if (then !== null && value != null) same.push({ period: then, value });
  }
  return same;
}
