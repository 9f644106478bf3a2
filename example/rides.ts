import { weekday } from '../src/calendar/bucket.ts';
import { seasonOf } from './demand.ts';
import type { Draw } from './draw.ts';
import { type PlantedTruths, within } from './planted-truths.ts';
import type { Row } from './row.ts';
import type { Subscribers } from './subscribers.ts';
import { utcText, wallClock } from './wall-clock.ts';

const RIDES_A_DAY = 800;
const STAFF = 60;
const STATIONS = 60;
const DAY_MS = 86_400_000;

/** The hours of a day, each as often as people ride at it. */
const hoursOf = (weights: readonly number[]): number[] =>
  weights.flatMap((weight, hour) => Array<number>(weight).fill(hour));
const working = hoursOf([3, 2, 2, 1, 2, 6, 18, 50, 95, 60, 38, 40, 55, 50, 42, 45, 60, 88, 98, 70, 45, 32, 24, 12]);
const resting = hoursOf([14, 12, 10, 7, 4, 3, 5, 9, 18, 32, 48, 58, 62, 64, 68, 70, 68, 66, 60, 52, 40, 32, 28, 22]);

export interface Riders {
  readonly subscribers: Subscribers;
  /** Those who signed up lately and pay by the ride. */
  occasional(): number;
}

/** The rides of one day, as the unlocking system wrote them: some twice, some days late, the staff's among them. */
export function ridesOf(day: string, demand: number, riders: Riders, truths: PlantedTruths, draw: Draw): Row[] {
  const hours = weekday(day) < 5 ? working : resting;
  const clock = wallClock(day);
  const median =
    12.6 * (within(day, truths.longerRides) ? truths.longerRides.ratio : 1) * seasonOf(day, truths) ** 0.05;
  const rows: Row[] = [];
  const arrived = Date.parse(`${truths.today}T04:10:00Z`);
  const count = draw.count(RIDES_A_DAY * demand);
  for (let n = 0; n < count; n++) {
    const kind = draw.uniform();
    const staff = kind < truths.dirt.staff;
    const occasional = !staff && kind < truths.dirt.staff + 0.05;
    const rider = staff
      ? `e${Math.floor(draw.uniform() * STAFF)}`
      : `c${occasional ? riders.occasional() : riders.subscribers.someoneRiding()}`;
    const outcome = draw.uniform();
    const status = outcome < 0.061 ? 'abandoned' : outcome < 0.075 ? 'cancelled' : 'completed';
    const minute = (hours[Math.floor(draw.uniform() * hours.length)] ?? 0) * 60 + Math.floor(draw.uniform() * 60);
    const ended = clock.instant(minute, Math.floor(draw.uniform() * 60), draw.chance(0.5));
    const late = draw.chance(truths.dirt.late);
    const delay = late ? (0.5 + 3.5 * draw.uniform()) * DAY_MS : (1 + 9 * draw.uniform()) * 60_000;
    const received = ended + delay;
    const minutes = status === 'completed' ? (median * Math.exp(0.55 * draw.normal())).toFixed(1) : null;
    const station = Math.floor(draw.uniform() * STATIONS) + 1;
    const row = [
      `${day.replaceAll('-', '')}-${n}`,
      rider,
      staff ? 'staff' : occasional ? 'ride' : 'subscription',
      staff,
      status,
      utcText(ended),
      minutes,
      station,
      utcText(received),
    ];
    // What has not arrived yet is not in the table.
    if (received <= arrived) rows.push(row);
    if (received <= arrived && draw.chance(truths.dirt.duplicates)) rows.push(row);
  }
  return rows;
}
