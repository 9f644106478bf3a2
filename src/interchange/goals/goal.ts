/** A line of another tool is one of these; a level to hold is told apart later, by its words or by a person. */
export type GoalKind = 'objective' | 'key-result' | 'initiative';

/** A goal as its line states it, in the file's own writing: nothing is converted before somebody has answered. */
export interface StatedGoal {
  readonly line: number;
  readonly kind: GoalKind;
  readonly title: string;
  readonly why: string;
  /** The place, in the list, of the objective it stands under; an objective supports it. */
  readonly under: number | null;
  /** The team first, then those that contribute. */
  readonly teams: readonly string[];
  /** Who holds it there, as written: a person, an address, a team. */
  readonly holders: readonly string[];
  /** The file says that it is one person's. */
  readonly individual: boolean;
  readonly period: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly metric: string;
  readonly unit: string;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly current: string | null;
  readonly asOf: string | null;
  /** The file says that it is a level: to stay above, or below. */
  readonly keeps: 'above' | 'below' | null;
  /** What the other tool knows it by, for good. */
  readonly ownId: string | null;
}

/** What is to be known of a line, and in which column: said in the reader's language by `i18n`. */
export interface LineProblem {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Of what the line holds, for whoever looks for it. */
  readonly title: string;
  /** The line stays out; otherwise it comes in and this is only to be known. */
  readonly stops: boolean;
}

export interface StatedGoals {
  readonly goals: readonly StatedGoal[];
  readonly problems: readonly LineProblem[];
}
