import { type KpiId, kpiIds, type Words } from '../../example/words/words.ts';
import { currentOf, versionsOf } from '../../store/definition-version.ts';
import { kpiByKey } from '../../store/kpi.ts';
import { valuesOf } from '../../store/measurement.ts';
import { findSeries } from '../../store/series.ts';
import type { Store } from '../../store/store.ts';

/** What each KPI says by its version in force, period by period: the story quotes it and never invents it. */
export async function valuesByKpi(store: Store, words: Words): Promise<Map<KpiId, Map<string, number>>> {
  const found = new Map<KpiId, Map<string, number>>();
  for (const id of kpiIds) {
    const kpi = await kpiByKey(store.db, words.kpis[id].key);
    const version = currentOf(await versionsOf(store.db, kpi.id));
    const series = version && (await findSeries(store.db, { kind: 'kpi', id: kpi.id }, version.id));
    const values = series ? await valuesOf(store.db, series.id) : [];
    found.set(id, new Map(values.flatMap(({ period, value }) => (value === null ? [] : [[period, value] as const]))));
  }
  return found;
}
