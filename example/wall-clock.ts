import { instantOfWall } from '../src/calendar/local-time.ts';

export const ZONE = 'Europe/Paris';
const HOUR = 3_600_000;

/** A moment of a local day as UTC text without zone, the way the company's own systems write it. */
export interface WallClock {
  utc(minuteOfDay: number, second: number, again: boolean): string;
}

/** `again` chooses the second occurrence of the hour that a clock shows twice. */
export function wallClock(day: string): WallClock {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const start = instantOfWall(ZONE, midnight);
  const shifts = instantOfWall(ZONE, midnight + 23 * HOUR) - start !== 23 * HOUR;
  const repeats = instantOfWall(ZONE, midnight + 3 * HOUR) - instantOfWall(ZONE, midnight + 2 * HOUR) === 2 * HOUR;
  return {
    utc(minuteOfDay, second, again) {
      const wall = minuteOfDay * 60_000 + second * 1000;
      const instant = shifts ? instantOfWall(ZONE, midnight + wall) : start + wall;
      const repeated = repeats && again && minuteOfDay >= 120 && minuteOfDay < 180;
      return utcText(instant + (repeated ? HOUR : 0));
    },
  };
}

export const utcText = (instant: number): string => new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
