import type { Flag, Json } from '../columns.ts';

export interface OrganisationTable {
  id: string;
  name: string;
  timezone: string;
  week_start: string;
  fiscal_year_start: number;
  language: string;
  country: string;
  limits: Json<Record<string, number>>;
  /** Thresholds of the questions that are not the defaults, with their version. */
  question_thresholds: Json<unknown> | null;
  /** 1 when this is the invented example company, marked as such everywhere. */
  example: Flag;
  version: number;
  created_at: string;
}

export interface PersonTable {
  id: string;
  email: string | null;
  name: string | null;
  role: string;
  language: string | null;
  erased_at: string | null;
  /** 1 when the first sign-in through the provider made this person, and no invitation did. */
  came_by_claim: Flag | null;
  /** 1 while the role is one that a claim gave. */
  role_by_claim: Flag | null;
  version: number;
  created_at: string;
}

export interface TeamTable {
  id: string;
  parent_id: string | null;
  name: string;
  kind: string;
  private: Flag;
  archived_at: string | null;
  version: number;
  created_at: string;
}

export interface MembershipTable {
  id: string;
  team_id: string;
  person_id: string;
  role: string;
  /** 1 when a claim gave it, and the next sign-in may take it back. */
  by_claim: Flag | null;
  version: number;
  created_at: string;
  ended_at: string | null;
}

export interface InvitationTable {
  id: string;
  token_hash: string;
  email: string | null;
  role: string;
  team_id: string | null;
  team_role: string | null;
  expires_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
  /** Of the link in the letter, beside the one that was shown. */
  letter_hash: string | null;
  /** Who asked for the letter, and is named in it. */
  letter_by: string | null;
  letter_asked_at: string | null;
  letter_sent_at: string | null;
  /** Why this letter will not leave, however often it is tried. */
  letter_problem: Json<{ code: string; params: Record<string, unknown> }> | null;
  version: number;
  created_at: string;
}
