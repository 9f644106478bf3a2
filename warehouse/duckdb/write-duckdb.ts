import { Refusal } from '../../src/refusal.ts';
import { askOwnProcess } from '../own-process/ask.ts';
import type { TableFile } from './protocol.ts';

export interface Writing {
  /** Files of one shape, into one table named by the first. */
  readonly files: readonly TableFile[];
  readonly into: string;
  readonly memoryMb?: number;
  readonly timeoutMs?: number;
}

export type WriteOrder = Pick<Writing, 'files' | 'into'> & { readonly memoryMb: number };

const writer = new URL('./write-child.ts', import.meta.url);
/** What DuckDB holds beyond the limit it is given. */
const besideLimitMb = 256;

/** Writes files as one table into a new `.duckdb` file, in a process of its own; how many rows it then holds. */
export function writeDuckDb({ files, into, memoryMb = 1024, timeoutMs = 600_000 }: Writing): Promise<number> {
  const order: WriteOrder = { files, into, memoryMb };
  return askOwnProcess<number>(writer, order, {
    memoryMb: memoryMb + besideLimitMb,
    patienceMs: timeoutMs,
    tooHeavy: new Refusal('warehouse.out-of-memory'),
    tooSlow: new Refusal('warehouse.timeout', { seconds: timeoutMs / 1000 }),
    ended: new Refusal('warehouse.engine-stopped'),
  });
}
