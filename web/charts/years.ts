import type { DatedValue, Grain } from './chart-data.ts';
import { periodAt, periodIndex } from './period-index.ts';

export interface YearLine {
  readonly year: string;
  /** Under a former definition: dashed. */
  readonly former: string | null;
  readonly values: readonly (number | null)[];
}

export const periodsInYear: Record<Grain, number> = { day: 366, week: 53, month: 12, quarter: 4, year: 1 };

/** A series folded by calendar year. A year is former when its last period stands before the break. */
export function foldYears(
  points: readonly DatedValue[],
  grain: Grain,
  lastBreak?: { readonly period: string; readonly formerVersion: string },
): YearLine[] {
  const folded = new Map<string, (number | null)[]>();
  for (const { period, value } of points) {
    const year = period.slice(0, 4);
    const values = folded.get(year) ?? new Array<number | null>(periodsInYear[grain]).fill(null);
    const start = `${year}-01-01`;
    // A week belongs to the year it starts in; its place counts whole weeks from the first of January.
    const place =
      grain === 'week' ? Math.floor(periodIndex('day', start, period) / 7) : periodIndex(grain, start, period);
    values[Math.min(place, values.length - 1)] = value;
    folded.set(year, values);
  }
  return [...folded].map(([year, values]) => {
    const end = periodAt('month', `${year}-01-01`, 12);
    return { year, values, former: lastBreak && end <= lastBreak.period ? lastBreak.formerVersion : null };
  });
}
