import { Refusal } from '../src/refusal.ts';
import type { QueryLimits } from './engine.ts';

/** To be let in. */
export const defaultConnectMs = 10_000;
export const defaultTimeoutMs = 60_000;
export const defaultMaxRows = 100_000;
/** What the rows of one answer may weigh in this server: few rows of long texts are many bytes. */
const maxBytes = 64e6;

/** Counts what arrives; true once it is too much. */
export function weigher(): (row: readonly unknown[]) => Refusal | undefined {
  let bytes = 0;
  return (row) => {
    for (const cell of row) bytes += 8 + (typeof cell === 'string' || Buffer.isBuffer(cell) ? cell.length : 0);
    return bytes > maxBytes ? new Refusal('warehouse.result-too-large', { limitMb: maxBytes / 1e6 }) : undefined;
  };
}

/** What the engine is given to stop by itself before its connection is cut. */
export const graceMs = 600;
/** What an order to stop is given to arrive; the connection is cut long before. */
export const cancelMs = 5_000;

interface Stops {
  /** Asks the engine, by another connection, to stop the statement. */
  readonly cancel: () => Promise<unknown>;
  /** Cuts the connection. */
  readonly cut: () => void;
}

/** `atOnce` when rows are arriving too fast for anything else to be heard: the engine stops when nobody reads it. */
export type Stop = (refusal: Refusal, atOnce?: boolean) => void;

/**
 * Runs a statement that can be cancelled and that ends in time, whatever the engine does: first asked, then cut. The
 * work may itself stop with a refusal (`stop`), when it has seen more rows than allowed.
 */
export async function boundedQuery<Result>(
  limits: QueryLimits,
  stops: Stops,
  work: (stop: Stop) => Promise<Result>,
): Promise<Result> {
  const { signal, timeoutMs = defaultTimeoutMs } = limits;
  if (signal?.aborted) throw new Refusal('warehouse.cancelled');
  const { promise: ended, reject: end } = Promise.withResolvers<never>();
  ended.catch(() => undefined);
  let refusal: Refusal | undefined;
  let grace: NodeJS.Timeout | undefined;
  const stop = (reason: Refusal, atOnce = false) => {
    if (refusal) return;
    refusal = reason;
    if (atOnce) {
      stops.cut();
      end(reason);
    }
    stops.cancel().catch(() => undefined);
    grace = setTimeout(() => {
      stops.cut();
      end(reason);
    }, graceMs);
  };
  const timer = setTimeout(() => stop(new Refusal('warehouse.timeout', { seconds: timeoutMs / 1000 })), timeoutMs);
  const abort = () => stop(new Refusal('warehouse.cancelled'));
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work(stop), ended]);
  } catch (error) {
    throw refusal ?? error;
  } finally {
    clearTimeout(timer);
    clearTimeout(grace);
    signal?.removeEventListener('abort', abort);
  }
}
