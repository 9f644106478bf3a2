import type { Json } from '../columns.ts';

export interface HookTable {
  id: string;
  name: string;
  team_id: string;
  /** The secret, encrypted; null once the hook has ended. */
  sealed: string | null;
  writes: Json<string[]>;
  created_at: string;
  ended_at: string | null;
}

export interface HookReceiptTable {
  id: string;
  hook_id: string;
  /** Of what came: the same twice is not received twice. */
  signature: string;
  received_at: string;
  /** What it asked for, once it was read. */
  writes: string | null;
  /** Why it was not done. */
  problem: Json<unknown> | null;
}
