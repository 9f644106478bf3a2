import { Refusal } from '../../src/refusal.ts';
import type { Auth } from './auth.ts';
import { isKnownPassword } from './known-passwords.ts';

/**
 * An account that can sign in. Its id is the person's id. `proven`: the address is theirs on somebody's word, an
 * administrator's or the first set-up's; only then may the organisation's sign-in be bound to it.
 */
export async function createAccount(
  auth: Auth,
  account: { name: string; email: string; password: string },
  proven: boolean,
  ownWords: readonly string[] = [],
): Promise<string> {
  const context = await auth.$context;
  const email = account.email.toLowerCase();
  const own = [email, email.split('@')[0] ?? '', account.name, ...ownWords];
  if (isKnownPassword(account.password, own)) throw new Refusal('account.known-password', {});
  if (await context.internalAdapter.findUserByEmail(email)) throw new Refusal('person.email-taken', { email });
  const user = await context.internalAdapter.createUser(
    { name: account.name, email, emailVerified: proven },
    { method: 'email-password' },
  );
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: await context.password.hash(account.password),
  });
  return user.id;
}

/** Takes back an account whose person could not be written, or whose person is erased: sessions end with it. */
export async function removeAccount(auth: Auth, personId: string): Promise<void> {
  const context = await auth.$context;
  await context.internalAdapter.deleteUserSessions(personId);
  await context.internalAdapter.deleteUser(personId);
}
