import { Refusal } from '../../src/refusal.ts';
import { claimJob, finishJob, type Job, renewClaim, retryJob } from '../../store/job.ts';
import type { Store } from '../../store/store.ts';
import type { Logger } from '../log.ts';

/** Does one job. Throws a `Refusal` when trying again would not help; anything else is tried again later. */
export type Work = (job: Job, signal: AbortSignal) => Promise<void>;

const POLL_MS = 1_000;
const RENEW_MS = 500;

export interface Worker {
  /** Looks for work now rather than at the next second. */
  wake(): void;
  /** Waits for the job that runs; takes no other. */
  stop(): Promise<void>;
}

export function startWorker(store: Store, log: Logger, work: Readonly<Record<string, Work>>): Worker {
  const server = store.newId();
  let stopping = false;
  let wakeUp: (() => void) | undefined;

  const loop = async () => {
    while (!stopping) {
      const job = await claimJob(store, server).catch((error) => {
        log.error({ err: error }, 'jobs could not be looked for');
        return null;
      });
      if (job) await run(job);
      else {
        await new Promise<void>((resolve) => {
          wakeUp = resolve;
          setTimeout(resolve, POLL_MS).unref();
        });
      }
    }
  };

  const run = async (job: Job) => {
    const controller = new AbortController();
    const renewal = setInterval(() => {
      void renewClaim(store, job.id, server)
        .then(({ cancelRequested }) => cancelRequested && controller.abort())
        .catch(() => {});
    }, RENEW_MS);
    try {
      const does = work[job.kind];
      if (!does) throw new Refusal('job.unknown-kind', { kind: job.kind });
      await does(job, controller.signal);
      await finishJob(store, job.id, 'done');
    } catch (error) {
      await settle(job, error, controller.signal.aborted);
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

  const running = loop();
  return {
    wake: () => wakeUp?.(),
    stop: async () => {
      stopping = true;
      wakeUp?.();
      await running;
    },
  };
}

/** What may go by itself: an engine that does not answer, or is too busy. */
const isPassing = (refusal: Refusal) =>
  ['warehouse.timeout', 'warehouse.unreachable', 'warehouse.out-of-memory', 'warehouse.crashed'].includes(refusal.code);
