import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { Refusal } from '../../src/refusal.ts';
import { currentOf, versionsOf } from '../../store/definition-version.ts';
import { enqueue } from '../../store/job.ts';
import { type Kpi, kpiByKey } from '../../store/kpi.ts';
import { lastRun } from '../../store/run.ts';
import { findSeries } from '../../store/series.ts';
import type { Store } from '../../store/store.ts';
import type { Work } from '../jobs/worker.ts';
import type { Engines } from '../sources/engines.ts';
import { computeOnce, isFresh, type Wanted } from './compute-once.ts';
import { computedAlone } from './computed-alike.ts';

export const COMPUTE = 'compute-kpi';
export const computeSubject = (kpiId: string) => `compute:${kpiId}`;

interface Asking {
  /** Asked by the schedule, for what fell due then: nothing to do when a later run has done it. */
  readonly due?: string;
}

/** Asks for the KPI's values; asking twice before it is done is asking once, whatever the number of servers. */
export async function askToCompute(store: Store, kpi: Pick<Kpi, 'id' | 'key'>, asking: Asking = {}): Promise<string> {
  const version = currentOf(await versionsOf(store.db, kpi.id));
  const { sourceId = null, specHash = null } = version ?? {};
  return enqueue(store, {
    kind: COMPUTE,
    subject: computeSubject(kpi.id),
    payload: {
      key: kpi.key,
      ...(sourceId !== null && { lane: sourceId }),
      ...(sourceId !== null && specHash !== null && { alone: computedAlone({ sourceId, hash: specHash }) }),
      ...asking,
    },
  });
}

/** `computed` is told once values are stored: what they are checked by comes next. */
export function computeKpiWork(store: Store, engines: Engines, computed: (kpi: Kpi) => Promise<unknown>): Work {
  return async (job, signal, progress) => {
    const { key, due } = job.payload as { key: string } & Asking;
    progress({ step: 'computing' });
    for (const kpi of await computeKpi(store, engines, key, { signal, due, askedAt: job.createdAt }))
      await computed(kpi);
  };
}

/**
 * Computes the periods of a KPI that can have changed, records the run and its values, and reads them; the KPIs that mean
 * the same over the same source are served at once. Gives those KPIs: none when there was nothing to do, because no
 * definition computes, or because rows were read since it fell due or was asked for.
 */
export async function computeKpi(
  store: Store,
  engines: Engines,
  key: string,
  { signal, ...wanted }: Wanted & { signal?: AbortSignal } = {},
): Promise<Kpi[]> {
  const kpi = await kpiByKey(store.db, key);
  const version = currentOf(await versionsOf(store.db, kpi.id));
  if (version?.kind !== 'structured' || version.sourceId === null || version.specHash === null) return [];
  const series = await findSeries(store.db, { kind: 'kpi', id: kpi.id }, version.id);
  const valid = validateDefinition(version.body);
  if (!series || valid.kind === 'invalid') throw new Refusal('definition.invalid', {});
  const meaning = { hash: version.specHash ?? '', sourceId: version.sourceId };
  const done = await lastRun(store.db, series.id);
  if (done?.specHash === meaning.hash && isFresh(done.startedAt, wanted)) return [];
  const own = { kpi, ownerTeamId: kpi.ownerTeamId, series, definition: valid.definition, hash: meaning.hash };
  return computeOnce(store, engines, own, { meaning, signal });
}
