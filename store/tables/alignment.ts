import type { Flag, Json } from '../columns.ts';

export interface AlignmentTestTable {
  id: string;
  team_id: string;
  facilitator_id: string;
  /** The term in plain words: "active customer". */
  subject: string;
  kpi_id: string | null;
  source_id: string | null;
  /** What is fixed for everyone: the data and its questions; without data, the questions alone. */
  frame: Json<unknown>;
  /** The words people gave to a row. */
  words: Json<unknown>;
  cases: Json<unknown>;
  names: string;
  phase: string;
  step: string | null;
  /** 1 when anyone with the link may take a seat. */
  link: Flag;
  closes_at: string | null;
  /** The day the numbers are of; null without data. */
  read_on: string | null;
  revealed_on: string | null;
  /** The sentence being edited together, once revealed. */
  sentence: Json<unknown> | null;
  /** What each definition is for, by its hash. */
  uses: Json<Record<string, string>> | null;
  settlement: Json<unknown> | null;
  settled_on: string | null;
  definition_version_id: string | null;
  repeat_of: string | null;
  /** Who a repeated test is for: everyone again, or newcomers alone. */
  audience: string;
  /** Closed before its reveal: when, and why where it was said. */
  closed_on: string | null;
  closed_why: string | null;
  version: number;
  created_at: string;
}

export interface AlignmentSeatTable {
  id: string;
  test_id: string;
  person_id: string | null;
  /** Of the secret in the browser's cookie. */
  token_hash: string | null;
  state: string;
  /** What a guest signs with, where names were chosen. */
  guest_name: string | null;
  created_at: string;
}

/** Without a time, under a random id: the order of answers is nobody's business. */
export interface AlignmentAnswerTable {
  id: string;
  test_id: string;
  /** Kept only where names were chosen: without them, nothing says whose it is, from the start. */
  seat_id: string | null;
  body: Json<unknown>;
}

export interface AlignmentNumberTable {
  test_id: string;
  hash: string;
  value: number | null;
  series: Json<unknown>;
}

export interface AlignmentStanceTable {
  id: string;
  test_id: string;
  person_id: string;
  /** The meaning the person had before their eyes. */
  hash: string;
  kind: string;
  words: string;
  at: string;
}

/** A guest's word on the sentence: of the seat they answered from, which holds no answer and no name. */
export interface AlignmentGuestStanceTable {
  id: string;
  test_id: string;
  seat_id: string;
  hash: string;
  kind: string;
  words: string;
  at: string;
}
