import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Kysely } from 'kysely';
import type { Store } from '../../store/store.ts';
import type { Tables } from '../../store/tables.ts';

export interface AuthSettings {
  readonly secret: string;
  /** Where people reach us; same-origin requests alone are accepted. */
  readonly publicUrl: string | undefined;
  readonly newId: () => string;
}

/** Our proxy-proof header: set from the socket by `client-address.ts`, whatever the client sent. */
export const CLIENT_ADDRESS = 'x-gouverne-client-address';

const DAY = 24 * 60 * 60;

function options(db: Kysely<Tables>, engine: Store['engine'], settings: AuthSettings) {
  return {
    appName: 'Gouverne',
    secret: settings.secret,
    basePath: '/api/auth',
    ...(settings.publicUrl ? { baseURL: settings.publicUrl } : {}),
    trustedOrigins: async (request?: Request) => (request && !settings.publicUrl ? [new URL(request.url).origin] : []),
    database: { db: db as never, type: engine, transaction: false },
    telemetry: { enabled: false },
    logger: { level: 'error' as const },
    // People come by invitation or at set-up; both create the account on the server.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: { modelName: 'auth_user' },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    session: { modelName: 'auth_session', expiresIn: 14 * DAY, updateAge: DAY, storeSessionInDatabase: true },
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      modelName: 'auth_rate_limit',
      window: 60,
      max: 120,
      customRules: { '/sign-in/email': { window: 60, max: 10 }, '/get-session': false as const },
    },
    advanced: {
      cookiePrefix: 'gouverne',
      useSecureCookies: settings.publicUrl?.startsWith('https:') ?? false,
      defaultCookieAttributes: { sameSite: 'lax' as const, httpOnly: true },
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
  return betterAuth(options(store.db, store.engine, settings));
}

export type Auth = ReturnType<typeof openAuth>;
