import { Refusal } from '../../src/refusal.ts';
import {
  cancelledAmong,
  claimJob,
  finishJob,
  type Job,
  type JobProgress,
  renewClaim,
  reportProgress,
  retryJob,
} from '../../store/job.ts';
import type { Store } from '../../store/store.ts';
import { whenWoken } from '../../store/wake.ts';
import type { Logger } from '../log.ts';
import { isPassing } from './passing.ts';

/** Does one job. Throws a `Refusal` when trying again would not help; anything else is tried again later. */
export type Work = (job: Job, signal: AbortSignal, progress: (at: JobProgress) => void) => Promise<void>;

const CANCEL_MS = 250;
const RENEW_MS = 5_000;
/** Jobs at once on one server, each of another lane. */
const LANES = 4;
const PATIENCE_MS = 10_000;

export interface Worker {
  /** Looks for work now rather than at the next second. */
  wake(): void;
  /** Stops a job of this server at once; those of others hear of it from the store. */
  cancel(jobId: string): void;
  /** Waits for the jobs that run; takes no other. */
  stop(): Promise<void>;
}

export function startWorker(store: Store, log: Logger, work: Readonly<Record<string, Work>>, pollMs = 1_000): Worker {
  const server = store.newId();
  const running = new Map<string, { controller: AbortController; lane: string | undefined; ended: Promise<void> }>();
  let stopping = false;
  let wakeUp: (() => void) | undefined;
  const wake = () => wakeUp?.();

  const loop = async () => {
    while (!stopping) {
      const job = running.size < LANES ? await nextJob() : null;
      if (job) start(job, job.lane);
      else {
        await new Promise<void>((resolve) => {
          wakeUp = resolve;
          setTimeout(resolve, pollMs).unref();
        });
      }
    }
  };

  const nextJob = () => {
    const busy = new Set([...running.values()].map(({ lane }) => lane).filter((lane) => lane !== undefined));
    return claimJob(store, server, busy).catch((error) => {
      log.error({ err: error }, 'jobs could not be looked for');
      return null;
    });
  };

  const start = (job: Job, lane: string | undefined) => {
    const controller = new AbortController();
    const ended = run(job, controller.signal)
      .catch((error) => log.error({ job: job.id, err: error }, 'a job could not be settled'))
      .finally(() => {
        running.delete(job.id);
        wake();
      });
    running.set(job.id, { controller, lane, ended });
  };

  const run = async (job: Job, signal: AbortSignal) => {
    const renewal = setInterval(() => void renewClaim(store, job.id, server).catch(() => {}), RENEW_MS);
    try {
      const does = work[job.kind];
      if (!does) throw new Refusal('job.unknown-kind', { kind: job.kind });
      const progress = (at: JobProgress) => void reportProgress(store, job.id, at).catch(() => {});
      // A source that does not even answer to a cancellation is left to its own time limit; the job is over now.
      await Promise.race([does(job, signal, progress), aborted(signal)]);
      await finishJob(store, job.id, 'done');
    } catch (error) {
      await settle(job, error, signal.aborted);
    } finally {
      clearInterval(renewal);
    }
  };

  const settle = async (job: Job, error: unknown, cancelled: boolean) => {
    if (cancelled) return finishJob(store, job.id, 'cancelled');
    if (error instanceof Refusal && !isPassing(error))
      return finishJob(store, job.id, 'failed', { code: error.code, params: { ...error.params } });
    log.warn({ job: job.id, kind: job.kind, attempt: job.attempts, err: error }, 'a job will be tried again');
    const problem =
      error instanceof Refusal
        ? { code: error.code, params: { ...error.params } }
        : { code: 'server.fault', params: {} };
    return retryJob(store, job, problem);
  };

  const cancel = (jobId: string) => running.get(jobId)?.controller.abort();
  const listening = setInterval(() => {
    if (running.size === 0) return;
    void cancelledAmong(store, [...running.keys()])
      .then((ids) => ids.forEach(cancel))
      .catch(() => {});
  }, CANCEL_MS);
  listening.unref();

  const awake = whenWoken(store, 'jobs', wake);
  const taking = loop();
  return {
    wake,
    cancel,
    stop: async () => {
      stopping = true;
      awake();
      wake();
      await taking;
      // What has not ended by then is taken over by another server, once its lease has run out.
      const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
      await Promise.race([Promise.all([...running.values()].map(({ ended }) => ended)), patience]);
      clearInterval(listening);
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Refusal('warehouse.cancelled', {})), { once: true });
  });
}
