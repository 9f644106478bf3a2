import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** Kysely over Node's own SQLite: one connection, one transaction at a time, every commit on the disk. */
export class NodeSqliteDialect implements Dialect {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  createDriver(): Driver {
    return new NodeSqliteDriver(this.#path);
  }

  createQueryCompiler() {
    return new SqliteQueryCompiler();
  }

  createAdapter() {
    return new SqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>) {
    return new SqliteIntrospector(db);
  }
}

class NodeSqliteDriver implements Driver {
  readonly #path: string;
  #connection: NodeSqliteConnection | undefined;
  #turn: Promise<void> = Promise.resolve();
  #endTurn: (() => void) | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  async init() {
    const database = new DatabaseSync(this.#path, { timeout: 10_000 });
    database.exec('pragma journal_mode = wal');
    // A write is acknowledged once it is on the disk: kill -9 and a power cut lose nothing.
    database.exec('pragma synchronous = full');
    database.exec('pragma foreign_keys = on');
    // What is deleted is overwritten: whose an answer was, or a person erased, is not left in free pages.
    database.exec('pragma secure_delete = on');
    this.#connection = new NodeSqliteConnection(database);
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#turn;
    let end!: () => void;
    this.#turn = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    this.#endTurn = end;
    return this.#connection as NodeSqliteConnection;
  }

  async releaseConnection() {
    this.#endTurn?.();
  }

  async beginTransaction(connection: DatabaseConnection) {
    // "immediate": two processes that both read then write would otherwise fail each other at the upgrade.
    (connection as NodeSqliteConnection).run('begin immediate');
  }

  async commitTransaction(connection: DatabaseConnection) {
    (connection as NodeSqliteConnection).run('commit');
  }

  async rollbackTransaction(connection: DatabaseConnection) {
    // A full disk has rolled back already: said again, it would hide that the disk is full.
    (connection as NodeSqliteConnection).undo();
  }

  async destroy() {
    this.#connection?.close();
  }
}

interface Prepared {
  readonly statement: StatementSync;
  readonly hasRows: boolean;
}

/** Preparing a query costs more than most of ours take to run: the latest ones stay prepared. */
const MOST_PREPARED = 400;
/** A long list of values is a query of its own, hardly ever asked again. */
const LONGEST_PREPARED = 4_000;

class NodeSqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  run(sql: string) {
    this.#database.exec(sql);
  }

  undo() {
    if (this.#database.isTransaction) this.#database.exec('rollback');
  }

  close() {
    this.#database.close();
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { statement, hasRows } = this.#prepare(query.sql);
    const parameters = query.parameters.map(toSqlite);
    if (hasRows) return { rows: statement.all(...parameters) as Row[] };
    const done = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(done.changes), insertId: BigInt(done.lastInsertRowid) };
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known) {
      // The latest asked stands last: the first is the one to let go.
      this.#prepared.delete(sql);
      this.#prepared.set(sql, known);
      return known;
    }
    const statement = this.#database.prepare(sql);
    const prepared = { statement, hasRows: statement.columns().length > 0 };
    // What changes the tables changes what is prepared over them.
    if (!/^\s*(?:select|insert|update|delete|with)\b/i.test(sql)) this.#prepared.clear();
    else if (sql.length <= LONGEST_PREPARED) {
      this.#prepared.set(sql, prepared);
      const [first] = this.#prepared.keys();
      if (this.#prepared.size > MOST_PREPARED && first !== undefined) this.#prepared.delete(first);
    }
    return prepared;
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    const rows = this.#database.prepare(query.sql).iterate(...query.parameters.map(toSqlite));
    for (const row of rows) yield { rows: [row as Row] };
  }
}

// better-auth hands over dates and booleans; the rest of the store only texts, numbers and null.
function toSqlite(value: unknown): SQLInputValue {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 1 : 0;
  return (value ?? null) as SQLInputValue;
}
