import type { Column } from '../../src/wording/sorted-line.ts';
import type { Correction, SortCard } from './sort-cards.ts';

export interface CardActs {
  readonly move: (card: SortCard, to: Column) => void;
  readonly moveKey: (key: string, to: Column) => void;
  readonly putBack: (card: SortCard) => void;
  readonly correct: (card: SortCard, change: Correction) => void;
  /** A KPI that exists under nearly this name. */
  readonly existing: (text: string) => { readonly key: string; readonly name: string } | undefined;
  readonly needsWord: (card: SortCard) => boolean;
  /** Longer than what it would become may be. */
  readonly isTooLong: (card: SortCard) => boolean;
  readonly signedIn: boolean;
}
