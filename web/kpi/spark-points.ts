import type { client } from '../api.ts';
import type { ChartPoint } from '../charts/chart-data.ts';
import { periodAt } from '../charts/period-index.ts';

export type KpiLine = Awaited<ReturnType<typeof client.kpi.list>>['kpis'][number];

/** The columns of a catalogue line, as the sparkline draws them. */
export function sparkPoints({ spark, cadence }: Pick<KpiLine, 'spark' | 'cadence'>): ChartPoint[] {
  if (!spark) return [];
  const kinds = new Map(spark.signals);
  return spark.values.map((value, place) => ({
    period: periodAt(cadence, spark.from, place),
    value,
    lower: spark.lower[place] ?? null,
    upper: spark.upper[place] ?? null,
    expected: null,
    kind: kinds.get(place) ?? 'common',
    ...(spark.provisional ? { provisional: true } : {}),
    ...(spark.partial && place === spark.values.length - 1 ? { partial: true } : {}),
  }));
}
