import { mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../../src/refusal.ts';
import type { NewTable } from '../../store/source.ts';
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
  readonly signal?: AbortSignal | undefined;
  readonly onRows?: ((rows: number) => void) | undefined;
}

export type Loaded =
  | { readonly kind: 'loaded'; readonly table: NewTable; readonly leftOut: number }
  | { readonly kind: 'bad-rows'; readonly badRows: readonly BadRow[]; readonly total: number };

/** Reads files once into the data folder: whole, or not at all; a file written to meanwhile is refused. */
export async function loadFile(loading: Loading): Promise<Loaded> {
  const { dataFolder, id, paths, table, reading, leaveOut = [], signal, onRows } = loading;
  const storedAs = join('sources', `${id}.duckdb`);
  const into = join(dataFolder, storedAs);
  mkdirSync(join(dataFolder, 'sources'), { recursive: true, mode: 0o700 });
  const before = paths.map(fingerprint);
  const done = await ingestFile({
    paths,
    table,
    into,
    corrections: reading,
    leaveOut,
    ...(signal && { signal }),
    ...(onRows && { onRows }),
  });
  const moved = paths.find((path, index) => fingerprint(path) !== before[index]);
  if (moved !== undefined) {
    rmSync(into, { force: true });
    throw new Refusal('source.file-changed', { file: basename(moved) });
  }
  if (done.kind === 'bad-rows') return done;
  const columns = done.columns.map(({ name, kind }) => ({ name, type: kind, kind }));
  return {
    kind: 'loaded',
    leftOut: done.leftOut,
    table: { name: table, columns, rows: done.rows, storedAs, reading, badRows: done.leftOut },
  };
}

/** Two readings of one file are of the same rows when its size and its last change are the same. */
function fingerprint(path: string): string {
  const { size, mtimeMs, ino } = statSync(path, { throwIfNoEntry: false }) ?? { size: -1, mtimeMs: 0, ino: 0 };
  return `${ino} ${size} ${mtimeMs}`;
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
