import { Refusal } from '../src/refusal.ts';
import type { Store } from '../store/store.ts';
import { COMPUTE_TEST, computeTestWork } from './alignment/compute-test.ts';
import { startWorker, type Worker } from './jobs/worker.ts';
import { COMPUTE, computeKpiWork } from './kpi/compute-kpi.ts';
import type { Logger } from './log.ts';
import type { Settings } from './settings.ts';
import { Engines } from './sources/engines.ts';
import { Uploads } from './sources/uploads.ts';

/** What one server holds beside its store: open engines, files being sent, and the worker that takes jobs. */
export interface Parts {
  readonly engines: Engines;
  readonly uploads: Uploads;
  readonly worker: Worker;
  stop(): Promise<void>;
}

export function openParts(store: Store, settings: Settings, log: Logger): Parts {
  const engines = new Engines(settings.dataFolder, (source) => {
    throw new Refusal('source.kind-not-open', { kind: source.kind });
  });
  const uploads = new Uploads(settings.dataFolder);
  const worker = startWorker(store, log, {
    [COMPUTE]: computeKpiWork(store, engines),
    [COMPUTE_TEST]: computeTestWork(store, engines),
  });
  return {
    engines,
    uploads,
    worker,
    stop: async () => {
      await worker.stop();
      await engines.close();
    },
  };
}
