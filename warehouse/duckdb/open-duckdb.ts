import { Refusal } from '../../src/refusal.ts';
import type { Engine, QueryLimits, QueryResult, TableColumn } from '../engine.ts';
import { quoteText } from '../quote.ts';
import { kindOfType } from './column-kind.ts';
import { DuckDbProcess } from './duckdb-process.ts';
import type { TableFile } from './protocol.ts';

export interface DuckDbSettings {
  readonly files: readonly TableFile[];
  /** What DuckDB may hold; the process may hold `processMb`. */
  readonly memoryMb?: number;
  readonly processMb?: number;
  readonly timeoutMs?: number;
  readonly maxRows?: number;
  readonly maxBytes?: number;
  /** Where a query larger than memory may spill; nowhere when absent. */
  readonly tempDir?: string;
}

export interface DuckDbEngine extends Engine {
  /** The process of the moment, for those who watch over processes. */
  pid(): number | undefined;
}

/** DuckDB over files, in a process of its own that can read nothing else, write nothing, and be ended at any time. */
export function openDuckDb(settings: DuckDbSettings): DuckDbEngine {
  const memoryMb = settings.memoryMb ?? 1024;
  const child = new DuckDbProcess({
    files: settings.files,
    memoryMb,
    processMb: settings.processMb ?? memoryMb + 512,
    tempDir: settings.tempDir ?? null,
    maxBytes: settings.maxBytes ?? 64e6,
  });
  // One statement at a time: a statement that ends the process must end nobody else's.
  let last: Promise<unknown> = Promise.resolve();

  function query(sql: string, limits: QueryLimits = {}): Promise<QueryResult> {
    const bounds = {
      timeoutMs: limits.timeoutMs ?? settings.timeoutMs ?? 60_000,
      maxRows: limits.maxRows ?? settings.maxRows ?? 100_000,
    };
    const turn = last.then(() => child.query(sql, bounds, limits.signal));
    last = turn.catch(() => undefined);
    return orCancelled(turn, limits.signal);
  }

  return {
    dialect: 'duckdb',
    version: () => child.version(),
    tables: async () => {
      const names = settings.files.map((file) => file.table);
      const counts = names.map(
        (name) => `select ${quoteText(name)} as name, count(*) as n from "${name.replaceAll('"', '""')}"`,
      );
      if (counts.length === 0) return [];
      const { rows } = await query(counts.join(' union all '));
      return rows.map(([name, count]) => ({ name: String(name), rows: Number(count) }));
    },
    columns: async (table): Promise<readonly TableColumn[]> => {
      const { rows } = await query(
        `select column_name, data_type from duckdb_columns() where table_name = ${quoteText(table)} and database_name = 'memory' order by column_index`,
      );
      if (rows.length === 0) throw new Refusal('warehouse.table-absent', { table });
      return rows.map(([name, type]) => ({ name: String(name), type: String(type), kind: kindOfType(String(type)) }));
    },
    query,
    pid: () => child.pid(),
    close: () => child.close(),
  };
}

/** A statement that waits for its turn is given up at once. */
function orCancelled<T>(turn: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return turn;
  return new Promise<T>((resolve, reject) => {
    const cancel = () => reject(new Refusal('warehouse.cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}
