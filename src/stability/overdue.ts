import { bucketEnd, type Grain, nextBucket } from '../calendar/bucket.ts';
import { addDays } from '../calendar/day-number.ts';

export type Overdue = { last: string; missed: number; dueOn: string };

/** The periods ended, and their grace over, without a measurement since `last`; null when none is due. */
export function overdueSince(last: string, grain: Grain, graceDays: number, today: string): Overdue | null {
  let missed = 0;
  let dueOn = '';
  for (let period = nextBucket(last, grain); ; period = nextBucket(period, grain)) {
    const due = addDays(bucketEnd(period, grain), graceDays);
    if (due >= today) break;
    if (missed === 0) dueOn = due;
    missed++;
  }
  return missed > 0 ? { last, missed, dueOn } : null;
}
