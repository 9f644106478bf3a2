import { Refusal } from '../../src/refusal.ts';
import type { NewTable, SourceKind } from '../../store/source.ts';
import { checkConnection } from '../../warehouse/connection/check-connection.ts';
import { dialectOf, openDatabase } from '../../warehouse/connection/open-database.ts';
import type { Engine } from '../../warehouse/engine.ts';

/** Beyond, the columns of a table are read when somebody opens it. */
const DESCRIBED = 200;
const silent: ReadonlySet<string> = new Set(['warehouse.timeout', 'connection.timeout', 'warehouse.cancelled']);

export interface CheckedDatabase {
  readonly kind: SourceKind;
  readonly engine: string;
  /** Where it is, without who signs in. */
  readonly location: string;
  readonly canWrite: boolean | null;
  readonly tables: readonly NewTable[];
}

/** Signs in and reads what tables there are; refuses with the sentence of the way it failed. */
export async function checkedDatabase(connection: string): Promise<CheckedDatabase> {
  const check = await checkConnection(connection);
  if (check.kind !== 'ok') throw new Refusal(check.kind, check.params);
  const engine = openDatabase(connection);
  try {
    return {
      kind: dialectOf(connection),
      engine: check.version,
      location: shownLocation(connection),
      canWrite: check.canWrite,
      tables: await describedTables(engine),
    };
  } finally {
    await engine.close();
  }
}

export async function describedTables(engine: Engine): Promise<NewTable[]> {
  const found = await engine.tables();
  const tables: NewTable[] = [];
  for (const [position, { name, rows }] of found.entries()) {
    const columns = position < DESCRIBED ? await engine.columns(name).catch(noneUnlessSilent) : [];
    tables.push({ name, rows, storedAs: null, columns: columns.map(({ name, type, kind }) => ({ name, type, kind })) });
  }
  return tables;
}

/** A table that may not be read has no columns; a database that stopped answering is not asked about the next two hundred. */
function noneUnlessSilent(error: unknown): [] {
  if (error instanceof Refusal && silent.has(error.code)) throw error;
  return [];
}

/** `host:5432/database`: never a user, a password or a key. */
export function shownLocation(connection: string): string {
  const { host, pathname } = new URL(connection);
  return `${host}${pathname === '/' ? '' : pathname}`;
}

/** The host alone: the path of a published file is often its key. */
export function shownHost(address: string): string {
  return new URL(address).host;
}
