import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from '../../../src/refusal.ts';
import { openIdFromEnvironment } from './openid-settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouverne-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const whole = {
  GOUVERNE_OIDC_ISSUER: 'https://sso.cyclade.example/realms/cyclade/',
  GOUVERNE_OIDC_CLIENT_ID: 'gouverne',
  GOUVERNE_OIDC_CLIENT_SECRET: 'a secret',
  GOUVERNE_OIDC_DOMAINS: 'Cyclade.example, cyclade.fr',
};
const url = 'https://gouverne.cyclade.example';

function refusal(env: NodeJS.ProcessEnv, publicUrl: string | undefined = url) {
  try {
    openIdFromEnvironment(publicUrl, env);
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.params];
    throw error;
  }
  return undefined;
}

test('without an issuer there is no sign-in of the organisation’s, whatever else is set', () => {
  expect(openIdFromEnvironment(url, {})).toBeUndefined();
  expect(openIdFromEnvironment(undefined, { ...whole, GOUVERNE_OIDC_ISSUER: ' ' })).toBeUndefined();
});

test('what is not said has a default that lets nobody in: no rules, and only verified addresses', () => {
  expect(openIdFromEnvironment(url, whole)).toEqual({
    issuer: 'https://sso.cyclade.example/realms/cyclade',
    clientId: 'gouverne',
    clientSecret: 'a secret',
    scopes: ['openid', 'email', 'profile'],
    domains: ['cyclade.example', 'cyclade.fr'],
    verifiedClaim: 'email_verified',
    rules: null,
    label: 'sso.cyclade.example',
  });
});

test('a secret is read from its file, without the line end that editors add', () => {
  const secret = file('secret', 'from a file\n');
  const env = { ...whole, GOUVERNE_OIDC_CLIENT_SECRET: '', GOUVERNE_OIDC_CLIENT_SECRET_FILE: secret };
  expect(openIdFromEnvironment(url, env)?.clientSecret).toBe('from a file');
});

test('rules are a file of their own', () => {
  const rules = file(
    'rules.yaml',
    'claim: groups\nrules:\n  - value: product\n    teams:\n      - team: Produit\n        role: facilitator\n',
  );
  expect(openIdFromEnvironment(url, { ...whole, GOUVERNE_OIDC_RULES: rules })?.rules).toEqual({
    claim: 'groups',
    rules: [{ value: 'product', teams: [{ team: 'Produit', role: 'facilitator' }] }],
  });
});

test('half a setting is refused with the name of the other half', () => {
  for (const setting of ['GOUVERNE_OIDC_CLIENT_ID', 'GOUVERNE_OIDC_CLIENT_SECRET', 'GOUVERNE_OIDC_DOMAINS'])
    expect(refusal({ ...whole, [setting]: '' })).toEqual(['openid.missing', { setting }]);
  try {
    openIdFromEnvironment(undefined, whole);
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: 'openid.missing', params: { setting: 'GOUVERNE_URL' } });
  }
});

test('an issuer over plain http is refused unless it is on this very machine', () => {
  const at = (issuer: string) => ({ ...whole, GOUVERNE_OIDC_ISSUER: issuer });
  expect(refusal(at('http://sso.cyclade.example'))?.[0]).toBe('openid.issuer');
  expect(refusal(at('sso.cyclade.example'))?.[0]).toBe('openid.issuer');
  expect(refusal(at('http://127.0.0.1:9000'))).toBeUndefined();
});

test('rules that say something else are refused with the line that does', () => {
  const wrong = file('rules.yaml', 'claim: groups\nrules:\n  - value: product\n    role: owner\n');
  expect(refusal({ ...whole, GOUVERNE_OIDC_RULES: wrong })).toMatchObject([
    'openid.rules',
    { path: wrong, where: 'rules.0.role' },
  ]);
  const broken = file('broken.yaml', 'claim: [');
  expect(refusal({ ...whole, GOUVERNE_OIDC_RULES: broken })?.[0]).toBe('openid.rules');
  expect(refusal({ ...whole, GOUVERNE_OIDC_RULES: join(folder, 'absent.yaml') })?.[0]).toBe('openid.unreadable');
});
