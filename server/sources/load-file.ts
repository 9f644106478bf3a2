import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NewSource } from '../../store/source.ts';
import type { BadRow } from '../../warehouse/files/file-problem.ts';
import { ingestFile } from '../../warehouse/files/ingest-file.ts';
import type { Corrections } from '../../warehouse/files/open-table.ts';

export interface Loading {
  readonly dataFolder: string;
  /** Names the stored file; new at each loading, so that readers of the former rows are never disturbed. */
  readonly id: string;
  readonly paths: readonly string[];
  readonly table: string;
  readonly reading: Corrections;
  readonly leaveOut?: readonly { readonly line: number; readonly file?: string }[];
}

export type Loaded =
  | { readonly kind: 'loaded'; readonly table: NewSource['tables'][number]; readonly leftOut: number }
  | { readonly kind: 'bad-rows'; readonly badRows: readonly BadRow[]; readonly total: number };

/** Reads files once into the data folder: whole, or not at all. */
export async function loadFile({ dataFolder, id, paths, table, reading, leaveOut = [] }: Loading): Promise<Loaded> {
  const storedAs = join('sources', `${id}.duckdb`);
  mkdirSync(join(dataFolder, 'sources'), { recursive: true, mode: 0o700 });
  const done = await ingestFile({ paths, table, into: join(dataFolder, storedAs), corrections: reading, leaveOut });
  if (done.kind === 'bad-rows') return done;
  const columns = done.columns.map(({ name, kind }) => ({ name, type: kind, kind }));
  return {
    kind: 'loaded',
    leftOut: done.leftOut,
    table: { name: table, columns, rows: done.rows, storedAs, reading, badRows: done.leftOut },
  };
}

/** A table name people can type: letters, digits and underscores out of the file's name. */
export function tableNameOf(fileName: string): string {
  const plain = fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const name = plain
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
  return /^[a-z]/.test(name) ? name : `table_${name || 'rows'}`;
}
