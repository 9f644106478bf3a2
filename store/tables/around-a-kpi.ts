import type { Json } from '../columns.ts';

export interface KpiCommentTable {
  id: string;
  kpi_id: string;
  person_id: string;
  words: string;
  at: string;
  withdrawn_at: string | null;
}

/** One KPI is believed to drive another; what enters a formula is read in the formula. */
export interface KpiInfluenceTable {
  from_kpi_id: string;
  to_kpi_id: string;
  why: string;
  since: string;
}

/** Market, weather, traffic: drawn under a KPI, never in its calculation. It belongs to the organisation. */
export interface ContextSeriesTable {
  id: string;
  name: string;
  kind: string;
  unit: Json<unknown>;
  grain: string;
  /** Where the numbers come from, in words. */
  origin: string;
  version: number;
  created_at: string;
}

export interface ContextValueTable {
  series_id: string;
  period: string;
  revision: number;
  value: number | null;
  recorded_at: string;
}

export interface KpiContextTable {
  kpi_id: string;
  context_id: string;
  since: string;
}
