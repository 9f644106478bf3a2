/** Every environment variable that is read; docs/guides/settings.md says what each does. */
export const settingNames = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'LOG_LEVEL',
  'GOUVERNE_URL',
  'GOUVERNE_PROXIES',
  'GOUVERNE_DATA',
  'GOUVERNE_DEMO_DATA',
  'GOUVERNE_SECRET',
  'GOUVERNE_KEY',
  'GOUVERNE_NEW_SECRET',
  'GOUVERNE_NEW_KEY',
  'GOUVERNE_OIDC_ISSUER',
  'GOUVERNE_OIDC_CLIENT_ID',
  'GOUVERNE_OIDC_CLIENT_SECRET',
  'GOUVERNE_OIDC_CLIENT_SECRET_FILE',
  'GOUVERNE_OIDC_DOMAINS',
  'GOUVERNE_OIDC_RULES',
  'GOUVERNE_OIDC_SCOPES',
  'GOUVERNE_OIDC_VERIFIED_CLAIM',
  'GOUVERNE_OIDC_LABEL',
  'GOUVERNE_LOCAL_ACCOUNTS',
  'GOUVERNE_SESSION_IDLE_HOURS',
  'GOUVERNE_SESSION_HOURS',
  'GOUVERNE_SOURCE_FOLDERS',
  'GOUVERNE_ALLOWED_HOSTS',
  'GOUVERNE_DRAIN_SECONDS',
  'GOUVERNE_METRICS_TOKEN',
  'GOUVERNE_LANGUAGE',
  'GOUVERNE_DEMO_LANGUAGE',
  'GOUVERNE_TOKEN',
  'GOUVERNE_DEBUG',
] as const;

export type SettingName = (typeof settingNames)[number];

/** Names that look like ours and that nobody reads: a slip of the pen would otherwise pass for a setting. */
export function strangeSettings(env: NodeJS.ProcessEnv): string[] {
  const known: ReadonlySet<string> = new Set(settingNames);
  return Object.keys(env)
    .filter((name) => /^GOUVERNE_(?!TEST_)/.test(name) && !known.has(name))
    .sort();
}
