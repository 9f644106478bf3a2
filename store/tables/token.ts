import type { Json } from '../columns.ts';

export interface TokenTable {
  id: string;
  name: string;
  /** Of the secret, which is shown once and kept nowhere. */
  secret_hash: string;
  /** Whose rights it borrows; null for a service's own. */
  person_id: string | null;
  scopes: Json<string[]>;
  expires_at: string;
  revoked_at: string | null;
  version: number;
  created_at: string;
}
