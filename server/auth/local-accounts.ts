import { sql } from 'kysely';
import { Refusal } from '../../src/refusal.ts';
import type { Store } from '../../store/store.ts';
import type { Settings } from '../settings.ts';
import { OPENID } from './openid/admit.ts';

/**
 * Whether passwords open the door. Switched off, they still do until an administrator has come in through the
 * organisation's sign-in: a provider written wrongly locks nobody out, and the first set-up is possible.
 */
export async function passwordsOpen(store: Store, { openId, localAccounts }: Settings): Promise<boolean> {
  if (localAccounts || !openId) return true;
  const { rows } = await sql`
    select 1 from auth_account join person on person.id = auth_account."userId"
    where auth_account."providerId" = ${OPENID} and person.role = 'admin' and person.erased_at is null
    limit 1`.execute(store.db);
  return rows.length === 0;
}

export async function mustHavePasswords(store: Store, settings: Settings): Promise<void> {
  if (!(await passwordsOpen(store, settings))) throw new Refusal('sign-in.passwords-off');
}
