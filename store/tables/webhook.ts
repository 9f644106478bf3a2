import type { Json } from '../columns.ts';

export interface WebhookTable {
  id: string;
  name: string;
  /** The host alone: the path of such an address is often its key. */
  host: string;
  /** The address and the secret, encrypted; null once the webhook has ended. */
  sealed: string | null;
  kinds: Json<string[]>;
  created_at: string;
  ended_at: string | null;
}

export interface WebhookDeliveryTable {
  id: string;
  webhook_id: string;
  kind: string;
  /** The thing and its episode: sent once to a webhook. */
  once: string;
  /** Asked again when it leaves: what has become private since does not. */
  team_id: string | null;
  subject_kind: string;
  subject_id: string;
  place: Json<string>;
  facts: Json<unknown>;
  created_at: string;
  state: string;
  attempts: number;
  status: number | null;
  problem: Json<unknown> | null;
  last_at: string | null;
}
