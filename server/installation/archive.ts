import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../src/refusal.ts';
import type { TableShape } from '../../store/archive/table-shape.ts';

/**
 * The archive of a whole installation, whatever its engine: `docs/guides/archive-format.md`. A higher version is only
 * written for a change that a reader of this one could not follow.
 */
export const ARCHIVE = { format: 'gouverne-archive', version: 1 } as const;

/** Live sessions and what guards the door against guessing stay where they are: a stolen archive must not sign in. */
export const staysBehind: ReadonlySet<string> = new Set(['auth_session', 'auth_verification', 'auth_rate_limit']);

export const travels = (shape: TableShape): boolean => !staysBehind.has(shape.name);

export const tableEntry = (name: string): string => `tables/${name}.jsonl`;

/** Stored rows of files, by their path in the data folder. */
export const fileEntry = (storedAs: string): string => `files/${storedAs}`;
export const storedFile = /^files\/(sources\/[A-Za-z0-9][A-Za-z0-9._-]*)$/;

/** Asked before anything is read: a file that could not be written in the end is said at the beginning. */
export function mustTakeFile(path: string): void {
  const folder = dirname(path);
  if (existsSync(path)) throw new Refusal('archive.file-there', { file: path });
  if (!existsSync(folder)) throw new Refusal('archive.no-folder', { folder });
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Refusal('archive.folder-closed', { folder });
  }
}
