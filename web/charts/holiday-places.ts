import type { KpiChartData } from './chart-data.ts';
import { periodIndex } from './period-index.ts';

const DAY = 86_400_000;
const daysFrom = (first: string, date: string) => Math.floor((Date.parse(date) - Date.parse(first)) / DAY);

/** The periods of a daily or weekly chart that hold a holiday, by their place on the axis. */
export function holidayPlaces({ grain, points, forecast, holidays = [] }: KpiChartData): number[] {
  const first = points[0]?.period;
  const last = forecast?.at(-1)?.period ?? points.at(-1)?.period;
  if (first === undefined || last === undefined) return [];
  const count = periodIndex(grain, first, last) + 1;
  const length = grain === 'week' ? 7 : 1;
  const places = new Set(holidays.map(({ date }) => Math.floor(daysFrom(first, date) / length)));
  return [...places].filter((place) => place >= 0 && place < count).sort((a, b) => a - b);
}

/** The names of the holidays of one period, for its sentence. */
export function holidaysIn({ grain, holidays = [] }: KpiChartData, period: string): string[] {
  const length = grain === 'week' ? 7 : 1;
  return holidays
    .filter(({ date }) => {
      const day = daysFrom(period, date);
      return day >= 0 && day < length;
    })
    .map(({ name }) => name);
}
