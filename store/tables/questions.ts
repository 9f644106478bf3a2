import type { Json } from '../columns.ts';

/** A remark waved away on a text: the text itself is not here, only what recognises it. */
export interface DismissedRemarkTable {
  text_key: string;
  code: string;
  /** Pay and persons want a sentence. */
  why: string | null;
  dismissed_at: string;
}

export interface SortedListTable {
  id: string;
  team_id: string;
  name: string;
  lines: Json<unknown>;
  created_at: string;
}

/** What a team does beside its objectives: under KPIs, under an OKR, or deliberately neither. */
export interface ActivityTable {
  id: string;
  team_id: string;
  name: string;
  follow: Json<unknown>;
  /** The last day it was followed, where it is no longer. */
  followed_until: string | null;
  /** The team no longer does it. */
  ended_on: string | null;
  version: number;
  created_at: string;
}

/** A question put to a team, and what became of it. Nothing of a person is in it. */
export interface QuestionCardTable {
  id: string;
  team_id: string;
  key: string;
  drift: string;
  params: Json<unknown>;
  evidence: Json<unknown>;
  first_shown_on: string;
  last_shown_on: string;
  dismissed_on: string | null;
  dismissed_reason: string | null;
  resolved_on: string | null;
  /** How it ended by itself; null: its evidence went. */
  resolved_as: string | null;
  version: number;
  created_at: string;
}

/** When a team was last looked at, and what the detectors still wait for. */
export interface QuestionLookTable {
  team_id: string;
  looked_at: string;
  waits: Json<unknown>;
}
