import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { Reader } from '../../store/store.ts';
import { CLIENT_ADDRESS } from './client-address.ts';
import type { FewTries } from './few-tries.ts';
import { isKnownPassword } from './known-passwords.ts';
import { opensCode, sealedCodes } from './sealed-codes.ts';

/** Wrong passwords for one account, from wherever they come; ASVS 2.2.1 asks for fewer than a hundred an hour. */
const MOST_PASSWORDS = 30;
const HOUR = 3_600_000;
/** Wrong passwords from one address. Right ones are taken back: a whole office comes through one. */
const MOST_FROM_AN_ADDRESS = 10;
const MINUTE = 60_000;
/** Where a password is asked of someone who is signed in: whoever holds an open session guesses there as at the door. */
const asksAgain: ReadonlySet<string> = new Set([
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
]);
/** A code is shown for half a minute, and taken half a minute before and after. */
const CODE_MS = 120_000;
const PENDING = 'two_factor';

const accountOf = (email: unknown) => `password ${String(email).toLowerCase()}`;
const addressOf = (headers: Headers | undefined) => `wrong from ${headers?.get(CLIENT_ADDRESS) ?? ''}`;
const codeOf = (userId: string, body: { code?: unknown }) => `code ${userId} ${String(body.code)}`;

/** A sign-in that failed, for the log: no name, no password, no code; the address as whoever writes it hides it. */
export interface SignInFailed {
  readonly outcome: 'wrong-password' | 'wrong-code' | 'too-many-from-there' | 'too-many-for-account';
  readonly account: string | null;
  readonly from: string;
}
export type Trace = (failed: SignInFailed) => void;

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Whose password was right, and who is asked for a code. */
async function pendingUser(context: Context): Promise<string | null> {
  const cookie = context.context.createAuthCookie(PENDING);
  const signed = await context.getSignedCookie(cookie.name, context.context.secret);
  if (!signed) return null;
  return (await context.context.internalAdapter.findVerificationValue(signed))?.value ?? null;
}

/** The account a password is asked for; null where none is. */
async function askedFor(context: Context): Promise<string | null> {
  if (context.path === '/sign-in/email') return accountOf(context.body.email);
  if (!asksAgain.has(context.path)) return null;
  // Where a new password ended the session that asked, the one that came after it.
  const session = context.context.newSession ?? (await getSessionFromCtx(context).catch(() => null));
  return session ? accountOf(session.user.email) : null;
}

const isCode = (path: string | undefined): boolean =>
  path === '/two-factor/verify-totp' || path === '/two-factor/verify-backup-code';

/** Whose door somebody knocks at in vain, by their id; null where nobody bears the address. */
async function doorOf(context: Context): Promise<string | null> {
  if (context.path === '/sign-in/email')
    return (await context.context.internalAdapter.findUserByEmail(String(context.body.email)))?.user.id ?? null;
  const pending = isCode(context.path) ? await pendingUser(context) : null;
  return pending ?? (await getSessionFromCtx(context).catch(() => null))?.user.id ?? null;
}

/** That it failed must not change what is answered. */
async function traceOf(context: Context, trace: Trace, outcome: SignInFailed['outcome']): Promise<void> {
  const account = await doorOf(context).catch(() => null);
  trace({ outcome, account, from: context.headers?.get(CLIENT_ADDRESS) ?? '' });
}

async function mayBePassword(context: Context, password: unknown): Promise<void> {
  const user = (await getSessionFromCtx(context).catch(() => null))?.user;
  const own = user ? [user.email, user.email.split('@')[0] ?? '', user.name] : [];
  if (typeof password === 'string' && isKnownPassword(password, own))
    throw new APIError('BAD_REQUEST', { code: 'account.known-password', message: 'a password that is tried first' });
}

/** What is asked beside what the library asks, before it is asked. */
export function beforeSignIn(tries: FewTries, db: Reader, trace: Trace) {
  return createAuthMiddleware(async (context) => {
    const { path, body } = context;
    if (path === '/sign-in/email' && (await tries.count(addressOf(context.headers), MINUTE)) > MOST_FROM_AN_ADDRESS) {
      await traceOf(context, trace, 'too-many-from-there');
      throw tooMany('from this address');
    }
    const account = await askedFor(context);
    if (account !== null && (await tries.count(account, HOUR)) > MOST_PASSWORDS) {
      await traceOf(context, trace, 'too-many-for-account');
      throw tooMany('for this account');
    }
    if (path === '/change-password') {
      await mayBePassword(context, body.newPassword);
      // A password that was changed because somebody knew it lets that somebody stay nowhere.
      return { context: { body: { ...body, revokeOtherSessions: true } } };
    }
    if (isCode(path)) {
      const user = await pendingUser(context);
      if (user !== null && (await tries.counted(codeOf(user, body), CODE_MS)) > 0) throw usedCode();
      await mustOpen(db, context.context.secret, user);
      // No browser is let off the code for weeks.
      return { context: { body: { ...body, trustDevice: false } } };
    }
    return;
  });
}

/** A key that was lost or changed opens no code that was set up before: said as it is, to whoever had the password right. */
async function mustOpen(db: Reader, secret: string, userId: string | null): Promise<void> {
  const [sealed] = userId === null ? [] : await sealedCodes(db, userId);
  if (sealed && !(await opensCode(secret, sealed)))
    throw new APIError('CONFLICT', {
      code: 'sign-in.code-sealed',
      message: 'the key that sealed this code is not here',
    });
}

const tooMany = (where: string) =>
  new APIError('TOO_MANY_REQUESTS', { code: 'sign-in.too-many', message: `too many tries ${where}` });

/** What a success changes: an account's wrong tries are over, and a code that opened the door opens it once. */
export function afterSignIn(tries: FewTries, trace: Trace) {
  return createAuthMiddleware(async (context) => {
    const { path, body } = context;
    const { newSession, returned, internalAdapter } = context.context;
    if (returned instanceof APIError) {
      if (isCode(path)) await traceOf(context, trace, 'wrong-code');
      else if (path === '/sign-in/email' || asksAgain.has(path)) await traceOf(context, trace, 'wrong-password');
    } else {
      if (path === '/sign-in/email') await tries.takeBack(addressOf(context.headers));
      const account = await askedFor(context);
      if (account !== null) await tries.forget(account);
    }
    if (path === '/two-factor/verify-totp' && newSession) {
      if ((await tries.count(codeOf(newSession.user.id, body), CODE_MS)) === 1) return;
      await internalAdapter.deleteSession(newSession.session.token);
      throw usedCode();
    }
  });
}

/** As for a wrong one: that it was right a moment ago is nobody's business. */
const usedCode = () => new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' });
