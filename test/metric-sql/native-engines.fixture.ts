import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { createConnection } from 'mariadb';
import { Client } from 'pg';
import { compileMeasure } from '../../src/metric-sql/compile-measure.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { type Asked, valuesByPeriod } from '../../src/metric-sql/report-bucket.ts';
import { openClickHouse } from '../../warehouse/clickhouse.ts';
import { openDuckDb } from '../../warehouse/duckdb/open-duckdb.ts';
import type { Engine } from '../../warehouse/engine.ts';
import { openMariaDb } from '../../warehouse/mariadb.ts';
import { openPostgres } from '../../warehouse/postgres.ts';
import { type ChdbServer, startChdb } from '../chdb-server.ts';

/** An engine seen through the product's own door, and the statements that make the tables it is asked of. */
export interface Native {
  readonly engine: Engine;
  close(): Promise<void>;
}

const statements = (sql: string): string[] => sql.split(';').filter((one) => one.trim() !== '');

const tablesOf = (sql: string): string[] =>
  [...sql.matchAll(/create (?:or replace )?table (\w+)/g)].map(([, table]) => table ?? '');

/** Every engine that can be reached from here, holding the tables made by its own statements. */
export async function nativeEngines(of: Readonly<Record<Engine['dialect'], string>>): Promise<Native[]> {
  const chdb = await startChdb();
  const { TEST_MARIADB_URL, TEST_POSTGRES_URL } = process.env;
  return [
    await duckdb(of.duckdb),
    ...(TEST_POSTGRES_URL ? [await postgres(TEST_POSTGRES_URL, of.postgres)] : []),
    ...(TEST_MARIADB_URL ? [await mariadb(TEST_MARIADB_URL, of.mariadb)] : []),
    ...('url' in chdb ? [await clickhouse(chdb, of.clickhouse)] : []),
  ];
}

async function duckdb(sql: string): Promise<Native> {
  const folder = mkdtempSync(join(tmpdir(), 'native-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run("set timezone = 'UTC'");
  for (const one of statements(sql)) await connection.run(one);
  const files = tablesOf(sql).map((table) => ({ table, path: join(folder, table), format: 'parquet' as const }));
  for (const { table, path } of files) await connection.run(`copy ${table} to '${path}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
  const engine = openDuckDb({ files });
  return {
    engine,
    close: async () => {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function postgres(url: string, sql: string): Promise<Native> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    "drop schema if exists native cascade; create schema native; set search_path = native, public; set timezone = 'UTC'",
  );
  for (const one of statements(sql)) await client.query(one);
  const engine = openPostgres({ connectionString: `${url}?options=-c%20search_path%3Dnative,public` });
  return {
    engine,
    close: async () => {
      await engine.close();
      await client.query('drop schema native cascade');
      await client.end();
    },
  };
}

async function mariadb(url: string, sql: string): Promise<Native> {
  const connection = await createConnection(url.replace(/^mysql:/, 'mariadb:'));
  await connection.query("set time_zone = '+00:00'");
  for (const one of statements(sql)) await connection.query(one);
  const engine = openMariaDb({ connectionString: url });
  return {
    engine,
    close: async () => {
      await engine.close();
      for (const table of tablesOf(sql)) await connection.query(`drop table ${table}`);
      await connection.end();
    },
  };
}

async function clickhouse(server: ChdbServer, sql: string): Promise<Native> {
  for (const one of statements(sql)) server.run(one);
  const engine = openClickHouse({ connectionString: server.url });
  return {
    engine,
    close: async () => {
      await engine.close();
      server.close();
    },
  };
}

/** The values of a definition, with the kinds the engine itself says of its columns; or the code of what refuses it. */
export async function answered(engine: Engine, definition: Definition, asked: Asked): Promise<unknown> {
  try {
    const columns = await engine.columns(definition.source.table);
    const kinds = Object.fromEntries(columns.map(({ name, kind }) => [name, kind]));
    const { rows } = await engine.query(
      compileMeasure(definition, { ...asked, dialect: engine.dialect, columns: kinds }).sql,
    );
    return [...valuesByPeriod(rows).values()];
  } catch (error) {
    return `${(error as { code?: string }).code} ${JSON.stringify((error as { params?: unknown }).params ?? String(error)).slice(0, 200)}`;
  }
}
