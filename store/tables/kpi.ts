import type { Flag, Json } from '../columns.ts';

export interface SourceTable {
  id: string;
  name: string;
  kind: string;
  /** Where a file or folder is read from, in the data folder or on the machine; null for a database. */
  location: string | null;
  /** An encrypted connection string; never leaves the server. */
  sealed: string | null;
  status: string;
  problem: Json<unknown> | null;
  refreshed_at: string | null;
  /** An address is read again every hour, day or week; null: when somebody asks. */
  refresh_every: string | null;
  /** The account of the connection could also write: said on the page. */
  can_write: Flag | null;
  version: number;
  created_at: string;
}

export interface SourceTableTable {
  id: string;
  source_id: string;
  name: string;
  columns: Json<readonly unknown[]>;
  rows: number | null;
  /** What a person corrected when the file was read: kinds, decimal comma, date order, sheet, header line. */
  reading: Json<unknown>;
  /** The file inside the data folder that holds the rows, once read. */
  stored_as: string | null;
  bad_rows: number;
  version: number;
  created_at: string;
}

/** People's words for the names of one table, in one language. Apart from the table, which each refresh replaces. */
export interface TableWordsTable {
  id: string;
  source_id: string;
  table_name: string;
  language: string;
  words: Json<unknown>;
  version: number;
  created_at: string;
}

export interface KpiTable {
  id: string;
  key: string;
  name: string;
  owner_team_id: string;
  question: string;
  unit: Json<unknown>;
  direction: string;
  expected_level: Json<unknown> | null;
  cadence: string;
  steward_id: string | null;
  looks_team_id: string | null;
  looks_first: string;
  status: string;
  status_reason: string | null;
  status_on: string | null;
  review_on: string | null;
  baseline: Json<unknown> | null;
  declared_season: Json<unknown> | null;
  intended_trend: Json<unknown> | null;
  /** Why there is one beyond the budget, and when to look again. */
  one_more: Json<unknown> | null;
  version: number;
  created_at: string;
}

export interface DefinitionVersionTable {
  id: string;
  kpi_id: string;
  number: number;
  kind: string;
  words: string;
  body: Json<unknown>;
  source_id: string | null;
  spec_hash: string | null;
  status: string;
  why: string;
  in_force_from: string | null;
  proposed_at: string | null;
  agreed_at: string | null;
  author_id: string | null;
  asked_ids: Json<readonly string[]> | null;
  decision: Json<unknown> | null;
  version: number;
  created_at: string;
}

export interface SeriesTable {
  id: string;
  subject_kind: string;
  subject_id: string;
  definition_version_id: string;
  spec_hash: string | null;
  grain: string;
  created_at: string;
}

export interface MeasurementTable {
  series_id: string;
  period: string;
  revision: number;
  value: number | null;
  partial: Flag;
  source: string;
  run_id: string | null;
  recorded_at: string;
  as_of: string | null;
  note: string | null;
}

export interface RunTable {
  id: string;
  series_id: string;
  spec_hash: string;
  sql: string;
  engine: string;
  timezone_data: string;
  period_from: string;
  period_to: string;
  rows_read: number | null;
  duration_ms: number | null;
  outcome: string;
  problem: Json<unknown> | null;
  started_at: string;
  finished_at: string | null;
}

export interface ReadingTable {
  series_id: string;
  /** Hash of everything the reading was computed from; the same hash is never computed twice. */
  input_hash: string;
  body: Json<unknown>;
  /** What comes next as far as the past tells; null where it does not. */
  forecast: Json<unknown> | null;
  computed_at: string;
}

/** What steering asks of every reading at once, and what a row of a list draws: parts of the body, for speed. */
export interface ReadingLineTable {
  series_id: string;
  facts: Json<unknown>;
  row: Json<unknown>;
}
