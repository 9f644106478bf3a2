import { dayNumber } from '../../src/calendar/day-number.ts';

/** Rows on so large a share of days that as long a silence would be this rare: they begin there. */
const RARE = 0.001;

/** The days a table has rows on: the first, the last, how many. */
export interface DaysWithRows {
  readonly first: string;
  readonly last: string;
  readonly days: number;
}

/**
 * Whether a period that starts on a day before the first row is short of rows rather than of activity. A table with rows on
 * every day that begins on the 12th begins midway; one with a batch a month, or shut on Sundays, says nothing by it.
 */
export function beginsMidway(start: string, { first, last, days }: DaysWithRows): boolean {
  const missing = dayNumber(first) - dayNumber(start);
  if (missing <= 0) return false;
  const share = Math.min(1, days / (dayNumber(last) - dayNumber(first) + 1));
  return (1 - share) ** missing < RARE;
}
