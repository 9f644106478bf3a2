import { setTimeout } from 'node:timers/promises';
import { kpiByKey } from '../../store/kpi.ts';
import type { Store } from '../../store/store.ts';
import type { Worker } from '../jobs/worker.ts';
import { askToCompute } from '../kpi/compute-kpi.ts';

const LOOK_AGAIN_MS = 20;

/** Computes KPIs the way the server does, by its own jobs, and waits for the last. */
export async function computeNow(store: Store, worker: Worker, keys: readonly string[]): Promise<void> {
  for (const key of keys) await askToCompute(store, await kpiByKey(store.db, key));
  await untilIdle(store, worker);
}

/** Waits for the last of the jobs that were asked for. */
export async function untilIdle(store: Store, worker: Worker): Promise<void> {
  worker.wake();
  for (;;) {
    const open = await store.db.selectFrom('job').select('subject').where('done_at', 'is', null).execute();
    const failed = await store.db.selectFrom('job').selectAll().where('last_error', 'is not', null).executeTakeFirst();
    if (failed) throw new Error(`the example could not be computed: ${failed.subject} ${failed.last_error}`);
    if (open.length === 0) return;
    await setTimeout(LOOK_AGAIN_MS);
  }
}
