import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refusal } from '../../src/refusal.ts';
import { problem } from './file-problem.ts';
import { type FileInspection, inspectFile } from './inspect-file.ts';
import type { Corrections } from './open-table.ts';

export interface FolderInspection extends FileInspection {
  readonly paths: readonly string[];
}

const readable = /\.(csv|tsv|txt|parquet|xlsx|jsonl|ndjson)$/i;
const maxFiles = 1000;

/** The files of a folder as one table: the columns of the first, and the odd file named. */
export async function inspectFolder(folder: string, corrections: Corrections = {}): Promise<FolderInspection> {
  const names = (await readdir(folder)).filter((name) => readable.test(name) && !name.startsWith('.')).sort();
  if (names.length === 0) throw new Refusal('file.folder-empty');
  if (names.length > maxFiles) throw new Refusal('file.folder-too-large', { limit: maxFiles });
  const paths = names.map((name) => join(folder, name));
  const first = await inspectFile(paths[0] ?? '', corrections);
  const expected = new Set(first.columns.map(({ name }) => name));
  const problems = [...first.problems];
  for (const path of paths.slice(1)) {
    const own = await inspectFile(path, corrections);
    const found = new Set(own.columns.map(({ name }) => name));
    const missing = [...expected].filter((name) => !found.has(name));
    const extra = [...found].filter((name) => !expected.has(name));
    for (const one of own.problems)
      if (one.blocks) problems.push({ ...one, params: { ...one.params, file: basename(path) } });
    if (own.columns.length > 0 && missing.length + extra.length > 0) {
      problems.push(problem('file.differs-in-folder', { file: basename(path), missing, extra }));
    }
  }
  return { ...first, paths, problems };
}
