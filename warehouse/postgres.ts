import pg from 'pg';
import { Refusal } from '../src/refusal.ts';
import {
  boundedQuery,
  cancelMs,
  defaultConnectMs,
  defaultMaxRows,
  defaultTimeoutMs,
  graceMs,
  type Stop,
  weigher,
} from './bounded-query.ts';
import { notAnswering } from './connection/not-answering.ts';
import { redacted } from './connection/redacted.ts';
import type { Cell, ColumnKind, Engine, QueryLimits, QueryResult } from './engine.ts';
import { mustBeSelect } from './first-word.ts';
import { inTime } from './in-time.ts';
import { isoInstant, isoLocalTime } from './iso-time.ts';
import { tablePath } from './table-path.ts';

const numbers = new Set([20, 21, 23, 26, 700, 701, 1700]);

/** How each type of PostgreSQL is read, by its number: never as a JavaScript date, which has a zone of its own. */
function cellOf(oid: number): (text: string) => Cell {
  // NaN and the infinities are said as text: no cell is a number that is none.
  if (numbers.has(oid)) return (text) => (Number.isFinite(Number(text)) ? Number(text) : text);
  if (oid === 16) return (text) => text === 't';
  if (oid === 1114) return isoLocalTime;
  if (oid === 1184) return isoInstant;
  return (text) => text;
}

export interface PostgresSettings {
  readonly connectionString: string;
  readonly connectMs?: number;
  readonly timeoutMs?: number;
  readonly maxRows?: number;
}

/** PostgreSQL, or a database that speaks its protocol: each query in a read-only transaction, in UTC, bounded. */
export function openPostgres(settings: PostgresSettings): Engine {
  const client = {
    connectionString: settings.connectionString,
    connectionTimeoutMillis: settings.connectMs ?? defaultConnectMs,
    application_name: 'gouverne',
    types: { getTypeParser: (oid: number) => cellOf(oid) as never },
  };
  const pool = new pg.Pool({ ...client, max: 4, idleTimeoutMillis: 30_000, allowExitOnIdle: true });
  // A connection lost while idle is replaced at the next query.
  pool.on('error', () => undefined);
  const open = new Set<pg.PoolClient>();
  pool.on('connect', (client) => open.add(client));
  pool.on('remove', (client) => open.delete(client));

  async function query(sql: string, limits: QueryLimits = {}): Promise<QueryResult> {
    mustBeSelect(sql);
    const maxRows = limits.maxRows ?? settings.maxRows ?? defaultMaxRows;
    const timeoutMs = limits.timeoutMs ?? settings.timeoutMs ?? defaultTimeoutMs;
    if (limits.signal?.aborted) throw new Refusal('warehouse.cancelled');
    const connection = await pool.connect().catch((error: unknown) => {
      throw notAnswering(error, settings) ?? refusalOf(error, settings.connectionString);
    });
    let broken = false;
    const cut = () => {
      broken = true;
      streamOf(connection).destroy();
    };
    const lost = () => {
      broken = true;
    };
    connection.on('error', lost);
    try {
      return await boundedQuery(
        { ...limits, timeoutMs },
        { cancel: () => cancelBackend(client, connection), cut },
        async (stop) => {
          await connection.query(
            `begin transaction read only; set local statement_timeout = ${Math.ceil(timeoutMs) + 500}; set local time zone 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'iso_8601'; set local extra_float_digits = 1`,
          );
          return await rowsOf(connection, sql, maxRows, stop);
        },
      );
    } catch (error) {
      throw refusalOf(error, settings.connectionString);
    } finally {
      if (!broken) await inTime(connection.query('rollback'), graceMs).catch(cut);
      connection.off('error', lost);
      connection.release(broken);
    }
  }

  return {
    dialect: 'postgres',
    version: async () =>
      `PostgreSQL ${String((await query("select split_part(current_setting('server_version'), ' ', 1)")).rows[0]?.[0])}`,
    tables: async () => {
      const { rows } = await query(
        `select case when n.nspname = current_schema() then c.relname else n.nspname || '.' || c.relname end, case when c.relkind = 'r' and c.reltuples >= 0 then c.reltuples::bigint end
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and has_table_privilege(c.oid, 'select') order by 1`,
      );
      return rows.map(([name, count]) => ({ name: String(name), rows: count === null ? null : Number(count) }));
    },
    columns: async (table) => {
      const path = tablePath(table);
      const [schema, name] = path.length === 2 ? path : [undefined, table];
      const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
      const { rows } = await query(
        `select a.attname, format_type(a.atttypid, a.atttypmod), (${baseType}) from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
         where c.relname = ${text(name ?? '')} and n.nspname = ${schema === undefined ? 'current_schema()' : text(schema)} and a.attnum > 0 and not a.attisdropped order by a.attnum`,
      );
      if (rows.length === 0) throw new Refusal('warehouse.table-absent', { table });
      return rows.map(([column, type, base]) => ({
        name: String(column),
        type: String(type),
        kind: kindOf(String(base)),
      }));
    },
    query,
    close: async () => {
      // One that does not hang up is left.
      await inTime(pool.end(), graceMs).catch(() => {
        for (const client of open) streamOf(client).destroy();
      });
    },
  };
}

const streamOf = (client: pg.PoolClient) =>
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream;

/** Rows counted as they arrive: the one too many stops the statement in the engine. */
function rowsOf(connection: pg.PoolClient, sql: string, maxRows: number, stop: Stop): Promise<QueryResult> {
  const rows: Cell[][] = [];
  const weigh = weigher();
  // The extended protocol takes one statement only.
  const statement = new pg.Query({ text: sql, rowMode: 'array', queryMode: 'extended' } as pg.QueryConfig & {
    rowMode: 'array';
  });
  const done = new Promise<QueryResult>((resolve, reject) => {
    statement.on('row', (row: unknown) => {
      const tooLarge = weigh(row as Cell[]);
      if (tooLarge) stop(tooLarge, true);
      else if (rows.length < maxRows) rows.push(row as Cell[]);
      else stop(new Refusal('warehouse.too-many-rows', { limit: maxRows }), true);
    });
    statement.on('error', reject);
    statement.on('end', (result) => {
      if (result.rows.length > maxRows || rows.length > maxRows) return;
      resolve({ columns: result.fields.map(({ name, dataTypeID }) => ({ name, type: String(dataTypeID) })), rows });
    });
  });
  connection.query(statement);
  return done;
}

async function cancelBackend(config: pg.ClientConfig, connection: pg.PoolClient): Promise<void> {
  const other = new pg.Client({ ...config, connectionTimeoutMillis: cancelMs, query_timeout: cancelMs });
  other.on('error', () => undefined);
  await other.connect();
  try {
    await other.query(
      `select pg_cancel_backend(${Number((connection as unknown as { processID: number }).processID)})`,
    );
  } finally {
    await other.end();
  }
}

function refusalOf(error: unknown, connectionString: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  const code = (error as { code?: string }).code ?? '';
  if (code === '25006') return new Refusal('warehouse.not-allowed');
  if (code === '57014') return new Refusal('warehouse.cancelled');
  if (code === '53200') return new Refusal('warehouse.out-of-memory');
  return new Refusal('warehouse.engine-error', { message: redacted(error.message, connectionString).slice(0, 500) });
}

/** The type that the domains of a column rest on; whatever its names, an enumeration is one. */
const baseType = `with recursive base (oid, under, what) as (
  select t.oid, t.typbasetype, t.typtype from pg_type t where t.oid = a.atttypid
  union all select t.oid, t.typbasetype, t.typtype from pg_type t join base on t.oid = base.under where base.what = 'd'
) select case when base.what = 'e' then 'enum' else format_type(base.oid, null) end from base where base.what <> 'd'`;

function kindOf(type: string): ColumnKind {
  if (/^(enum|text|character|bpchar|"char"|name|uuid|citext)/.test(type)) return 'text';
  if (/^(smallint|integer|bigint|numeric|real|double precision|money)/.test(type))
    return type === 'money' ? 'other' : 'number';
  if (type === 'boolean') return 'boolean';
  if (type === 'date') return 'date';
  if (type.startsWith('timestamp')) return type.endsWith('with time zone') ? 'instant' : 'local-time';
  return 'other';
}
