import { hkdfSync } from 'node:crypto';
import type { SealingKey } from '../../warehouse/sealing-key.ts';

const BYTES = 24;

/**
 * The token in the letter of an invitation, made from the key of the installation each time it is needed and kept nowhere:
 * not with the job, not in the database, which holds its hash. A letter tried again bears the same link
 * (docs/decisions/0120).
 */
export function letterToken(key: SealingKey, invitationId: string): string {
  const bytes = hkdfSync('sha256', key.bytes(), invitationId, 'gouverne letter of an invitation', BYTES);
  return Buffer.from(bytes).toString('base64url');
}
