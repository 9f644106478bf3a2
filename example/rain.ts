import { bucketStart, nextBucket } from '../src/calendar/bucket.ts';
import { skyOf } from './demand.ts';

/** Under this, the weather kept people home: it rained. */
const RAINED = 0.975;

/** Days of rain in each whole week, from the same sky as the rides. */
export function rainyDays(days: readonly string[]): { period: string; value: number }[] {
  const sky = skyOf(days);
  const weeks = new Map<string, number>();
  for (const [at, day] of days.entries()) {
    const week = bucketStart(day, 'week');
    const rained = sky[at] !== undefined && (sky[at].storm || sky[at].pull < RAINED);
    weeks.set(week, (weeks.get(week) ?? 0) + (rained ? 1 : 0));
  }
  const last = days.at(-1) ?? '';
  return [...weeks]
    .filter(([week]) => nextBucket(week, 'week') <= bucketStart(last, 'week'))
    .map(([period, value]) => ({ period, value }));
}
