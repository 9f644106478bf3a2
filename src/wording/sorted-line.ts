import type { Language } from './lexicon.ts';

/** Where a line of a pasted list belongs. */
export type Column = 'kpi' | 'key-result' | 'initiative' | 'objective' | 'unclear';

export type Reason =
  | 'level-to-hold'
  | 'change-measured'
  | 'thing-made'
  | 'effort-spent'
  | 'aim-without-number'
  | 'change-without-number'
  | 'about-a-person'
  | 'about-pay'
  | 'too-short'
  | 'too-long'
  | 'formula'
  | 'other-script'
  | 'under-heading'
  | 'as-listed'
  | 'measure-named'
  | 'work-named'
  | 'name-alone'
  | 'among-measures'
  | 'among-works';

export type Entry = {
  /** Cleaned of bullets, numbering, owners, shares done and dates in the way. */
  readonly text: string;
  /** 0-based line of the paste or row of the sheet. */
  readonly row: number;
  readonly lang: Language;
  readonly heading: string | null;
  readonly owner: string | undefined;
  readonly done: string | undefined;
  readonly due: string | undefined;
  readonly baseline: string | undefined;
  readonly target: string | undefined;
  readonly column: Column;
  readonly reason: Reason;
  /** Where in `text` the words are that led there. */
  readonly span: readonly [number, number];
  /** Lines with the same number say nearly the same thing; null when none does. */
  readonly alike: number | null;
};
