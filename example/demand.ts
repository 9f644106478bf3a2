import { weekday } from '../src/calendar/bucket.ts';
import { dayNumber } from '../src/calendar/day-number.ts';
import { drawOf, wander } from './draw.ts';
import { isHoliday } from './holidays.ts';
import type { PlantedTruths } from './planted-truths.ts';
import { within } from './planted-truths.ts';

const ofTheWeek = [1.05, 1.1, 1.1, 1.08, 1.07, 0.88, 0.72];

/** How much people want a bike on a day of the year, 1 on average: summer over winter, August and Christmas away. */
export function seasonOf(day: string, { season }: PlantedTruths): number {
  const ofYear = dayNumber(day) - dayNumber(`${day.slice(0, 4)}-01-01`);
  const wave = 1 + season.amplitude * Math.cos((2 * Math.PI * (ofYear - season.crestDay)) / 365.25);
  const monthDay = day.slice(5);
  const away = monthDay >= '08-03' && monthDay <= '08-23' ? 0.92 : 1;
  const christmas = monthDay >= '12-23' || monthDay <= '01-02' ? 0.9 : 1;
  return wave * away * christmas;
}

export interface Sky {
  /** What the weather does to demand, 1 on an ordinary day. */
  readonly pull: number;
  readonly storm: boolean;
}

/** The weather of each day: it remembers the day before, and storms now and then. */
export function skyOf(days: readonly string[]): Sky[] {
  const draw = drawOf('weather');
  const weather = wander(draw, 0.5, 0.055);
  return days.map(() => {
    const storm = draw.chance(0.008);
    return { storm, pull: Math.exp(weather()) };
  });
}

/** Demand of each day: season, day of the week, holidays, weather, and the outage. Nothing grows or shrinks. */
export function demandOf(days: readonly string[], truths: PlantedTruths): number[] {
  const sky = skyOf(days);
  return days.map((day, at) => {
    const { storm, pull } = sky[at] ?? { storm: false, pull: 1 };
    const week = ofTheWeek[weekday(day)] ?? 1;
    const holiday = isHoliday(day) ? 0.8 : 1;
    const open = within(day, truths.outage) ? truths.outage.kept : 1;
    return Math.max(0.05, seasonOf(day, truths) * week * holiday * (storm ? 0.75 : 1) * open * pull);
  });
}
