import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { ColumnKind } from '../../src/metric-sql/column-kind.ts';
import type { Compiled } from '../../src/metric-sql/compile-measure.ts';
import type { Row } from '../../src/metric-sql/holds.ts';
import type { Lit } from '../../src/metric-sql/where.ts';

const types: Record<ColumnKind, string> = {
  text: 'varchar',
  number: 'double',
  boolean: 'boolean',
  date: 'date',
  'local-time': 'timestamp',
  instant: 'timestamptz',
  other: 'varchar',
};

const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const cell = (value: Lit, kind: ColumnKind | undefined): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}${kind === 'instant' ? '+00' : ''}'` : String(value);

/** An in-process DuckDB holding one table of rows at a time, to run what was compiled. */
export async function duckDbBench(): Promise<{
  connection: DuckDBConnection;
  load(
    table: string,
    columns: Readonly<Record<string, ColumnKind>>,
    rows: readonly Row[],
    /** The engine's own types, where they are not the usual ones of their kind. */
    own?: Readonly<Record<string, string>>,
  ): Promise<void>;
  values(compiled: Compiled): Promise<Map<string, number | null>>;
  close(): void;
}> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  // Nothing may depend on the zone of the session.
  await connection.run("set timezone = 'Asia/Kathmandu'");
  return {
    connection,
    async load(table, columns, rows, own = {}) {
      const names = Object.keys(columns);
      await connection.run(
        `create or replace table ${named(table)} (${names.map((name) => `${named(name)} ${own[name] ?? types[columns[name]!]}`).join(', ')})`,
      );
      if (rows.length === 0) return;
      const values = rows.map((row) => `(${names.map((name) => cell(row[name] ?? null, columns[name])).join(', ')})`);
      await connection.run(`insert into ${named(table)} values ${values.join(', ')}`);
    },
    async values(compiled) {
      const reader = await connection.runAndReadAll(compiled.sql);
      return new Map(
        reader.getRowsJS().map(([period, value]) => [String(period), value === null ? null : Number(value)]),
      );
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
