import type { DraftDefinition, KeptMeasure } from './draft-definition.ts';

export interface TableColumnShown {
  readonly name: string;
  readonly kind: string;
}

export interface ChoicesProps {
  readonly draft: DraftDefinition;
  readonly columns: readonly TableColumnShown[];
  readonly sourceId: string;
  /** Of another table of the source, for a part that is counted there. */
  readonly columnsOf?: ((table: string) => readonly TableColumnShown[] | undefined) | undefined;
  /** The measure of the version it starts from, when the sentence cannot make it: always on offer. */
  readonly kept?: KeptMeasure | undefined;
  readonly onAnswer: (answer: Partial<DraftDefinition>) => void;
}
