import type { Grain } from './chart-data.ts';

const dayMs = 86_400_000;
const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayMs;
const monthNumber = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;

/** How many periods lie between the first one shown and this one: the place of a period on the axis. */
export function periodIndex(grain: Grain, first: string, period: string): number {
  if (grain === 'day') return dayNumber(period) - dayNumber(first);
  if (grain === 'week') return Math.round((dayNumber(period) - dayNumber(first)) / 7);
  return Math.round((monthNumber(period) - monthNumber(first)) / monthsOf[grain]);
}

/** The period standing `index` places after the first one. */
export function periodAt(grain: Grain, first: string, index: number): string {
  if (grain === 'day' || grain === 'week') {
    const days = dayNumber(first) + index * (grain === 'week' ? 7 : 1);
    return new Date(days * dayMs).toISOString().slice(0, 10);
  }
  const months = monthNumber(first) + index * monthsOf[grain];
  const month = (months % 12) + 1;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String(month).padStart(2, '0')}-${first.slice(8, 10)}`;
}

/** ISO week number of the Thursday of that week, so that weeks starting on Sunday or Saturday get the usual number. */
export function weekNumber(weekStart: string): number {
  const start = dayNumber(weekStart);
  const weekday = (start + 3) % 7; // 1970-01-01 was a Thursday: 0 is Monday
  const thursday = start + ((3 - weekday + 7) % 7);
  const year = new Date(thursday * dayMs).getUTCFullYear();
  return 1 + Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7);
}
