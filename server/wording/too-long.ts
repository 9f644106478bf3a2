import { longestText } from '../../src/wording/longest-text.ts';
import type { Column } from '../../src/wording/sorted-line.ts';

export const mostOf = (column: Column): number =>
  column === 'unclear' ? Number.POSITIVE_INFINITY : longestText[column];

/** Longer than what it becomes may be. */
export const isTooLong = ({ text, column }: { readonly text: string; readonly column: Column }): boolean =>
  text.length > mostOf(column);
