import { Refusal } from '../../src/refusal.ts';
import { asInstallation } from '../../store/authorize.ts';
import { currentOf, versionsOf } from '../../store/definition-version.ts';
import { enqueue } from '../../store/job.ts';
import { allKpis } from '../../store/kpi.ts';
import { markSource, replaceTables, type Source, theSource } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import type { Work } from '../jobs/worker.ts';
import { askToCompute } from '../kpi/compute-kpi.ts';
import { computeKeyResultsOf } from '../okr/compute-key-result.ts';
import type { Settings } from '../settings.ts';
import type { Connections } from './connections.ts';
import { forgetOldFiles } from './old-files.ts';
import { readAgain } from './read-again.ts';

export const REFRESH = 'refresh-source';
export const refreshSubject = (sourceId: string) => `refresh:${sourceId}`;

export function askToRefresh(store: Store, source: Pick<Source, 'id'>, due?: string): Promise<string> {
  return enqueue(store, {
    kind: REFRESH,
    subject: refreshSubject(source.id),
    payload: { id: source.id, lane: source.id, ...(due !== undefined && { due }) },
  });
}

/** Reads the source again; its former rows stay until the new ones are whole, and when they cannot be had. */
export function refreshSourceWork(store: Store, settings: Settings, connections: Connections): Work {
  return async (job, signal, progress) => {
    const { id, due } = job.payload as { id: string; due?: string };
    const source = await theSource(store.db, id);
    if (due !== undefined && source.refreshedAt !== null && source.refreshedAt >= due) return;
    let told = 0;
    const onRows = (count: number) => {
      if (Date.now() - told < 500) return;
      told = Date.now();
      progress({ step: 'reading-rows', count });
    };
    try {
      const { dataFolder, allowedHosts, sourceFolders } = settings;
      const tables = await readAgain(source, {
        dataFolder,
        allowedHosts,
        sourceFolders,
        connections,
        newId: store.newId,
        signal,
        onRows,
      });
      if (signal.aborted) return;
      await replaceTables(store, asInstallation(), id, tables);
    } catch (error) {
      if (error instanceof Refusal && !signal.aborted)
        await markSource(store, id, { code: error.code, params: { ...error.params } });
      throw error;
    }
    await computeReaders(store, id);
    if (source.kind !== 'postgres') await forgetOldFiles(store, settings.dataFolder);
  };
}

/** The KPIs and the key results whose rows have just changed. */
export async function computeReaders(store: Store, sourceId: string): Promise<void> {
  for (const kpi of await allKpis(store.db)) {
    if (kpi.status === 'retired') continue;
    if (currentOf(await versionsOf(store.db, kpi.id))?.sourceId === sourceId) await askToCompute(store, kpi);
  }
  await computeKeyResultsOf(store, sourceId);
}
