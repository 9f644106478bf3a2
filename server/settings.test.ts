import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDictionary, refusalSentence } from '../i18n/dictionary.ts';
import { Refusal } from '../src/refusal.ts';
import { sessionSecret } from './auth/secret.ts';
import { settingNames, strangeSettings } from './setting-names.ts';
import { placeFromEnvironment, settingsFromEnvironment } from './settings.ts';

const root = join(import.meta.dirname, '..');

const refusal = (env: NodeJS.ProcessEnv): Refusal => {
  try {
    settingsFromEnvironment(env);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`accepted: ${JSON.stringify(env)}`);
};

test.each([
  [{ PORT: 'abc' }, 'PORT is “abc”: a whole number from 0 to 65,535 is expected.'],
  [{ PORT: '70000' }, 'PORT is “70000”: a whole number from 0 to 65,535 is expected.'],
  // Each of these would run: sessions that end at once, passwords that stay open, a server that never drains.
  [{ GOUVERNE_SESSION_HOURS: '12h' }, 'GOUVERNE_SESSION_HOURS is “12h”: a number from 0.1 to 87,600 is expected.'],
  [
    { GOUVERNE_SESSION_IDLE_HOURS: '0' },
    'GOUVERNE_SESSION_IDLE_HOURS is “0”: a number from 0.1 to 87,600 is expected.',
  ],
  [{ GOUVERNE_DRAIN_SECONDS: '5s' }, 'GOUVERNE_DRAIN_SECONDS is “5s”: a number from 0 to 3,600 is expected.'],
  [{ GOUVERNE_LOCAL_ACCOUNTS: 'no' }, 'GOUVERNE_LOCAL_ACCOUNTS is “no”: one of on, off is expected.'],
  [
    { LOG_LEVEL: 'verbose' },
    'LOG_LEVEL is “verbose”: one of trace, debug, info, warn, error, fatal, silent is expected.',
  ],
  [{ GOUVERNE_KEY: 'short' }, 'GOUVERNE_KEY must have at least 16 characters.'],
])('%j is refused by its name', async (env, sentence) => {
  const { code, params } = refusal(env);
  expect(refusalSentence(await loadDictionary('en'), code, params)).toBe(sentence);
});

test('the address people type has a scheme and no path: nothing is served under one', () => {
  for (const url of ['gouverne.example', 'ftp://gouverne.example', 'https://example.org/gouverne'])
    expect(refusal({ GOUVERNE_URL: url }).code).toBe('setting.public-url');
  expect(settingsFromEnvironment({ GOUVERNE_URL: 'https://example.org:8443/' }).publicUrl).toBe(
    'https://example.org:8443',
  );
});

test('an address that may hold a password is refused without being shown', () => {
  for (const env of [
    { DATABASE_URL: 'postgres://gouverne:s3cr/t@host/name' },
    { DATABASE_URL: 'mysql://gouverne:s3cr@host/name' },
    { SMTP_URL: 'smtp.example.org' },
  ])
    expect(JSON.stringify(refusal(env))).not.toMatch(/s3cr/);
});

test('an empty variable is one that is not set', () => {
  const empty = Object.fromEntries(settingNames.map((name) => [name, '']));
  expect(settingsFromEnvironment(empty)).toEqual(settingsFromEnvironment({}));
  // Empty, it would pass for a reverse proxy in front, whose word about the client's address is taken.
  expect(settingsFromEnvironment({ GOUVERNE_URL: '' }).publicUrl).toBeUndefined();
});

test('a secret of the environment that could be guessed is refused', () => {
  expect(() => sessionSecret('nowhere', { GOUVERNE_SECRET: 'short' })).toThrow(
    expect.objectContaining({ code: 'setting.short', params: { setting: 'GOUVERNE_SECRET', least: 16 } }),
  );
});

test('what is wrong elsewhere does not stop a backup', () => {
  const env = { PORT: 'abc', GOUVERNE_DATA: '/srv/gouverne', DATABASE_URL: 'postgres://u:p@h/n' };
  expect(placeFromEnvironment(env)).toEqual({ dataFolder: '/srv/gouverne', databaseUrl: 'postgres://u:p@h/n' });
});

test('a name that nobody reads is noticed', () => {
  expect(
    strangeSettings({ GOUVERNE_DRAIN_SECOND: '7', GOUVERNE_URL: 'x', GOUVERNE_TEST_BROWSER: 'y', HOME: 'z' }),
  ).toEqual(['GOUVERNE_DRAIN_SECOND']);
});

test('the guide of settings lists every variable that is read, and no other', () => {
  const guide = readFileSync(join(root, 'docs', 'guides', 'settings.md'), 'utf8');
  const documented = [...guide.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(documented.toSorted()).toEqual([...settingNames].sort());
});

test('every variable of the list is read somewhere, and none is read that is not in it', () => {
  const sources = ['cli', 'server', 'store', 'warehouse', 'src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|mjs)$/.test(file) && !file.endsWith('.test.ts') && !file.endsWith('setting-names.ts'))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
  const text = sources.join('\n');
  const read = (name: string) =>
    text.includes(`'${name}'`) ||
    new RegExp(`\\benv\\.${name}\\b`).test(text) ||
    (name.startsWith('GOUVERNE_OIDC_') && text.includes(`('${name.slice('GOUVERNE_OIDC_'.length)}')`));
  expect(settingNames.filter((name) => !read(name))).toEqual([]);
  // The terminal's own, and Node's.
  const others = ['LANG', 'LC_ALL', 'LC_MESSAGES', 'NODE_COMPILE_CACHE'];
  const known: ReadonlySet<string> = new Set<string>([...settingNames, ...others]);
  const direct = [...text.matchAll(/\benv\.([A-Z][A-Z_]+)\b/g)].map(([, name]) => name as string);
  expect(direct.filter((name) => !known.has(name) && !name.startsWith('TEST_'))).toEqual([]);
});
