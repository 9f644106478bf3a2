import { addDays, dayNumber } from '../calendar/day-number.ts';

/** Rows that day; none where there should be; the first of a silence that lasts until today; none, and none due. */
export type DayState = 'fresh' | 'missing' | 'broke' | 'not-due';

/**
 * One state a day over the last `count` days, today last. A table whose rows are days apart (a monthly count, a file sent
 * now and then) misses nothing in between: a day is due where more than half of the days up to the last have rows. Today
 * is never missed: it is not over.
 */
export function freshnessDays(daysWithRows: readonly string[], today: string, count: number): DayState[] {
  const has = new Set(daysWithRows);
  const days = Array.from({ length: count }, (_, index) => addDays(today, index - count + 1));
  const last = days.findLast((day) => has.has(day));
  const known = days.filter((day) => last !== undefined && day <= last);
  const daily = known.filter((day) => has.has(day)).length * 2 > known.length;
  const silence = last === undefined ? 0 : dayNumber(today) - dayNumber(last) - 1;
  return days.map((day) => {
    if (has.has(day)) return 'fresh';
    if (day === today || !daily) return 'not-due';
    return silence > 1 && day === addDays(last ?? day, 1) ? 'broke' : 'missing';
  });
}
