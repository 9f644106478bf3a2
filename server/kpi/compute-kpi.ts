import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { Refusal } from '../../src/refusal.ts';
import { asInstallation } from '../../store/authorize.ts';
import { currentOf, versionsOf } from '../../store/definition-version.ts';
import { enqueue } from '../../store/job.ts';
import { type Kpi, kpiByKey } from '../../store/kpi.ts';
import { recordRun } from '../../store/run.ts';
import { findSeries } from '../../store/series.ts';
import { theSource } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import type { Work } from '../jobs/worker.ts';
import type { Engines } from '../sources/engines.ts';
import { measure } from './measure.ts';
import { refreshReading } from './refresh-reading.ts';

export const COMPUTE = 'compute-kpi';

/** Asks for the KPI's values; asking twice before it is done is asking once, whatever the number of servers. */
export function askToCompute(store: Store, kpi: Pick<Kpi, 'id' | 'key'>): Promise<string> {
  return enqueue(store, { kind: COMPUTE, subject: `compute:${kpi.id}`, payload: { key: kpi.key } });
}

export function computeKpiWork(store: Store, engines: Engines): Work {
  return (job, signal) => computeKpi(store, engines, (job.payload as { key: string }).key, signal);
}

/** Computes the KPI from its source, records the run and its values, and reads them. */
export async function computeKpi(store: Store, engines: Engines, key: string, signal?: AbortSignal): Promise<void> {
  const kpi = await kpiByKey(store.db, key);
  const version = currentOf(await versionsOf(store.db, kpi.id));
  if (version?.kind !== 'structured' || version.sourceId === null) return;
  const series = await findSeries(store.db, { kind: 'kpi', id: kpi.id }, version.id);
  const valid = validateDefinition(version.body);
  if (!series || valid.kind === 'invalid') throw new Refusal('definition.invalid', {});
  const source = await theSource(store.db, version.sourceId);
  const startedAt = store.clock.now().toISOString();
  const measured = await engines.use(source, (engine) =>
    measure(engine, valid.definition, {
      now: store.clock.now(),
      endsWithData: source.sealed === null,
      ...(signal && { signal }),
    }),
  );
  await recordRun(
    store,
    asInstallation(),
    kpi.ownerTeamId,
    {
      seriesId: series.id,
      specHash: version.specHash ?? '',
      sql: measured.sql,
      engine: measured.engine,
      timezoneData: measured.timezoneData,
      periodFrom: measured.from,
      periodTo: measured.to,
      rowsRead: measured.rowsRead,
      durationMs: measured.durationMs,
      outcome: 'done',
      problem: null,
      startedAt,
    },
    measured.rows,
  );
  await refreshReading(store, kpi);
}
