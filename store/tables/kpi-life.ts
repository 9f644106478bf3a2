import type { Json } from '../columns.ts';

export interface DefinitionStanceTable {
  id: string;
  version_id: string;
  person_id: string;
  /** The meaning it was given on: it counts for no other. */
  spec_hash: string | null;
  stance: Json<unknown>;
  at: string;
}

export interface AnnotationTable {
  id: string;
  kpi_id: string;
  period: string;
  text: string;
  /** Did the market move too: `yes`, `no`, `unknown`; null when nobody answered. */
  market: string | null;
  author_id: string | null;
  created_at: string;
  withdrawn_at: string | null;
}

export interface KpiFollowTable {
  kpi_id: string;
  team_id: string;
  since: string;
}

/** The last day a KPI was opened by anyone, or cited in a decision. Never by whom. */
export interface KpiUseTable {
  kpi_id: string;
  opened_on: string | null;
  cited_on: string | null;
}

/** Which file keeps a KPI, which of its fields, and the meaning the file last gave. */
export interface KpiCodeTable {
  kpi_id: string;
  repository: string;
  path: string;
  commit_id: string | null;
  fields: Json<readonly string[]>;
  meaning: string;
  version: number;
  applied_at: string;
}
