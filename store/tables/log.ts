import type { Json } from '../columns.ts';

/** The audit log, the outbox of live updates, and the base of "as of": appended with every write, never changed. */
export interface EventTable {
  id: string;
  at: string;
  actor_id: string | null;
  operation: string;
  subject_kind: string;
  subject_id: string;
  /** The team that owns the subject: decides who may see the event. */
  team_id: string | null;
  before: Json<unknown> | null;
  after: Json<unknown> | null;
  /** The tables that its transaction wrote, apart by spaces; null where that is not known: any. */
  touched: string | null;
}

/** What a subject was, and from when to when: queries about the past read this. */
export interface RevisionTable {
  subject_kind: string;
  subject_id: string;
  number: number;
  event_id: string;
  state: Json<unknown>;
  from: string;
  until: string | null;
}

export interface IdempotencyTable {
  actor_id: string;
  operation: string;
  key: string;
  request_hash: string;
  response: Json<unknown>;
  created_at: string;
}

export interface LeaseTable {
  name: string;
  holder: string;
  until: string;
}

export interface JobTable {
  id: string;
  kind: string;
  /** What it is about. */
  subject: string;
  /** The subject again while the job is open: two requests for the same work are one job. */
  unique_key: string | null;
  payload: Json<unknown>;
  due_at: string;
  claimed_by: string | null;
  claimed_until: string | null;
  attempts: number;
  last_error: Json<unknown> | null;
  cancel_requested: number;
  progress: Json<unknown> | null;
  done_at: string | null;
  outcome: string | null;
  /** Set while it runs, and unique: two jobs that would compute the same thing follow each other. */
  running_alone: string | null;
  created_at: string;
}
