import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ColumnKinds } from '../src/metric-sql/column-kind.ts';
import type { Definition } from '../src/metric-sql/definition.ts';
import { openDuckDb } from '../warehouse/duckdb/open-duckdb.ts';
import type { Engine } from '../warehouse/engine.ts';
import { Usage } from './usage.ts';

/** Where the rows are: `--source` binds every definition of the command to one file, or to a database's tables. */
export type BoundSource = {
  readonly engine: Engine;
  /** The table a definition reads there, part by part, and its columns. */
  bind(definition: Definition): Promise<{ table: readonly string[]; columns: ColumnKinds }>;
};

const boundTable = 'source';

export async function openSource(source: string): Promise<BoundSource> {
  if (/^[a-z]+:\/\//i.test(source))
    throw new Usage(`cannot open ${source.split(':')[0]}: give a .csv or .parquet file`);
  const path = resolve(source);
  if (!existsSync(path) || !statSync(path).isFile()) throw new Usage(`no file ${source}`);
  const format = /\.parquet$/i.test(path) ? 'parquet' : /\.(csv|tsv|txt)$/i.test(path) ? 'csv' : undefined;
  if (!format) throw new Usage(`${source}: give a .csv or .parquet file`);
  const engine = openDuckDb({
    files: [{ table: boundTable, path, format }],
    memoryMb: 2048,
    timeoutMs: 600_000,
    maxRows: 1_000_000,
  });
  let columns: Promise<ColumnKinds> | undefined;
  return {
    engine,
    async bind() {
      columns ??= engine
        .columns(boundTable)
        .then((list) => Object.fromEntries(list.map(({ name, kind }) => [name, kind])));
      return { table: [boundTable], columns: await columns };
    },
  };
}
