import { bucketStart, type CalendarRules, type Grain } from '../../../src/calendar/bucket.ts';
import type { DatedValue } from '../../charts/chart-data.ts';

const fineness: Record<Grain, number> = { day: 0, week: 1, month: 2, quarter: 3, year: 4 };

/**
 * A context series in the periods of the KPI it is drawn under. Finer values are averaged into the KPI's period; a
 * coarser one holds for every period that begins in it: nothing is interpolated.
 */
export function inPeriodsOf(
  kpiPeriods: readonly string[],
  kpiGrain: Grain,
  series: { readonly grain: Grain; readonly points: readonly DatedValue[] },
  rules: CalendarRules,
): DatedValue[] {
  const { grain, points } = series;
  if (grain === kpiGrain) return [...points];
  if (fineness[grain] < fineness[kpiGrain]) {
    const sums = new Map<string, { sum: number; count: number }>();
    for (const { period, value } of points) {
      if (value === null) continue;
      const start = bucketStart(period, kpiGrain, rules);
      const { sum, count } = sums.get(start) ?? { sum: 0, count: 0 };
      sums.set(start, { sum: sum + value, count: count + 1 });
    }
    return kpiPeriods.map((period) => {
      const found = sums.get(period);
      return { period, value: found ? found.sum / found.count : null };
    });
  }
  const known = new Map(points.map(({ period, value }) => [period, value]));
  return kpiPeriods.map((period) => ({ period, value: known.get(bucketStart(period, grain, rules)) ?? null }));
}
