import type { Flag, Json } from '../columns.ts';

export interface CycleTable {
  id: string;
  team_id: string;
  name: string;
  start_on: string;
  end_on: string;
  state: string;
  closed_on: string | null;
  /** Started although some had not been heard: why. */
  started_anyway: string | null;
  /** Planned by mistake: it left every list from then on. */
  withdrawn_at: string | null;
  version: number;
  created_at: string;
}

export interface AmbitionTable {
  id: string;
  team_id: string;
  phrase: string;
  why: string;
  horizon_months: number;
  from_on: string;
  ended_on: string | null;
  version: number;
  created_at: string;
}

export interface ObjectiveTable {
  id: string;
  cycle_id: string;
  team_id: string;
  title: string;
  why_now: string;
  state: string;
  rank: number | null;
  /** An ambition's id, `none` said as such, or null while unanswered. */
  serves: string | null;
  improves_kpi_id: string | null;
  supports_objective_id: string | null;
  author_id: string | null;
  /** One more than the limit: why, and when to look again. */
  beyond_limit: Json<unknown> | null;
  /** Proposed by mistake: it left the room, and everything that reads objectives, from then on. */
  withdrawn_at: string | null;
  version: number;
  created_at: string;
}

export interface ContributionTable {
  objective_id: string;
  team_id: string;
  answer: string;
}

export interface ObjectiveStanceTable {
  id: string;
  objective_id: string;
  person_id: string;
  stance: Json<unknown>;
  at: string;
}

export interface ObjectiveCommentTable {
  id: string;
  objective_id: string;
  person_id: string;
  words: string;
  at: string;
  withdrawn_at: string | null;
}

export interface ObjectiveDotsTable {
  objective_id: string;
  person_id: string;
  count: number;
}

export interface KeyResultTable {
  id: string;
  objective_id: string;
  statement: string;
  measure: Json<unknown> | null;
  unit: Json<unknown>;
  commitment: string;
  baseline: number | null;
  target: number | null;
  first_movement_week: number | null;
  dropped_on: string | null;
  dropped_reason: string | null;
  beyond_limit: Json<unknown> | null;
  /** By itself; with its objective, it is the objective that says so. */
  withdrawn_at: string | null;
  version: number;
  created_at: string;
}

/** A small definition of its own, in versions: a value never travels without the one it was measured by. */
export interface KeyResultDefinitionTable {
  id: string;
  key_result_id: string;
  number: number;
  body: Json<unknown>;
  hash: string;
  /** Where it is computed from; null where it is typed. */
  source_id: string | null;
  created_at: string;
}

export interface TargetChangeTable {
  id: string;
  key_result_id: string;
  changed_on: string;
  week: number;
  from_baseline: number | null;
  from_target: number | null;
  to_baseline: number | null;
  to_target: number;
  reason: string | null;
  easier: number | null;
}

/** What the cycle shows of a key result, by the hash of what it was computed from. */
export interface KeyResultReadingTable {
  key_result_id: string;
  input_hash: string;
  body: Json<unknown>;
  computed_at: string;
}

/** The forecast from before the cycle, made once for each definition it is measured by. */
export interface KeyResultForecastTable {
  key_result_id: string;
  definition_version_id: string;
  body: Json<unknown>;
  made_on: string;
}

/** A blind round while it is held; nothing of it stays. */
export interface ConfidenceRoundTable {
  id: string;
  cycle_id: string;
  team_id: string;
  key_result_id: string;
  opened_at: string;
  shown: Flag;
}

/** One tap, by a token that a browser drew for this round alone. */
export interface ConfidenceTapTable {
  round_id: string;
  token: string;
  confidence: number;
}

export interface KeyResultClosingTable {
  key_result_id: string;
  lines: Json<unknown>;
  score: number | null;
  score_proposed: number | null;
  score_reason: string | null;
  why_short: string;
  what_else: string;
  learnt: string;
  fate: Json<unknown> | null;
  kpi_id: string | null;
  version: number;
}

export interface GuardrailTable {
  id: string;
  objective_id: string;
  kpi_id: string;
  at_least: number | null;
  at_most: number | null;
  beyond: Json<unknown>;
  words: string;
  created_at: string;
}

export interface InitiativeTable {
  id: string;
  objective_id: string;
  key_result_id: string | null;
  bet: string;
  state: string;
  version: number;
  created_at: string;
}

export interface NotDoingTable {
  id: string;
  team_id: string;
  cycle_id: string | null;
  what: string;
  why: string;
  asked_by: string;
  revisit_on: string | null;
  came_from: Json<unknown>;
  state: Json<unknown>;
  version: number;
  created_at: string;
}

/** The team's snapshot of a week. Who took it is in the event of its writing, and nowhere else. */
export interface CheckInTable {
  id: string;
  cycle_id: string;
  team_id: string;
  taken_on: string;
  week: number;
  entries: Json<unknown>;
  guardrails: Json<unknown>;
  priorities: Json<unknown>;
  corrects_id: string | null;
  corrects_reason: string | null;
  created_at: string;
}

/** Prepared by an assistant for one week of a team: no check-in, and no person beside it. */
export interface CheckInDraftTable {
  id: string;
  cycle_id: string;
  team_id: string;
  week: number;
  prepared_with: string;
  lines: Json<unknown>;
  priorities: Json<unknown>;
  version: number;
  prepared_at: string;
}

export interface HelpAnswerTable {
  id: string;
  cycle_id: string;
  key_result_id: string;
  team_id: string;
  week: number;
  words: string;
  answered_at: string;
}

export interface DecisionTable {
  id: string;
  team_id: string;
  what: string;
  by_on: string | null;
  why: string;
  about: Json<unknown>;
  decided_at: string;
  followed: Json<unknown> | null;
}

export interface ObjectiveAskedTable {
  objective_id: string;
  person_id: string;
  /** The team they were asked as members of; null where they were asked by name. */
  team_id: string | null;
  at: string;
}
