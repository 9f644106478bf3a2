import { resolve } from 'node:path';
import type { OpenIdSettings } from './auth/openid/openid-settings.ts';

/** Every setting of the server, from the environment. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** The address people type, when a reverse proxy stands in front; its scheme decides on secure cookies. */
  readonly publicUrl: string | undefined;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly logLevel: string;
  /** Folders on this machine that an administrator may point a source at. */
  readonly sourceFolders: readonly string[];
  /** Hosts of the private network that a published file may be read from. */
  readonly allowedHosts: readonly string[];
  /** Where letters leave from, as smtp://user:password@host:port; without it there are none. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Seals connections; a file of the data folder does when there is none. */
  readonly sealingKey: string | undefined;
  /** The organisation's own sign-in. Read by the server alone: what is wrong in it must not stop a backup. */
  readonly openId?: OpenIdSettings | undefined;
  /** Whether passwords open the door, once an administrator has come in through the organisation's sign-in. */
  readonly localAccounts: boolean;
  /** A session ends when it was not used for so long, and when it began so long ago. */
  readonly sessions: { readonly idleHours: number; readonly longestHours: number };
  /** How long a server that was told to stop still answers, so that what stands in front sees it leave. */
  readonly drainSeconds: number;
  /** How often a server looks for what others wrote, where nothing tells it sooner. */
  readonly turns: { readonly eventsMs: number; readonly jobsMs: number };
  /** Whoever shows it reads the figures at `/metrics`; nobody does without one. */
  readonly metricsToken: string | undefined;
}

export function settingsFromEnvironment(env: NodeJS.ProcessEnv = process.env): Settings {
  return {
    host: env.HOST ?? '127.0.0.1',
    port: Number(env.PORT ?? 3000),
    publicUrl: env.GOUVERNE_URL,
    dataFolder: resolve(env.GOUVERNE_DATA ?? 'data'),
    databaseUrl: env.DATABASE_URL,
    logLevel: env.LOG_LEVEL ?? 'info',
    sourceFolders: (env.GOUVERNE_SOURCE_FOLDERS ?? '')
      .split(':')
      .filter(Boolean)
      .map((folder) => resolve(folder)),
    allowedHosts: (env.GOUVERNE_ALLOWED_HOSTS ?? '').split(/[\s,]+/).filter(Boolean),
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? 'Gouverne <gouverne@localhost>',
    sealingKey: env.GOUVERNE_KEY,
    sessions: {
      idleHours: Number(env.GOUVERNE_SESSION_IDLE_HOURS ?? 14 * 24),
      longestHours: Number(env.GOUVERNE_SESSION_HOURS ?? 30 * 24),
    },
    turns: { eventsMs: 250, jobsMs: 1_000 },
    localAccounts: env.GOUVERNE_LOCAL_ACCOUNTS !== 'off',
    metricsToken: env.GOUVERNE_METRICS_TOKEN || undefined,
    drainSeconds: Number(env.GOUVERNE_DRAIN_SECONDS ?? 5),
  };
}
