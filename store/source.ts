import { Refusal } from '../src/refusal.ts';
import { asInstallation } from './authorize.ts';
import type { Authorized } from './authorized.ts';
import { flag, fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { SourceTable as SourceRow, SourceTableTable } from './tables/kpi.ts';
import { type WriteContext, write } from './write.ts';

export type SourceKind = 'file' | 'folder' | 'postgres' | 'mariadb' | 'clickhouse' | 'address';

export interface SourceColumn {
  readonly name: string;
  readonly type: string;
  readonly kind: string;
  /** When it was first seen, where the table was read before without it. */
  readonly appeared?: string;
}

export interface SourceTable {
  readonly name: string;
  readonly columns: readonly SourceColumn[];
  readonly rows: number | null;
  /** The file inside the data folder that holds the rows of a file source; null for a database. */
  readonly storedAs: string | null;
  /** What a person corrected when the file was read: kept for its next version. */
  readonly reading: unknown;
}

export type RefreshEvery = 'hour' | 'day' | 'week';

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly location: string | null;
  /** Encrypted; opened only where a query is about to run. */
  readonly sealed: string | null;
  readonly status: 'ready' | 'failing' | 'loading';
  readonly problem: { readonly code: string; readonly params: Record<string, unknown> } | null;
  readonly refreshedAt: string | null;
  readonly refreshEvery: RefreshEvery | null;
  /** Null when nobody could tell: files. */
  readonly canWrite: boolean | null;
  readonly version: number;
  readonly tables: readonly SourceTable[];
}

/** A database is alive: it is asked each time, and its silence is a zero. The others are what was last read of them. */
export function isDatabase({ kind }: Pick<Source, 'kind'>): boolean {
  return kind === 'postgres' || kind === 'mariadb' || kind === 'clickhouse';
}

/** Whether it can be read again where it is: not what was sent, nor rows that were written here. */
export function isReadable(source: Pick<Source, 'kind' | 'location'>): boolean {
  return source.kind !== 'file' && !(source.kind === 'folder' && source.location === null);
}

export type NewTable = Omit<SourceTable, 'reading'> & { readonly reading?: unknown; readonly badRows?: number };

export interface NewSource {
  /** Made beforehand where a connection is sealed for it. */
  readonly id?: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly location?: string | null;
  readonly sealed?: string | null;
  readonly refreshEvery?: RefreshEvery | null;
  readonly canWrite?: boolean | null;
  readonly tables: readonly NewTable[];
}

function fromRow(row: SourceRow, tables: readonly SourceTableTable[]): Source {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as SourceKind,
    location: row.location,
    sealed: row.sealed,
    status: row.status as Source['status'],
    problem: row.problem ? (fromJson(row.problem) as Source['problem']) : null,
    refreshedAt: row.refreshed_at,
    refreshEvery: row.refresh_every as RefreshEvery | null,
    canWrite: row.can_write === null ? null : row.can_write === 1,
    version: row.version,
    tables: tables
      .filter((table) => table.source_id === row.id)
      .map((table) => ({
        name: table.name,
        columns: fromJson(table.columns) as SourceTable['columns'],
        rows: table.rows,
        storedAs: table.stored_as,
        reading: fromJson(table.reading),
      })),
  };
}

export async function allSources(db: Reader): Promise<Source[]> {
  const [sources, tables] = await Promise.all([
    db.selectFrom('source').selectAll().orderBy('name').execute(),
    db.selectFrom('source_table').selectAll().orderBy('name').execute(),
  ]);
  return sources.map((row) => fromRow(row, tables));
}

export async function theSource(db: Reader, id: string): Promise<Source> {
  const row = await db.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('source.not-found', { id });
  return fromRow(
    row,
    await db.selectFrom('source_table').selectAll().where('source_id', '=', id).orderBy('name').execute(),
  );
}

/** What the event keeps: never the connection. */
const kept = ({ sealed: _, ...source }: Source) => source;

export function createSource(
  store: Store,
  by: Authorized<'source.manage' | 'installation'>,
  source: NewSource,
): Promise<Source> {
  return write(store, by, 'source.create', async (context) => {
    const { tx, now, newId, record } = context;
    const taken = await tx.selectFrom('source').select('id').where('name', '=', source.name).executeTakeFirst();
    if (taken) throw new Refusal('source.name-taken', { name: source.name });
    const id = source.id ?? newId();
    await tx
      .insertInto('source')
      .values({
        id,
        name: source.name,
        kind: source.kind,
        location: source.location ?? null,
        sealed: source.sealed ?? null,
        status: 'ready',
        problem: null,
        refreshed_at: now,
        refresh_every: source.refreshEvery ?? null,
        can_write: source.canWrite === undefined || source.canWrite === null ? null : flag(source.canWrite),
        version: 1,
        created_at: now,
      })
      .execute();
    await insertTables(context, id, source.tables);
    const created = await theSource(tx, id);
    await record({ subject: { kind: 'source', id }, before: null, after: kept(created) });
    return created;
  });
}

async function insertTables({ tx, now, newId }: WriteContext, sourceId: string, tables: readonly NewTable[]) {
  for (const table of tables) {
    await tx
      .insertInto('source_table')
      .values({
        id: newId(),
        source_id: sourceId,
        name: table.name,
        columns: toJson(table.columns),
        rows: table.rows,
        reading: toJson(table.reading ?? {}),
        stored_as: table.storedAs,
        bad_rows: table.badRows ?? 0,
        version: 1,
        created_at: now,
      })
      .execute();
  }
}

/** A column that a table did not have when it was read before keeps the instant it was first seen. */
function withAppeared(before: readonly SourceTable[], tables: readonly NewTable[], now: string): readonly NewTable[] {
  return tables.map((table) => {
    const former = before.find(({ name }) => name === table.name);
    if (!former || former.columns.length === 0) return table;
    const known = new Map(former.columns.map((column) => [column.name, column.appeared]));
    const columns = table.columns.map((column) => {
      const appeared = known.has(column.name) ? known.get(column.name) : now;
      return { ...column, ...(appeared !== undefined && { appeared }) };
    });
    return { ...table, columns };
  });
}

/** New rows in the place of the former ones, under the same name: a version more, so that open engines let go. */
export function replaceTables(
  store: Store,
  by: Authorized<'source.manage' | 'installation'>,
  id: string,
  tables: readonly NewTable[],
): Promise<Source> {
  return write(store, by, 'source.refresh', async (context) => {
    const { tx, now, record } = context;
    const before = await theSource(tx, id);
    await tx.deleteFrom('source_table').where('source_id', '=', id).execute();
    await insertTables(context, id, withAppeared(before.tables, tables, now));
    await tx
      .updateTable('source')
      .set({ status: 'ready', problem: null, refreshed_at: now, version: before.version + 1 })
      .where('id', '=', id)
      .execute();
    const after = await theSource(tx, id);
    await record({ subject: { kind: 'source', id }, before: kept(before), after: kept(after) });
    return after;
  });
}

/** The source fails, or works again. Its rows are the same: open engines stay. Nothing is written when nothing changed. */
export async function markSource(store: Store, id: string, problem: Source['problem']): Promise<void> {
  const current = await theSource(store.db, id);
  if ((current.problem?.code ?? null) === (problem?.code ?? null)) return;
  await write(store, asInstallation(), 'source.mark', async ({ tx, record }) => {
    const before = await theSource(tx, id);
    await tx
      .updateTable('source')
      .set({ status: problem ? 'failing' : 'ready', problem: problem ? toJson(problem) : null })
      .where('id', '=', id)
      .execute();
    const after = await theSource(tx, id);
    await record({ subject: { kind: 'source', id }, before: kept(before), after: kept(after) });
  });
}

/** A connection replaced by another to the same kind of database: a password that was changed. */
export function reconnectSource(
  store: Store,
  by: Authorized<'source.manage'>,
  id: string,
  connection: {
    readonly sealed: string;
    readonly location: string;
    readonly canWrite: boolean | null;
    tables: readonly NewTable[];
  },
): Promise<Source> {
  return write(store, by, 'source.reconnect', async (context) => {
    const { tx, now, record } = context;
    const before = await theSource(tx, id);
    await tx.deleteFrom('source_table').where('source_id', '=', id).execute();
    await insertTables(context, id, connection.tables);
    await tx
      .updateTable('source')
      .set({
        sealed: connection.sealed,
        location: connection.location,
        can_write: connection.canWrite === null ? null : flag(connection.canWrite),
        status: 'ready',
        problem: null,
        refreshed_at: now,
        version: before.version + 1,
      })
      .where('id', '=', id)
      .execute();
    const after = await theSource(tx, id);
    await record({ subject: { kind: 'source', id }, before: kept(before), after: kept(after) });
    return after;
  });
}

/** The names of KPIs whose definitions read the source keep it: a number must stay explainable. */
export function removeSource(store: Store, by: Authorized<'source.manage'>, id: string): Promise<Source> {
  return write(store, by, 'source.remove', async ({ tx, record }) => {
    const before = await theSource(tx, id);
    const used = await tx.selectFrom('definition_version').select('id').where('source_id', '=', id).executeTakeFirst();
    if (used) throw new Refusal('source.in-use', { name: before.name });
    await tx.deleteFrom('source_table').where('source_id', '=', id).execute();
    await tx.deleteFrom('table_words').where('source_id', '=', id).execute();
    await tx.deleteFrom('source').where('id', '=', id).execute();
    await record({ subject: { kind: 'source', id }, before: kept(before), after: null });
    return before;
  });
}
