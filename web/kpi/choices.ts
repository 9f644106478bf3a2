import type { DraftDefinition, KeptMeasure } from './draft-definition.ts';

export interface TableColumnShown {
  readonly name: string;
  readonly kind: string;
}

export interface ChoicesProps {
  readonly draft: DraftDefinition;
  readonly columns: readonly TableColumnShown[];
  readonly sourceId: string;
  /** The measure of the version it starts from, when the sentence cannot make it: always on offer. */
  readonly kept?: KeptMeasure | undefined;
  readonly onAnswer: (answer: Partial<DraftDefinition>) => void;
}
