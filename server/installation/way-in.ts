import { randomBytes } from 'node:crypto';
import { Refusal } from '../../src/refusal.ts';
import { asInstallation } from '../../store/authorize.ts';
import { openStore, type StoreSettings } from '../../store/store.ts';
import { write } from '../../store/write.ts';
import { migrateAuth, openAuth } from '../auth/auth.ts';
import { OPENID } from '../auth/openid/admit.ts';
import { sessionSecret } from '../auth/secret.ts';

export const waysIn = ['password', 'forget-code', 'unbind', 'vouch'] as const;
export type WayIn = (typeof waysIn)[number];

/**
 * What whoever holds the machine does when someone is kept out: a new password, the code taken away, the organisation's
 * account unbound, the address vouched for. Every session of theirs ends, and the audit log says that it was done here.
 */
export async function openWayIn(place: StoreSettings, address: string, ways: readonly WayIn[]): Promise<string | null> {
  const store = await openStore({ ...place, migrateBeside: migrateAuth });
  try {
    const auth = openAuth(store, { secret: sessionSecret(place.dataFolder), publicUrl: undefined, newId: store.newId });
    const { internalAdapter, adapter, password } = await auth.$context;
    const found = await internalAdapter.findUserByEmail(address, { includeAccounts: true });
    if (!found) throw new Refusal('sign-in.nobody', { address });
    const { user, accounts } = found;
    let chosen: string | null = null;
    if (ways.includes('password')) {
      chosen = randomBytes(15).toString('base64url');
      const hash = await password.hash(chosen);
      if (accounts.some(({ providerId }) => providerId === 'credential'))
        await internalAdapter.updatePassword(user.id, hash);
      else
        await internalAdapter.linkAccount({
          userId: user.id,
          providerId: 'credential',
          accountId: user.id,
          password: hash,
        });
    }
    if (ways.includes('forget-code')) {
      await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: user.id }] });
      await internalAdapter.updateUser(user.id, { twoFactorEnabled: false });
    }
    if (ways.includes('unbind'))
      for (const { id, providerId } of accounts) if (providerId === OPENID) await internalAdapter.deleteAccount(id);
    if (ways.includes('vouch')) await internalAdapter.updateUser(user.id, { emailVerified: true });
    await internalAdapter.deleteUserSessions(user.id);
    await write(store, asInstallation(), 'account.openWayIn', ({ record }) =>
      record({ subject: { kind: 'account', id: user.id }, before: null, after: { ways } }),
    );
    return chosen;
  } finally {
    await store.close();
  }
}
