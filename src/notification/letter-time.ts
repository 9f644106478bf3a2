import type { WeekStart } from '../calendar/bucket.ts';
import { bucketStart } from '../calendar/bucket.ts';
import { addDays, dayNumber } from '../calendar/day-number.ts';
import { instantOfWall, localDate } from '../calendar/local-time.ts';
import type { NotificationChoices } from './choices.ts';

/** What happens within these minutes travels in one letter. */
const TOGETHER_MS = 10 * 60_000;
const WEEKLY_HOUR = 8;
const HOUR_MS = 3_600_000;

type Quiet = NotificationChoices['quiet'];

/** 0 is Thursday 1 January 1970: Saturday and Sunday are 2 and 3. */
const isWeekend = (date: string): boolean => [2, 3].includes(((dayNumber(date) % 7) + 7) % 7);

const at = (zone: string, date: string, hour: number): number =>
  instantOfWall(zone, Date.parse(`${date}T00:00:00Z`) + hour * HOUR_MS);

const isQuietHour = ({ from, to }: Quiet, hour: number): boolean =>
  from === to ? false : from < to ? hour >= from && hour < to : hour >= from || hour < to;

/** An evening, a night, a day of rest: no letter leaves in it, whatever made it late. */
export function isQuiet(zone: string, instant: number, quiet: Quiet): boolean {
  const date = localDate(zone, instant);
  const hour = Math.floor((instant - at(zone, date, 0)) / HOUR_MS);
  return isQuietHour(quiet, hour) || (quiet.weekends && isWeekend(date));
}

/** That instant, or the end of the quiet it falls in. */
function outOfQuiet(zone: string, from: number, quiet: Quiet): number {
  let instant = from;
  // A quarter of an hour at a time, at most ten days: short, and right on the nights that clocks change.
  for (let step = 0; step < 10 * 24 * 4 && isQuiet(zone, instant, quiet); step++)
    instant = Math.floor(instant / (HOUR_MS / 4) + 1) * (HOUR_MS / 4);
  return instant;
}

/** The first instant, a few minutes from now or later, at which a letter disturbs nobody's evening. */
export function soonLetterAt(zone: string, now: Date, quiet: Quiet): Date {
  return new Date(outOfQuiet(zone, now.getTime() + TOGETHER_MS, quiet));
}

/** The next first morning of the week, or the end of its reader's quiet: one letter rather than many. */
export function weeklyLetterAt(zone: string, now: Date, weekStart: WeekStart, quiet: Quiet): Date {
  const first = bucketStart(localDate(zone, now.getTime()), 'week', { weekStart });
  const morning = (day: string) => outOfQuiet(zone, at(zone, day, WEEKLY_HOUR), quiet);
  const thisWeek = morning(first);
  return new Date(thisWeek > now.getTime() ? thisWeek : morning(addDays(first, 7)));
}
