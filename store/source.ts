import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { SourceTable as SourceRow, SourceTableTable } from './tables/kpi.ts';
import { write } from './write.ts';

export type SourceKind = 'file' | 'folder' | 'postgres' | 'mariadb' | 'clickhouse' | 'address';

export interface SourceTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly kind: string }[];
  readonly rows: number | null;
  /** The file inside the data folder that holds the rows of a file source; null for a database. */
  readonly storedAs: string | null;
}

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
  readonly version: number;
  readonly tables: readonly SourceTable[];
}

export interface NewSource {
  readonly name: string;
  readonly kind: SourceKind;
  readonly location?: string | null;
  readonly sealed?: string | null;
  readonly tables: readonly (SourceTable & { readonly reading?: unknown; readonly badRows?: number })[];
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
    version: row.version,
    tables: tables
      .filter((table) => table.source_id === row.id)
      .map((table) => ({
        name: table.name,
        columns: fromJson(table.columns) as SourceTable['columns'],
        rows: table.rows,
        storedAs: table.stored_as,
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
  return write(store, by, 'source.create', async ({ tx, now, newId, record }) => {
    const taken = await tx.selectFrom('source').select('id').where('name', '=', source.name).executeTakeFirst();
    if (taken) throw new Refusal('source.name-taken', { name: source.name });
    const id = newId();
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
        version: 1,
        created_at: now,
      })
      .execute();
    for (const table of source.tables) {
      await tx
        .insertInto('source_table')
        .values({
          id: newId(),
          source_id: id,
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
    const created = await theSource(tx, id);
    await record({ subject: { kind: 'source', id }, before: null, after: kept(created) });
    return created;
  });
}

/** The names of KPIs whose definitions read the source keep it: a number must stay explainable. */
export function removeSource(store: Store, by: Authorized<'source.manage'>, id: string): Promise<Source> {
  return write(store, by, 'source.remove', async ({ tx, record }) => {
    const before = await theSource(tx, id);
    const used = await tx.selectFrom('definition_version').select('id').where('source_id', '=', id).executeTakeFirst();
    if (used) throw new Refusal('source.in-use', { name: before.name });
    await tx.deleteFrom('source_table').where('source_id', '=', id).execute();
    await tx.deleteFrom('source').where('id', '=', id).execute();
    await record({ subject: { kind: 'source', id }, before: kept(before), after: null });
    return before;
  });
}
