import { addDays, dayNumber } from '../calendar/day-number.ts';

/** Rows that day; none where there should be; the first of a silence that lasts until today; none, and none due. */
export type DayState = 'fresh' | 'missing' | 'broke' | 'not-due';

/** Gaps between rows that are alike: months of 28 to 31 days, weeks with a day's delay. Nothing is learnt from fewer. */
const FEWEST_GAPS = 3;
const ALIKE = 0.25;
/** A weekday that had no rows this many times is a day off. */
const FEWEST_WEEKS = 3;

/**
 * One state a day over the last `count` days, today last, by the table's own rhythm: every day, working days, or every so
 * many days (a weekly file, a monthly count) where the days with rows, given as far back as they are known, are that regular.
 * Rows that came now and then owe nothing. Today is never missed: it is not over.
 */
export function freshnessDays(daysWithRows: readonly string[], today: string, count: number): DayState[] {
  const has = new Set(daysWithRows);
  const days = Array.from({ length: count }, (_, index) => addDays(today, index - count + 1));
  const last = daysWithRows.toSorted().findLast((day) => day <= today);
  const due = new Set(last === undefined ? [] : daysDue(daysWithRows.toSorted(), last, days, today));
  const after = days.filter((day) => day > (last ?? day) && due.has(day));
  return days.map((day) => {
    if (has.has(day)) return 'fresh';
    if (!due.has(day)) return 'not-due';
    // One day without rows may still be late; the day a week or a month was due has had its delay.
    return day === after[0] && (after.length > 1 || !isDaily(daysWithRows, days, last)) ? 'broke' : 'missing';
  });
}

function isDaily(daysWithRows: readonly string[], days: readonly string[], last: string | undefined): boolean {
  const has = new Set(daysWithRows);
  const known = days.filter((day) => last !== undefined && day <= last);
  const gaps = gapsOf(daysWithRows.toSorted());
  // Rows that stopped before the days shown have their past to say it.
  return known.length > 0
    ? known.filter((day) => has.has(day)).length * 2 > known.length && !isSlow(gaps)
    : gaps.length >= FEWEST_GAPS && middle(gaps) === 1;
}

/** The days on which rows were expected, whether they came or not. */
function daysDue(past: readonly string[], last: string, days: readonly string[], today: string): string[] {
  const over = days.filter((day) => day < today);
  if (isDaily(past, days, last)) return over.filter((day) => !isDayOff(day, past, last));
  const gaps = gapsOf(past);
  if (!isSlow(gaps)) return [];
  const usual = middle(gaps);
  const longest = Math.max(...gaps.filter((gap) => Math.abs(gap - usual) <= spreadOf(usual)));
  const due: string[] = [];
  for (const [at, day] of past.entries()) {
    const next = past[at + 1] ?? today;
    for (let expected = addDays(day, longest); expected < next; expected = addDays(expected, usual)) {
      // What came a few days late came.
      if (past[at + 1] === undefined || dayNumber(next) - dayNumber(expected) > spreadOf(usual)) due.push(expected);
    }
  }
  return due;
}

const gapsOf = (past: readonly string[]): number[] =>
  past.slice(1).map((day, at) => dayNumber(day) - dayNumber(past[at] ?? day));

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const spreadOf = (usual: number): number => Math.max(1, Math.floor(usual * ALIKE));

/** Several days apart, and regularly so. */
function isSlow(gaps: readonly number[]): boolean {
  const usual = middle(gaps);
  const alike = gaps.filter((gap) => Math.abs(gap - usual) <= spreadOf(usual)).length;
  return gaps.length >= FEWEST_GAPS && usual > 2 && alike * 4 >= gaps.length * 3;
}

function isDayOff(day: string, past: readonly string[], last: string): boolean {
  const first = past[0] ?? last;
  const same = Array.from({ length: Math.floor((dayNumber(last) - dayNumber(first)) / 7) + 2 }, (_, week) =>
    addDays(last, (-(((dayNumber(last) - dayNumber(day)) % 7) + 7) % 7) - week * 7),
  ).filter((one) => one >= first);
  const has = new Set(past);
  return same.length >= FEWEST_WEEKS && same.every((one) => !has.has(one));
}
