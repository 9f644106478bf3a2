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
