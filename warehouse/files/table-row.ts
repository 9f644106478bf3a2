import type { BadRow, FileProblem } from './file-problem.ts';

/** A row of any file, before its cells are given a kind: text, or null where the cell is empty. */
export type TableRow =
  | { readonly line: number; readonly cells: readonly (string | null)[] }
  | { readonly line: number; readonly bad: Omit<BadRow, 'line' | 'file'> }
  /** The reading cannot go on. */
  | { readonly line: number; readonly stop: FileProblem };
