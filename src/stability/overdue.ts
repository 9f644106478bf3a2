import { bucketEnd, type Grain, nextBucket } from '../calendar/bucket.ts';
import { addDays, dayNumber } from '../calendar/day-number.ts';

export type Overdue = { last: string; missed: number; dueOn: string };

/** The periods ended, and their grace over, without a measurement since `last`; null when none is due. */
export function overdueSince(last: string, grain: Grain, graceDays: number, today: string): Overdue | null {
  const missed = periodsDue(last, grain, graceDays, today);
  return missed > 0 ? { last, missed, dueOn: dueDay(nextBucket(last, grain), grain, graceDays) } : null;
}

const dueDay = (period: string, grain: Grain, graceDays: number): string =>
  addDays(bucketEnd(period, grain), graceDays);

function periodsDue(last: string, grain: Grain, graceDays: number, today: string): number {
  const days = { day: 1, week: 7, month: null, quarter: null, year: null }[grain];
  // Days and weeks are counted, not walked: a page asks it of thousands of KPIs, some silent for years.
  if (days !== null)
    return Math.max(0, Math.floor((dayNumber(today) - dayNumber(last) - graceDays - 1 - (days - 1)) / days));
  let missed = 0;
  for (let period = nextBucket(last, grain); dueDay(period, grain, graceDays) < today; missed++)
    period = nextBucket(period, grain);
  return missed;
}
