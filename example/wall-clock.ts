import { dateOfDay } from '../src/calendar/day-number.ts';
import { instantOfWall } from '../src/calendar/local-time.ts';

export const ZONE = 'Europe/Paris';
const HOUR = 3_600_000;

/** The instants of a local day. */
export interface WallClock {
  instant(minuteOfDay: number, second: number, again: boolean): number;
}

/** `again` chooses the second occurrence of the hour that a clock shows twice. */
export function wallClock(day: string): WallClock {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const start = instantOfWall(ZONE, midnight);
  const shifts = instantOfWall(ZONE, midnight + 23 * HOUR) - start !== 23 * HOUR;
  const repeats = instantOfWall(ZONE, midnight + 3 * HOUR) - instantOfWall(ZONE, midnight + 2 * HOUR) === 2 * HOUR;
  return {
    instant(minuteOfDay, second, again) {
      const wall = minuteOfDay * 60_000 + second * 1000;
      const instant = shifts ? instantOfWall(ZONE, midnight + wall) : start + wall;
      const repeated = repeats && again && minuteOfDay >= 120 && minuteOfDay < 180;
      return instant + (repeated ? HOUR : 0);
    },
  };
}

const two = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
const dates = new Map<number, string>();

/** UTC without zone, the way the company's own systems write it. Millions of times: hence no Date. */
export function utcText(instant: number): string {
  const day = Math.floor(instant / (24 * HOUR));
  let date = dates.get(day);
  if (date === undefined) {
    date = dateOfDay(day);
    dates.set(day, date);
  }
  const seconds = Math.floor(instant / 1000) - day * 86_400;
  return `${date} ${two[Math.floor(seconds / 3600)]}:${two[Math.floor(seconds / 60) % 60]}:${two[seconds % 60]}`;
}
