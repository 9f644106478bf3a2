import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ColumnKinds } from '../src/metric-sql/column-kind.ts';
import type { Definition } from '../src/metric-sql/definition.ts';
import { tablesRead } from '../src/metric-sql/tables-read.ts';
import { Refusal } from '../src/refusal.ts';
import { openDuckDb } from '../warehouse/duckdb/open-duckdb.ts';
import type { TableFile } from '../warehouse/duckdb/protocol.ts';
import type { Engine } from '../warehouse/engine.ts';
import { Usage } from './usage.ts';
import { words } from './words.ts';

/** What the compiler needs to know of the tables a definition reads. */
type Binding = { table?: readonly string[]; columns: (definition: Definition) => ColumnKinds | undefined };

/** Where the rows are: `--source` binds every definition of the command to one file, or to a database's own tables. */
export type BoundSource = {
  readonly engine: Engine;
  bind(definition: Definition): Promise<Binding>;
  close(): Promise<void>;
};

const boundTable = 'source';
const limits = { timeoutMs: 600_000, maxRows: 1_000_000 };

async function kindsOf(engine: Engine, table: string): Promise<ColumnKinds> {
  const columns = await engine.columns(table);
  return Object.fromEntries(columns.map(({ name, kind }) => [name, kind]));
}

export async function openSource(source: string): Promise<BoundSource> {
  const scheme = /^([a-z][a-z0-9+]*):\/\//i.exec(source)?.[1]?.toLowerCase();
  if (scheme === undefined) return openFile(resolve(source), source, () => undefined);
  const named = URL.canParse(source) ? new URL(source).pathname : '';
  if (!/^https?$/.test(scheme) || formatOf(named) === undefined) return openTables(source);
  const folder = mkdtempSync(join(tmpdir(), 'gouverne-source-'));
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const { fetchFile } = await import('../warehouse/address/fetch-file.ts');
    const into = join(folder, `source.${formatOf(named)}`);
    // Whoever types an address here could fetch it without us: it is allowed by name.
    await fetchFile({ address: source, into, allowedHosts: [new URL(source).hostname] });
    return await openFile(into, source, forget);
  } catch (error) {
    forget();
    throw error;
  }
}

function formatOf(path: string): 'parquet' | 'csv' | undefined {
  if (/\.parquet$/i.test(path)) return 'parquet';
  return /\.(csv|tsv|txt)$/i.test(path) ? 'csv' : undefined;
}

/** A file, read as the product reads it: what is text there ("007") is text here. */
async function openFile(path: string, shown: string, forget: () => void): Promise<BoundSource> {
  if (!existsSync(path) || !statSync(path).isFile()) throw new Usage(words.noFile(shown));
  const format = formatOf(path);
  if (!format) throw new Usage(words.csvOrParquet(shown));
  const folder = format === 'csv' ? mkdtempSync(join(tmpdir(), 'gouverne-rows-')) : undefined;
  const forgetAll = (): void => {
    if (folder) rmSync(folder, { recursive: true, force: true });
    forget();
  };
  try {
    const rows: TableFile = folder
      ? { table: boundTable, path: await ingested(path, join(folder, 'rows.duckdb')), format: 'duckdb' }
      : { table: boundTable, path, format: 'parquet' };
    return boundTo(openDuckDb({ files: [rows], memoryMb: 2048, ...limits }), forgetAll);
  } catch (error) {
    forgetAll();
    throw error;
  }
}

async function ingested(path: string, into: string): Promise<string> {
  const { ingestFile } = await import('../warehouse/files/ingest-file.ts');
  const done = await ingestFile({ paths: [path], table: boundTable, into });
  const [first] = done.kind === 'bad-rows' ? done.badRows : [];
  if (first) throw new Refusal(first.code, { ...first.params, line: first.line });
  return into;
}

function boundTo(engine: Engine, forget: () => void): BoundSource {
  let columns: Promise<ColumnKinds> | undefined;
  return {
    engine,
    async bind() {
      columns ??= kindsOf(engine, boundTable);
      const kinds = await columns;
      return { table: [boundTable], columns: () => kinds };
    },
    async close() {
      await engine.close();
      forget();
    },
  };
}

async function openTables(address: string): Promise<BoundSource> {
  const { openDatabase } = await import('../warehouse/connection/open-database.ts');
  const engine = openDatabase(address, limits);
  const known = new Map<string, ColumnKinds>();
  // A database that is not there is said as such, not in the words of a socket.
  const kindsReached = (table: string): Promise<ColumnKinds> =>
    kindsOf(engine, table).catch(async (error: unknown) => {
      if (!(error instanceof Refusal) || error.code !== 'warehouse.engine-error') throw error;
      const { checkConnection } = await import('../warehouse/connection/check-connection.ts');
      const check = await checkConnection(address);
      throw check.kind === 'ok' ? error : new Refusal(check.kind, { ...check.params });
    });
  return {
    engine,
    async bind(definition) {
      for (const table of tablesRead(definition)) if (!known.has(table)) known.set(table, await kindsReached(table));
      return { columns: ({ source }) => known.get(source.table) };
    },
    close: () => engine.close(),
  };
}
