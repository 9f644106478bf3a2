import { open, rename, rm } from 'node:fs/promises';
import { Refusal } from '../../src/refusal.ts';
import { writeDuckDb } from '../duckdb/write-duckdb.ts';
import type { CellKind } from './cell-kind.ts';
import { cleanRows } from './clean-rows.ts';
import type { BadRow } from './file-problem.ts';
import { type FileInspection, inspectFile } from './inspect-file.ts';
import type { Corrections } from './open-table.ts';

export interface Ingestion {
  /** One file, or all those of a folder, in one shape. */
  readonly paths: readonly string[];
  readonly table: string;
  /** The `.duckdb` file to write; it appears whole or not at all. */
  readonly into: string;
  readonly corrections?: Corrections;
  /** The bad rows, by line (and file when several), that a person has seen and accepts to leave out. */
  readonly leaveOut?: readonly { readonly line: number; readonly file?: string }[];
  readonly onRows?: (rows: number) => void;
  readonly signal?: AbortSignal;
}

export type Ingested =
  | {
      readonly kind: 'ingested';
      readonly table: string;
      readonly columns: readonly { readonly name: string; readonly kind: CellKind }[];
      readonly rows: number;
      readonly leftOut: number;
    }
  | { readonly kind: 'bad-rows'; readonly badRows: readonly BadRow[]; readonly total: number };

/** More bad rows than a person can read: the file was not understood, or is not a table. */
const maxListed = 500;

/** Reads files once into a table of their own: all the rows, or all but those whose absence was accepted, or nothing. */
export async function ingestFile(ingestion: Ingestion): Promise<Ingested> {
  const { paths, table, into, corrections = {} } = ingestion;
  const [first] = paths;
  if (first === undefined) throw new Refusal('file.empty');
  const inspection = await inspectFile(first, corrections);
  const blocking = inspection.problems.find(({ blocks }) => blocks);
  if (blocking) throw new Refusal(blocking.code, blocking.params);
  const partial = `${into}.partial`;
  const rewritten = `${into}.rows`;
  try {
    if (inspection.format === 'parquet') {
      const rows = await writeDuckDb({
        files: paths.map((path) => ({ table, path, format: 'parquet' })),
        into: partial,
      });
      await rename(partial, into);
      return { kind: 'ingested', table, columns: kindsOf(inspection, corrections), rows, leftOut: 0 };
    }
    const { bad, total, good } = await rewrite(ingestion, inspection, rewritten);
    if (bad.length > 0 && !accepted(bad, total, ingestion.leaveOut ?? []))
      return { kind: 'bad-rows', badRows: bad, total };
    const columns = kindsOf(inspection, corrections);
    const rows = await writeDuckDb({
      files: [{ table, path: rewritten, format: 'csv', delimiter: ',', columns }],
      into: partial,
    });
    if (rows !== good) throw new Error(`${good} rows were read and ${rows} written`);
    await rename(partial, into);
    return { kind: 'ingested', table, columns, rows, leftOut: total };
  } finally {
    await Promise.all([
      rm(rewritten, { force: true }),
      rm(partial, { force: true }),
      rm(`${partial}.wal`, { force: true }),
    ]);
  }
}

/** The good rows as one plain CSV beside the target; the bad ones listed. */
async function rewrite(
  ingestion: Ingestion,
  inspection: FileInspection,
  to: string,
): Promise<{ bad: readonly BadRow[]; total: number; good: number }> {
  const { paths, corrections = {}, onRows, signal } = ingestion;
  const bad: BadRow[] = [];
  let total = 0;
  let good = 0;
  const file = await open(to, 'w', 0o600);
  try {
    await file.write(`${inspection.columns.map(({ name }) => quoted(name)).join(',')}\n`);
    for (const path of paths) {
      const own = path === paths[0] ? inspection : await sameShape(path, inspection, corrections);
      for await (const batch of cleanRows(path, own, corrections)) {
        if (signal?.aborted) throw new Refusal('warehouse.cancelled');
        total += batch.bad.length;
        for (const row of batch.bad)
          if (bad.length < maxListed) bad.push(paths.length > 1 ? { ...row, file: path } : row);
        good += batch.rows.length;
        if (batch.rows.length > 0)
          await file.write(`${batch.rows.map((row) => row.map((cell) => quoted(cell ?? '')).join(',')).join('\n')}\n`);
        onRows?.(good);
      }
    }
  } finally {
    await file.close();
  }
  if (good === 0 && total === 0) throw new Refusal('file.only-header', { columns: inspection.columns.length });
  return { bad, total, good };
}

/** A further file of the folder, read with the kinds of the first. */
async function sameShape(path: string, first: FileInspection, corrections: Corrections): Promise<FileInspection> {
  const own = await inspectFile(path, corrections);
  const blocking = own.problems.find(({ blocks }) => blocks);
  if (blocking) throw new Refusal(blocking.code, { ...blocking.params, file: path });
  const names = (inspection: FileInspection) => inspection.columns.map(({ name }) => name);
  const [missing, extra] = [
    names(first).filter((name) => !names(own).includes(name)),
    names(own).filter((name) => !names(first).includes(name)),
  ];
  if (missing.length > 0 || extra.length > 0)
    throw new Refusal('file.differs-in-folder', { file: path, missing, extra });
  const kept = names(first).map((name) => own.kept[names(own).indexOf(name)] ?? -1);
  return { ...own, columns: first.columns, kept, reading: first.reading };
}

function accepted(bad: readonly BadRow[], total: number, leaveOut: NonNullable<Ingestion['leaveOut']>): boolean {
  return (
    total === bad.length && bad.every((row) => leaveOut.some((one) => one.line === row.line && one.file === row.file))
  );
}

function kindsOf(inspection: FileInspection, corrections: Corrections): { name: string; kind: CellKind }[] {
  return inspection.columns.map(({ name, guessedKind }) => ({
    name,
    kind: corrections.columns?.[name] ?? guessedKind,
  }));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
