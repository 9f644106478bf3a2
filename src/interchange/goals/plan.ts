import type { LineProblem } from './goal.ts';
import type { GoalUnit } from './goal-number.ts';
import type { FoundHolder } from './place-holders.ts';
import type { FoundPeriod } from './place-periods.ts';
import type { CyclePlace, TeamPlace } from './places.ts';

export interface PlannedKeyResult {
  readonly line: number;
  readonly ownId: string | null;
  readonly statement: string;
  readonly metric: string;
  readonly unit: GoalUnit;
  readonly baseline: number | null;
  readonly target: number | null;
  /** The value the file states, and the day it is of. */
  readonly value: { readonly on: string; readonly value: number } | null;
  readonly beyondLimit: { readonly why: string; readonly reviewOn: string } | null;
}

/** A level to hold: a KPI to be defined, which a guardrail of the objective may watch. */
export interface PlannedLevel {
  readonly line: number;
  readonly name: string;
  readonly unit: GoalUnit;
  readonly ownerTeamId: string | null;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly beyond: 'slow-down' | 'stop' | 'talk' | null;
}

export interface PlannedObjective {
  readonly line: number;
  readonly ownId: string | null;
  readonly title: string;
  readonly why: string;
  readonly team: TeamPlace;
  readonly contributing: readonly TeamPlace[];
  readonly cycle: CyclePlace;
  /** The place, in the plan, of the objective it supports: always one before it. */
  readonly supports: number | null;
  readonly keyResults: readonly PlannedKeyResult[];
  readonly levels: readonly PlannedLevel[];
  readonly initiatives: readonly { readonly line: number; readonly bet: string }[];
}

export type GoalQuestion =
  | 'columns'
  | 'date-order'
  | 'decimal'
  | 'percent'
  | 'holders'
  | 'periods'
  | 'individual'
  | 'levels'
  | 'many'
  | 'values-on';

export interface SaidLine {
  readonly line: number;
  readonly title: string;
}

export interface FoundLevel extends SaidLine {
  readonly side: 'above' | 'below' | null;
  readonly hasLimit: boolean;
}

/** What an import would bring, what it leaves, and what it still asks. Nothing is brought while anything is asked. */
export interface GoalPlan {
  readonly questions: readonly GoalQuestion[];
  readonly holders: readonly FoundHolder[];
  readonly periods: readonly FoundPeriod[];
  readonly individual: readonly SaidLine[];
  readonly levels: readonly FoundLevel[];
  /** Objectives with more key results than one carries, and the results beyond. */
  readonly many: { readonly objectives: number; readonly beyond: number };
  /** Values that the file states without their day. */
  readonly undatedValues: number;
  readonly objectives: readonly PlannedObjective[];
  readonly problems: readonly LineProblem[];
}
