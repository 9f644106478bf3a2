import type { Beside, DraftDefinition, DraftMeasure, Question } from './draft-definition.ts';

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
  /** The ratio or the formula of the version it starts from: what is found again where one comes back to it. */
  readonly kept?: DraftMeasure | undefined;
  /** What is proposed where the sentence is silent; where nothing is, each is asked. */
  readonly proposed?: Partial<Beside> | undefined;
  /** What the version it starts from says beside its sentence. */
  readonly former?: Partial<Beside> | undefined;
  readonly onAnswer: (answer: Partial<DraftDefinition>) => void;
  /** Another question of the sentence takes the place of this one. */
  readonly onOpen?: ((question: Question) => void) | undefined;
}

/** Of a part: what it counts is a sentence of its own, never a ratio or a formula in another. */
export interface PartProps extends ChoicesProps {
  readonly inPart?: boolean;
}
