import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Kysely } from 'kysely';
import type { Store } from '../../store/store.ts';
import type { Tables } from '../../store/tables.ts';
import type { Logger } from '../log.ts';
import type { Settings } from '../settings.ts';
import { CLIENT_ADDRESS } from './client-address.ts';
import { fewTries } from './few-tries.ts';
import { openIdPlugin } from './openid/openid-plugin.ts';
import type { OpenIdSettings } from './openid/openid-settings.ts';
import { afterSignIn, beforeSignIn, type SignInFailed } from './sign-in-hooks.ts';

export interface AuthSettings {
  readonly secret: string;
  /** Where people reach us; same-origin requests alone are accepted. */
  readonly publicUrl: string | undefined;
  readonly newId: () => string;
  readonly openId?: OpenIdSettings | undefined;
  readonly log?: Logger;
  /** A session ends when it was not used for so long, and when it began so long ago. */
  readonly sessions?: Settings['sessions'];
  /** Who hashes passwords where it is not the library: tests, which remember what it answered. */
  readonly passwords?: {
    readonly hash: (password: string) => Promise<string>;
    readonly verify: (tried: { hash: string; password: string }) => Promise<boolean>;
  };
}

const usualSessions = { idleHours: 14 * 24, longestHours: 30 * 24 };

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

/** What better-auth would also answer to, and nobody here asks: names and addresses change elsewhere, or not at all. */
const closed = [
  '/update-user',
  '/update-session',
  '/change-email',
  '/delete-user',
  '/link-social',
  '/unlink-account',
  '/list-accounts',
  '/account-info',
  '/get-access-token',
  '/refresh-token',
  '/request-password-reset',
  '/reset-password',
  '/send-verification-email',
  '/verify-email',
  // A person's sessions are our own operations: theirs show the secrets of sessions.
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  // It says of a password whether it is right, and changes nothing: a place to guess.
  '/verify-password',
  // The secret of a code is shown while it is set up, and codes are never sent.
  '/two-factor/get-totp-uri',
  '/two-factor/send-otp',
  '/two-factor/verify-otp',
];

/** A code after the password. Secrets and spare codes are sealed with the key that signs sessions. */
const secondFactor = twoFactor({
  issuer: 'Gouverne',
  schema: { twoFactor: { modelName: 'auth_two_factor' } },
  accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 15 * 60 },
});

function options(db: Kysely<Tables>, engine: Store['engine'], settings: AuthSettings) {
  const { idleHours, longestHours } = settings.sessions ?? usualSessions;
  const https = settings.publicUrl?.startsWith('https:') ?? false;
  const idle = Math.round(Math.min(idleHours, longestHours) * HOUR);
  return {
    appName: 'Gouverne',
    secret: settings.secret,
    basePath: '/api/auth',
    ...(settings.publicUrl ? { baseURL: settings.publicUrl } : {}),
    trustedOrigins: async (request?: Request) => (request && !settings.publicUrl ? [new URL(request.url).origin] : []),
    database: { db: db as never, type: engine, transaction: false },
    telemetry: { enabled: false },
    // Its messages without what it hangs on them: states, addresses and stacks stay out of the log.
    logger: {
      log: (level: string, message: string, ...more: unknown[]) => {
        if (level !== 'error') return;
        const because = more.find((one) => one instanceof Error)?.message;
        settings.log?.warn({ part: 'sign-in', ...(because && { because }) }, message);
      },
    },
    disabledPaths: closed,
    // What it did not foresee is thrown to us, logged and answered as ours: it would print the stack on standard error.
    onAPIError: { errorURL: '/sign-in', throw: true },
    // People come by invitation or at set-up; both create the account on the server.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      ...(settings.passwords && { password: settings.passwords }),
    },
    user: { modelName: 'auth_user' },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    session: {
      modelName: 'auth_session',
      expiresIn: idle,
      updateAge: Math.min(DAY, Math.round(idle / 10)),
      storeSessionInDatabase: true,
    },
    plugins: [secondFactor],
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      modelName: 'auth_rate_limit',
      window: 60,
      max: 120,
      customRules: {
        // A whole office comes through one address on Monday at nine: wrong passwords alone are few (`sign-in-hooks.ts`).
        '/sign-in/email': { window: 60, max: 120 },
        '/sign-in/social': { window: 60, max: 120 },
        '/get-session': false as const,
      },
    },
    advanced: {
      // Said, or it would be checked everywhere but under tests.
      disableOriginCheck: false,
      // `__Host-`: of this host alone, which no other of the same domain can set. The library's own prefix would allow that.
      cookiePrefix: https ? '__Host-gouverne' : 'gouverne',
      useSecureCookies: false,
      defaultCookieAttributes: { sameSite: 'lax' as const, httpOnly: true, secure: https },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      database: { generateId: settings.newId },
    },
  };
}

export async function migrateAuth(db: Kysely<Tables>, engine: Store['engine']): Promise<void> {
  const { runMigrations } = await getMigrations(
    options(db, engine, { secret: 'only its tables are read', publicUrl: undefined, newId: () => '' }),
  );
  await runMigrations();
}

export function openAuth(store: Store, settings: AuthSettings) {
  const { openId, log, sessions = usualSessions } = settings;
  const tries = fewTries(store, settings.secret);
  // The same place is the same word, and the word says nothing of where: the proxy's own log has the address.
  const hidden = (from: string) =>
    createHmac('sha256', settings.secret).update(`from ${from}`).digest('base64url').slice(0, 10);
  const trace = ({ from, ...failed }: SignInFailed) =>
    log?.warn({ part: 'sign-in', ...failed, from: hidden(from) }, 'a sign-in failed');
  const auth = betterAuth({
    ...options(store.db, store.engine, settings),
    hooks: { before: beforeSignIn(tries, store.db, trace), after: afterSignIn(tries, trace) },
    plugins: [secondFactor, ...(openId ? [openIdPlugin(store, openId, log)] : [])],
  });
  return Object.assign(auth, {
    tries,
    longestSessionMs: sessions.longestHours * HOUR * 1000,
    /** How long a cookie found right is not asked about again: less than what a session in use may wait to be put off. */
    askAgainMs: Math.min(60, (sessions.idleHours * HOUR) / 20) * 1000,
  });
}

export type Auth = ReturnType<typeof openAuth>;
