import { fromStrip } from '../../src/stability/strip.ts';
import type { client } from '../api.ts';
import type { ChartPoint } from '../charts/chart-data.ts';
import { periodAt } from '../charts/period-index.ts';

export type KpiLine = Awaited<ReturnType<typeof client.kpi.list>>['kpis'][number];

type Strip = Pick<KpiLine, 'spark' | 'cadence' | 'last'> & {
  readonly reading?: { readonly state: string } | undefined;
};

/** The strip of a catalogue line, as the sparkline draws it: the last value is the value itself; where it is late, the line stops. */
export function sparkPoints({ spark, cadence, last, reading }: Strip): ChartPoint[] {
  if (!spark) return [];
  const { values, lower, upper } = fromStrip(spark);
  const kinds = new Map(spark.signals);
  const measured = values.map((value, place): ChartPoint => {
    const period = periodAt(cadence, spark.from, place);
    return {
      period,
      value: last?.period === period ? last.value : value,
      lower: lower[place] ?? null,
      upper: upper[place] ?? null,
      expected: null,
      kind: kinds.get(place) ?? 'common',
      ...(spark.provisional ? { provisional: true } : {}),
      ...(spark.partial && place === values.length - 1 ? { partial: true } : {}),
    };
  });
  if (reading?.state !== 'overdue') return measured;
  const period = periodAt(cadence, spark.from, values.length);
  return [...measured, { period, value: null, lower: null, upper: null, expected: null, kind: 'common' }];
}

/** The range of the period to come, where it is known. */
export function sparkAhead({ spark }: Pick<KpiLine, 'spark'>): { lower: number; upper: number } | undefined {
  if (!spark) return undefined;
  const { values, lower, upper } = fromStrip(spark);
  const low = lower[values.length] ?? null;
  const high = upper[values.length] ?? null;
  return low === null || high === null ? undefined : { lower: low, upper: high };
}
