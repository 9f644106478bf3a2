import type { FieldNames, GoalField } from '../columns.ts';

export const goalFormats = [
  'jira-okr',
  'viva-goals',
  'peoplebox',
  'burning-okr',
  'wide-key-results',
  'repeated-objective',
  'chosen-columns',
] as const;
export type GoalFormatName = (typeof goalFormats)[number];

/** How lines are related: by a dotted order, by naming their parent, by repeating the objective, or side by side. */
export type GoalShape = 'by-order' | 'by-parent' | 'repeated' | 'wide';

/** A way that a tool writes its goals, known by names of columns alone. */
export interface GoalFormat {
  readonly name: GoalFormatName;
  readonly shape: GoalShape;
  readonly names: FieldNames;
  /** The columns it is known by: all of them, or it is another. */
  readonly knownBy: readonly GoalField[];
}
