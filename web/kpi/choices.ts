import type { DraftDefinition } from './draft-definition.ts';

export interface TableColumnShown {
  readonly name: string;
  readonly kind: string;
}

export interface ChoicesProps {
  readonly draft: DraftDefinition;
  readonly columns: readonly TableColumnShown[];
  readonly sourceId: string;
  readonly onAnswer: (answer: Partial<DraftDefinition>) => void;
}
