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
