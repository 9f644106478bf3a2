import { type ColumnKind, type ColumnKinds, kindsOf } from '../../src/metric-sql/column-kind.ts';
import type { DialectName } from '../../src/metric-sql/dialect.ts';
import { dialects } from '../../src/metric-sql/dialects/dialects.ts';
import type { Row } from '../../src/metric-sql/holds.ts';
import type { Lit } from '../../src/metric-sql/where.ts';
import { kindOfClickHouseType } from '../../warehouse/clickhouse.ts';
import { kindOfType } from '../../warehouse/duckdb/column-kind.ts';
import type { Engine } from '../../warehouse/engine.ts';
import { openMariaDb } from '../../warehouse/mariadb.ts';
import { openPostgres } from '../../warehouse/postgres.ts';

/** An engine holding the suite's tables, or why there is none here. */
export type Reached =
  | {
      readonly name: DialectName;
      readonly kind: 'reached';
      /** What the warehouse says that the columns of the table hold. */
      kinds(table: string): Promise<ColumnKinds>;
      values(sql: string): Promise<Map<string, number | null>>;
      close(): Promise<void>;
    }
  | { readonly name: DialectName; readonly kind: 'skipped'; readonly why: string };

const types: Record<DialectName, Record<string, string>> = {
  duckdb: {
    text: 'varchar',
    number: 'decimal(12, 2)',
    boolean: 'boolean',
    date: 'date',
    'local-time': 'timestamp',
    instant: 'timestamptz',
  },
  postgres: {
    text: 'text',
    number: 'numeric(12, 2)',
    boolean: 'boolean',
    date: 'date',
    'local-time': 'timestamp',
    instant: 'timestamptz',
  },
  mariadb: {
    text: 'varchar(60)',
    number: 'decimal(12, 2)',
    boolean: 'boolean',
    date: 'date',
    'local-time': 'datetime',
    instant: 'timestamp null',
  },
  clickhouse: {
    text: 'Nullable(String)',
    number: 'Nullable(Decimal(12, 2))',
    boolean: 'Nullable(Bool)',
    date: 'Date32',
    'local-time': 'DateTime64(6)',
    instant: "DateTime64(3, 'America/New_York')",
  },
};

function cell(engine: DialectName, value: Lit, kind: ColumnKind): string {
  if (typeof value !== 'string') return String(value);
  if (kind === 'text') return dialects[engine].text(value);
  if (kind === 'instant')
    return engine === 'clickhouse'
      ? `toDateTime64('${value}', 3, 'UTC')`
      : engine === 'mariadb'
        ? `'${value}'`
        : `timestamptz '${value}+00'`;
  return `'${value}'`;
}

/** The statements that make the suite's table and fill it. */
export function tableStatements(
  engine: DialectName,
  table: string,
  columns: Readonly<Record<string, ColumnKind>>,
  rows: readonly Row[],
): string[] {
  const { identifier } = dialects[engine];
  const names = Object.keys(columns);
  const list = names.map((name) => `${identifier(name)} ${types[engine][columns[name]!]}`).join(', ');
  const end =
    engine === 'clickhouse'
      ? ' engine = MergeTree order by tuple()'
      : engine === 'mariadb'
        ? ' default charset utf8mb4'
        : '';
  const values = rows.map(
    (row) => `(${names.map((name) => cell(engine, row[name] ?? null, columns[name]!)).join(', ')})`,
  );
  return [
    `drop table if exists ${table}`,
    `create table ${table} (${list})${end}`,
    `insert into ${table} values ${values.join(', ')}`,
  ];
}

const toMap = (rows: readonly (readonly unknown[])[]): Map<string, number | null> =>
  new Map(
    rows.map(([period, value]) => [String(period), value === null || value === undefined ? null : Number(value)]),
  );

async function duckdb(statements: readonly string[]): Promise<Reached> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  for (const statement of statements) await connection.run(statement);
  return {
    name: 'duckdb',
    kind: 'reached',
    kinds: async (table) => {
      const described = (await connection.runAndReadAll(`describe ${table}`)).getRowsJS();
      return Object.fromEntries(described.map(([name, type]) => [String(name), kindOfType(String(type))]));
    },
    values: async (sql) => toMap((await connection.runAndReadAll(sql)).getRowsJS()),
    close: async () => connection.closeSync(),
  };
}

async function postgres(statements: readonly string[]): Promise<Reached> {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) return { name: 'postgres', kind: 'skipped', why: 'TEST_POSTGRES_URL is not set' };
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // A schema of its own, in a session far from UTC: nothing may depend on the session's zone.
  await client.query(
    "create schema if not exists engine_suite; set search_path = engine_suite; set timezone = 'Asia/Tokyo'",
  );
  for (const statement of statements) await client.query(statement);
  return {
    name: 'postgres',
    kind: 'reached',
    kinds: (table) => kindsSaid(openPostgres({ connectionString: url }), `engine_suite.${table}`),
    values: async (sql) => toMap((await client.query({ text: sql, rowMode: 'array' })).rows),
    close: async () => {
      await client.query('drop schema engine_suite cascade');
      await client.end();
    },
  };
}

async function mariadb(statements: readonly string[], tables: readonly string[]): Promise<Reached> {
  const url = process.env.TEST_MARIADB_URL;
  if (!url) return { name: 'mariadb', kind: 'skipped', why: 'TEST_MARIADB_URL is not set' };
  const { createConnection } = await import('mariadb');
  const { hostname, port, username, password, pathname } = new URL(url);
  const connection = await createConnection({
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
    decimalAsNumber: true,
    bigIntAsNumber: true,
    rowsAsArray: true,
    timezone: 'Z',
  });
  await connection.query("set time_zone = '+00:00'");
  for (const statement of statements) await connection.query(statement);
  return {
    name: 'mariadb',
    kind: 'reached',
    kinds: (table) => kindsSaid(openMariaDb({ connectionString: url }), table),
    values: async (sql) => toMap(await connection.query(sql)),
    close: async () => {
      await connection.query(`drop table if exists ${tables.join(', ')}`);
      await connection.end();
    },
  };
}

async function kindsSaid(engine: Engine, table: string): Promise<ColumnKinds> {
  const kinds = kindsOf(await engine.columns(table));
  await engine.close();
  return kinds ?? {};
}

type Chdb = { Session: new () => { query(sql: string, format?: string): string; cleanup?(): void } };

async function clickhouse(statements: readonly string[]): Promise<Reached> {
  // Half a gigabyte: never among the product's dependencies; TEST_CHDB names the module's entry where it is.
  const place = process.env.TEST_CHDB ?? 'chdb';
  let chdb: Chdb;
  try {
    const found = (await import(/* @vite-ignore */ place)) as Chdb & { default?: Chdb };
    chdb = found.default ?? found;
  } catch {
    return { name: 'clickhouse', kind: 'skipped', why: 'chdb is not installed (TEST_CHDB names its entry)' };
  }
  const session = new chdb.Session();
  // As the product asks.
  session.query("set session_timezone = 'UTC'");
  for (const statement of statements) session.query(statement);
  return {
    name: 'clickhouse',
    kind: 'reached',
    async kinds(table) {
      const columns = session.query(`describe ${table}`, 'JSONCompactEachRow').trim().split('\n');
      const types = columns.map((line) => JSON.parse(line) as [string, string]);
      return Object.fromEntries(types.map(([name, type]) => [name, kindOfClickHouseType(type)]));
    },
    async values(sql) {
      const lines = session.query(sql, 'JSONCompactEachRow').trim().split('\n').filter(Boolean);
      return toMap(lines.map((line) => JSON.parse(line) as unknown[]));
    },
    async close() {
      session.cleanup?.();
    },
  };
}

export type SuiteTable = {
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly rows: readonly Row[];
};

/** Every engine that can be reached from here, holding the tables. */
export async function reachEngines(tables: readonly SuiteTable[]): Promise<Reached[]> {
  const of = (engine: DialectName): string[] =>
    tables.flatMap(({ table, columns, rows }) => tableStatements(engine, table, columns, rows));
  const names = tables.map(({ table }) => table);
  return [
    await duckdb(of('duckdb')),
    await postgres(of('postgres')),
    await mariadb(of('mariadb'), names),
    await clickhouse(of('clickhouse')),
  ];
}
