import type { Flag, Json } from '../columns.ts';

export interface VerificationRuleTable {
  id: string;
  kpi_id: string;
  kind: string;
  body: Json<unknown>;
  removed_at: string | null;
  version: number;
  created_at: string;
}

export interface VerificationCheckTable {
  id: string;
  kpi_id: string;
  /** Null for a recomputation, which needs no rule. */
  rule_id: string | null;
  kind: string;
  spec_hash: string;
  passed: Flag;
  found: Json<unknown>;
  at: string;
}
