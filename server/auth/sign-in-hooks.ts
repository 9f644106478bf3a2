import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { FewTries } from './few-tries.ts';
import { isKnownPassword } from './known-passwords.ts';

/** Wrong passwords for one account, from wherever they come; ASVS 2.2.1 asks for fewer than a hundred an hour. */
const MOST_PASSWORDS = 30;
const HOUR = 3_600_000;
/** A code is shown for half a minute, and taken half a minute before and after. */
const CODE_MS = 120_000;
const PENDING = 'two_factor';

const accountOf = (body: { email?: unknown }) => `password ${String(body.email).toLowerCase()}`;
const codeOf = (userId: string, body: { code?: unknown }) => `code ${userId} ${String(body.code)}`;

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Whose password was right, and who is asked for a code. */
async function pendingUser(context: Context): Promise<string | null> {
  const cookie = context.context.createAuthCookie(PENDING);
  const signed = await context.getSignedCookie(cookie.name, context.context.secret);
  if (!signed) return null;
  return (await context.context.internalAdapter.findVerificationValue(signed))?.value ?? null;
}

async function mayBePassword(context: Context, password: unknown): Promise<void> {
  const user = (await getSessionFromCtx(context).catch(() => null))?.user;
  const own = user ? [user.email, user.email.split('@')[0] ?? '', user.name] : [];
  if (typeof password === 'string' && isKnownPassword(password, own))
    throw new APIError('BAD_REQUEST', { code: 'account.known-password', message: 'a password that is tried first' });
}

/** What is asked beside what the library asks, before it is asked. */
export function beforeSignIn(tries: FewTries) {
  return createAuthMiddleware(async (context) => {
    const { path, body } = context;
    if (path === '/sign-in/email' && (await tries.count(accountOf(body), HOUR)) > MOST_PASSWORDS)
      throw new APIError('TOO_MANY_REQUESTS', { code: 'sign-in.too-many', message: 'too many tries for this account' });
    if (path === '/change-password') {
      await mayBePassword(context, body.newPassword);
      // A password that was changed because somebody knew it lets that somebody stay nowhere.
      return { context: { body: { ...body, revokeOtherSessions: true } } };
    }
    if (path === '/two-factor/verify-totp' || path === '/two-factor/verify-backup-code') {
      const user = await pendingUser(context);
      if (user !== null && (await tries.counted(codeOf(user, body), CODE_MS)) > 0) throw usedCode();
      // No browser is let off the code for weeks.
      return { context: { body: { ...body, trustDevice: false } } };
    }
    return;
  });
}

/** What a success changes: an account's wrong tries are over, and a code that opened the door opens it once. */
export function afterSignIn(tries: FewTries) {
  return createAuthMiddleware(async (context) => {
    const { path, body } = context;
    const { newSession, returned, internalAdapter } = context.context;
    if (path === '/sign-in/email' && !(returned instanceof APIError)) await tries.forget(accountOf(body));
    if (path === '/two-factor/verify-totp' && newSession) {
      if ((await tries.count(codeOf(newSession.user.id, body), CODE_MS)) === 1) return;
      await internalAdapter.deleteSession(newSession.session.token);
      throw usedCode();
    }
  });
}

/** As for a wrong one: that it was right a moment ago is nobody's business. */
const usedCode = () => new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' });
