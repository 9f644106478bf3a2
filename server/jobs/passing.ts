import type { Refusal } from '../../src/refusal.ts';

/** What may go by itself: an engine, an address or a mail server that does not answer, or is too busy. */
const passing = new Set([
  'warehouse.timeout',
  'warehouse.engine-stopped',
  'warehouse.out-of-memory',
  'connection.unknown-host',
  'connection.refused',
  'connection.timeout',
  'address.timeout',
  'address.failed',
  'address.unknown-host',
  'source.file-changed',
  'mail.no-answer',
]);

export function isPassing(refusal: Refusal): boolean {
  if (refusal.code === 'address.status' || refusal.code === 'webhook.status')
    return Number(refusal.params.status) >= 500 || refusal.params.status === 429;
  return passing.has(refusal.code);
}
