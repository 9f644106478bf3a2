import { resolve } from 'node:path';
import type { OpenIdSettings } from './auth/openid/openid-settings.ts';
import { choiceSetting, connectionSetting, formSetting, given, numberSetting, secretSetting } from './read-setting.ts';
import type { SettingName } from './setting-names.ts';

/** Every setting of the server, from the environment. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** The address people type, when a reverse proxy stands in front; its scheme decides on secure cookies. */
  readonly publicUrl: string | undefined;
  /** How many reverse proxies stand in front, each adding who came to it; undefined where nobody said. */
  readonly proxies: number | undefined;
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

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** Years: more than any session lasts. */
const LONGEST_HOURS = 10 * 365 * 24;

/** Where the installation is. Read apart: what is wrong in the rest must not stop a backup. */
export function placeFromEnvironment(
  env: NodeJS.ProcessEnv = process.env,
): Pick<Settings, 'dataFolder' | 'databaseUrl'> {
  return {
    dataFolder: resolve(given(env, 'GOUVERNE_DATA') ?? 'data'),
    databaseUrl: connectionSetting(
      env,
      'DATABASE_URL',
      /^postgres(ql)?:\/\//,
      'postgres://user:password@host:5432/database',
    ),
  };
}

/** What cannot be meant is refused at the start by its name: a server that runs on a guess is found out too late. */
export function settingsFromEnvironment(env: NodeJS.ProcessEnv = process.env): Settings {
  const hours = (name: SettingName, otherwise: number) =>
    numberSetting(env, name, otherwise, { least: 0.1, most: LONGEST_HOURS });
  return {
    ...placeFromEnvironment(env),
    host: given(env, 'HOST') ?? '127.0.0.1',
    port: numberSetting(env, 'PORT', 3000, { least: 0, most: 65_535, whole: true }),
    publicUrl: formSetting(
      env,
      'GOUVERNE_URL',
      /^https?:\/\/[^/\s?#@]+\/?$/,
      'https://gouverne.example.org',
      'setting.public-url',
    )?.replace(/\/$/, ''),
    proxies: given(env, 'GOUVERNE_PROXIES')
      ? numberSetting(env, 'GOUVERNE_PROXIES', 0, { least: 0, most: 9, whole: true })
      : undefined,
    logLevel: choiceSetting(env, 'LOG_LEVEL', levels, 'info'),
    sourceFolders: (given(env, 'GOUVERNE_SOURCE_FOLDERS') ?? '')
      .split(':')
      .filter(Boolean)
      .map((folder) => resolve(folder)),
    allowedHosts: (formSetting(env, 'GOUVERNE_ALLOWED_HOSTS', /^[^/]+$/, 'wiki.example.org, 10.0.0.5') ?? '')
      .split(/[\s,]+/)
      .filter(Boolean),
    smtpUrl: connectionSetting(env, 'SMTP_URL', /^smtps?:\/\//, 'smtp://user:password@host:587'),
    mailFrom:
      formSetting(env, 'MAIL_FROM', /\S@\S/, 'Gouverne <gouverne@example.org>') ?? 'Gouverne <gouverne@localhost>',
    sealingKey: secretSetting(env, 'GOUVERNE_KEY'),
    sessions: {
      idleHours: hours('GOUVERNE_SESSION_IDLE_HOURS', 14 * 24),
      longestHours: hours('GOUVERNE_SESSION_HOURS', 30 * 24),
    },
    turns: { eventsMs: 250, jobsMs: 1_000 },
    localAccounts: choiceSetting(env, 'GOUVERNE_LOCAL_ACCOUNTS', ['on', 'off'], 'on') === 'on',
    metricsToken: secretSetting(env, 'GOUVERNE_METRICS_TOKEN'),
    drainSeconds: numberSetting(env, 'GOUVERNE_DRAIN_SECONDS', 5, { least: 0, most: 3_600 }),
  };
}
