import type { Json } from '../columns.ts';

/** A file of goals somebody brought, while its lines are written and after. */
export interface GoalImportTable {
  id: string;
  /** Who asked for it, with whose rights it is written; null once erased. */
  person_id: string | null;
  file_name: string;
  format: string;
  /** How many lines it is to write, by what they become. */
  planned: Json<unknown>;
  /** The teams and cycles made for it before its first line. */
  made: Json<unknown>;
  created_at: string;
}

/** Lines written together: all of them, or none. */
export interface GoalImportPartTable {
  import_id: string;
  number: number;
  body: Json<unknown>;
  written_at: string | null;
  /** What became of its lines, counted. */
  written: Json<unknown> | null;
}

/** What a line of a file became: the same line, brought again, is the same thing. */
export interface GoalSourceTable {
  source_key: string;
  subject_kind: string;
  subject_id: string;
  /** As it was written; a later one means that somebody has changed it here since. */
  subject_version: number;
  content_hash: string;
  import_id: string | null;
}
