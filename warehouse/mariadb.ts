import { type Connection, type ConnectionConfig, createConnection, type FieldInfo } from 'mariadb';
import { Refusal } from '../src/refusal.ts';
import {
  boundedQuery,
  cancelMs,
  defaultConnectMs,
  defaultMaxRows,
  defaultTimeoutMs,
  type Stop,
  weigher,
} from './bounded-query.ts';
import { notAnswering } from './connection/not-answering.ts';
import { redacted } from './connection/redacted.ts';
import type { Cell, ColumnKind, Engine, QueryLimits, QueryResult } from './engine.ts';
import { mustBeSelect } from './first-word.ts';
import { isoInstant, isoLocalTime } from './iso-time.ts';
import { tablePath } from './table-path.ts';

export interface MariaDbSettings {
  readonly connectionString: string;
  readonly connectMs?: number;
  readonly timeoutMs?: number;
  readonly maxRows?: number;
}

/** MariaDB or MySQL: each query in a read-only transaction of a connection of its own, in UTC, bounded. */
export function openMariaDb(settings: MariaDbSettings): Engine {
  const connectTimeout = settings.connectMs ?? defaultConnectMs;
  const config = { ...mariaDbConfig(settings.connectionString), connectTimeout };

  async function query(sql: string, limits: QueryLimits = {}): Promise<QueryResult> {
    mustBeSelect(sql);
    const maxRows = limits.maxRows ?? settings.maxRows ?? defaultMaxRows;
    const timeoutMs = limits.timeoutMs ?? settings.timeoutMs ?? defaultTimeoutMs;
    if (limits.signal?.aborted) throw new Refusal('warehouse.cancelled');
    const connection = await createConnection(config).catch((error: unknown) => {
      throw notAnswering(error, settings) ?? refusalOf(error, settings.connectionString);
    });
    connection.on('error', () => undefined);
    const cut = () => connection.destroy();
    const cancel = () => kill(config, connection.threadId ?? 0);
    try {
      return await boundedQuery({ ...limits, timeoutMs }, { cancel, cut }, async (stop) => {
        await startReadOnly(connection, timeoutMs);
        return await rowsOf(connection, sql, maxRows, stop);
      });
    } catch (error) {
      throw refusalOf(error, settings.connectionString);
    } finally {
      cut();
    }
  }

  const schema = `select table_name, table_rows, table_type from information_schema.tables where table_schema = database() order by table_name`;
  return {
    dialect: 'mariadb',
    version: async () => {
      const version = String((await query('select version()')).rows[0]?.[0]);
      return `${/mariadb/i.test(version) ? 'MariaDB' : 'MySQL'} ${version.split('-')[0]}`;
    },
    tables: async () =>
      (await query(schema)).rows.map(([name, count]) => ({
        name: String(name),
        rows: count === null ? null : Number(count),
      })),
    columns: async (table) => {
      const path = tablePath(table);
      const [owner, name] = path.length === 2 ? path : [undefined, table];
      const text = (value: string) => `x'${Buffer.from(value).toString('hex')}'`;
      const { rows } = await query(
        `select column_name, column_type from information_schema.columns where table_name = convert(${text(name ?? '')} using utf8mb4) and table_schema = ${owner === undefined ? 'database()' : `convert(${text(owner)} using utf8mb4)`} order by ordinal_position`,
      );
      if (rows.length === 0) throw new Refusal('warehouse.table-absent', { table });
      return rows.map(([column, type]) => ({ name: String(column), type: String(type), kind: kindOf(String(type)) }));
    },
    query,
    close: () => Promise.resolve(),
  };
}

export function mariaDbConfig(connectionString: string): ConnectionConfig {
  const url = new URL(connectionString);
  const database = decodeURIComponent(url.pathname.slice(1));
  const tls = url.searchParams.get('ssl') ?? url.searchParams.get('sslmode');
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 3306 : Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ...(database === '' ? {} : { database }),
    ...(tls === null || tls === 'false' || tls === 'disable'
      ? {}
      : { ssl: tls === 'insecure' ? { rejectUnauthorized: false } : true }),
    rowsAsArray: true,
    dateStrings: true,
    bigIntAsNumber: true,
    decimalAsNumber: true,
    checkNumberRange: false,
    multipleStatements: false,
    permitLocalInfile: false,
    charset: 'utf8mb4',
  };
}

async function startReadOnly(connection: Connection, timeoutMs: number): Promise<void> {
  const seconds = timeoutMs / 1000 + 0.5;
  await connection.query("set session time_zone = '+00:00'");
  // MariaDB counts in seconds; MySQL, which does not know that name, in milliseconds.
  await connection
    .query(`set session max_statement_time = ${seconds}`)
    .catch(() => connection.query(`set session max_execution_time = ${Math.ceil(seconds * 1000)}`));
  await connection.query('start transaction read only');
}

function rowsOf(connection: Connection, sql: string, maxRows: number, stop: Stop): Promise<QueryResult> {
  const rows: Cell[][] = [];
  const weigh = weigher();
  let fields: readonly FieldInfo[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<QueryResult>();
  const stream = connection.queryStream(sql);
  stream.on('fields', (meta: readonly FieldInfo[]) => {
    fields = meta;
  });
  stream.on('data', (row: readonly unknown[]) => {
    const tooMuch =
      weigh(row) ?? (rows.length < maxRows ? undefined : new Refusal('warehouse.too-many-rows', { limit: maxRows }));
    if (tooMuch === undefined) rows.push(row.map((value, index) => cellOf(value, fields[index]?.type ?? '')));
    else {
      // Nothing more is read, so that the order to stop can be sent.
      stream.pause();
      stop(tooMuch, true);
    }
  });
  stream.on('error', reject);
  stream.on('end', () =>
    resolve({ columns: fields.map((field) => ({ name: field.name(), type: String(field.type) })), rows }),
  );
  return promise;
}

function cellOf(value: unknown, type: string): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Buffer.isBuffer(value)) return value.toString('hex');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (/^0000-00-00/.test(text) && /^(DATE|DATETIME|TIMESTAMP|NEWDATE)/.test(type)) return null;
  if (type.startsWith('TIMESTAMP')) return isoInstant(text);
  return type.startsWith('DATETIME') ? isoLocalTime(text) : text;
}

async function kill(config: ConnectionConfig, thread: number): Promise<void> {
  const other = await createConnection({ ...config, connectTimeout: cancelMs, socketTimeout: cancelMs });
  other.on('error', () => undefined);
  try {
    await other.query(`kill query ${Number(thread)}`);
  } finally {
    other.destroy();
  }
}

function refusalOf(error: unknown, connectionString: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  const { errno } = error as { errno?: number };
  if (errno === 1792) return new Refusal('warehouse.not-allowed');
  if (errno === 1969 || errno === 3024) return new Refusal('warehouse.timeout', {});
  if (errno === 1317) return new Refusal('warehouse.cancelled');
  // The connector adds the statement and its own identifiers to the message.
  const message =
    ((error as { sqlMessage?: string }).sqlMessage ?? error.message)
      .replace(/^\(conn[^)]*\)\s*/, '')
      .split('\nsql:')[0] ?? '';
  return new Refusal('warehouse.engine-error', { message: redacted(message, connectionString).slice(0, 500) });
}

function kindOf(type: string): ColumnKind {
  if (/^(tinyint\(1\)|bool|bit\(1\))/i.test(type)) return 'boolean';
  if (/^(tiny|small|medium|big)?int|^(decimal|numeric|float|double|year)/i.test(type)) return 'number';
  if (/char|text|^(enum|uuid)/i.test(type)) return 'text';
  if (/^datetime/i.test(type)) return 'local-time';
  if (/^timestamp/i.test(type)) return 'instant';
  return /^date/i.test(type) ? 'date' : 'other';
}
