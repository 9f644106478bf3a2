import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import { type RunningProvider, startProvider } from '../start-provider.ts';
import {
  administrator,
  expectAccessible,
  type Installation,
  type Language,
  openContext,
  picture,
  setUpByApi,
  startInstallation,
} from './installation.ts';
import { kpi, typed } from './kpi-installation.ts';

// One organisation whose sign-in is a real OpenID provider, and whose passwords are switched off.
test.describe.configure({ mode: 'serial' });
const rules = `claim: groups
rules:
  - value: direction
    role: admin
  - value: produit
    teams:
      - team: Produit
        role: facilitator
`;
let folder: string;
let provider: RunningProvider;
let installation: Installation;

test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(join(tmpdir(), 'gouverne-rules-'));
  writeFileSync(join(folder, 'rules.yaml'), rules);
  writeFileSync(join(folder, 'secret'), 'a secret that only the two of them know\n');
  installation = await startInstallation(['serve'], async (url) => {
    provider = await startProvider({ redirectUri: `${url}/api/auth/callback/openid` });
    return {
      GOUVERNE_URL: url,
      GOUVERNE_LOCAL_ACCOUNTS: 'off',
      GOUVERNE_OIDC_ISSUER: provider.issuer,
      GOUVERNE_OIDC_CLIENT_ID: provider.clientId,
      GOUVERNE_OIDC_CLIENT_SECRET_FILE: join(folder, 'secret'),
      GOUVERNE_OIDC_DOMAINS: 'cyclade.example',
      GOUVERNE_OIDC_RULES: join(folder, 'rules.yaml'),
      GOUVERNE_OIDC_LABEL: 'le compte Cyclade',
    };
  });
  const account = (email: string, name: string, ...groups: string[]) => ({ email, email_verified: true, name, groups });
  provider.accounts.set('lou', account('lou@cyclade.example', 'Lou Garnier', 'produit'));
  provider.accounts.set('max', account('max@cyclade.example', 'Max Roy'));
  provider.accounts.set('eve', account('eve@ailleurs.example', 'Ève Martin', 'direction'));
  provider.accounts.set('ines', account(administrator.email, administrator.name, 'direction'));

  const admin = await (await openContext(browser, 'fr')).newPage();
  await setUpByApi(admin, installation.url, 'fr');
  const api = async (method: 'get' | 'post', path: string, data?: object) =>
    (
      await admin.request[method](`${installation.url}/api/v1${path}`, {
        headers: { origin: installation.url },
        ...(data && { data }),
      })
    ).json();
  const root = (await api('get', '/teams')).teams[0].id as string;
  await api('post', '/teams', { name: 'Produit', kind: 'team', parentId: root, private: false });
  await api('post', '/kpis', kpi(root, 'velos', 'Vélos en état', typed));
  await admin.context().close();
});

test.afterAll(async () => {
  await provider?.stop();
  installation?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const words = { fr, en };
const door = async (browser: Browser, language: Language, size: object = {}) => {
  const page = await (await openContext(browser, language, size)).newPage();
  await page.goto(installation.url);
  await page.getByRole('heading', { level: 1, name: words[language].shell.signIn.title }).waitFor();
  return page;
};
const throughProvider = async (page: Page, language: Language, login: string) => {
  await page.getByRole('button', { name: words[language].account.door.provider('le compte Cyclade') }).click();
  await page.getByLabel('Account').fill(login);
  await page.getByRole('button', { name: 'Continue' }).click();
};

for (const language of ['fr', 'en'] as const) {
  const { shell, steering, account } = words[language];

  test(`in with the organisation’s account, at one’s place, and out again (${language})`, async ({ browser }) => {
    const page = await door(browser, language);
    await expectAccessible(page, 'the door');
    await picture(page, `sign-in-${language}`);
    await throughProvider(page, language, 'lou');
    await expect(page.getByRole('heading', { level: 1, name: steering.title })).toBeVisible();
    const { session } = await (await page.request.get(`${installation.url}/api/v1/session`)).json();
    expect(session.memberships.map(({ role }: { role: string }) => role)).toEqual(['facilitator']);
    await expectAccessible(page, 'the steering page of someone who just came');
    await page.getByRole('button', { name: shell.account.open('Lou Garnier') }).click();
    await page.getByRole('button', { name: shell.account.signOut }).click();
    await page.getByRole('heading', { level: 1, name: shell.signIn.title }).waitFor();
    await page.goto(`${installation.url}/kpis`);
    await page.getByRole('heading', { level: 1, name: shell.signIn.title }).waitFor();
    await page.context().close();
  });

  test(`kept out, one reads why, and the door stays where it is (${language})`, async ({ browser }) => {
    const kept = {
      eve: account.refusals['sign-in.domain']?.({}),
      max: account.refusals['sign-in.no-claim']?.({}),
      '': account.refusals['sign-in.given-up']?.({}),
    };
    for (const [login, sentence] of Object.entries(kept)) {
      const page = await door(browser, language, { width: 390, height: 844 });
      await throughProvider(page, language, login);
      await expect(page.getByRole('alert')).toHaveText(sentence ?? 'a sentence');
      await expectAccessible(page, `the door that did not open for “${login}”`);
      await picture(page, `sign-in-refused-${login || 'nobody'}-${language}`);
      await page.context().close();
    }
  });
}

test('once an administrator has come in that way, no password is asked for any more', async ({ browser }) => {
  const page = await door(browser, 'fr');
  await expect(page.getByLabel(fr.shell.signIn.password)).toBeVisible();
  await throughProvider(page, 'fr', 'ines');
  await page.getByRole('heading', { level: 1, name: fr.steering.title }).waitFor();
  const next = await door(browser, 'fr', { dark: true });
  await expect(next.getByText(fr.account.door.onlyProvider)).toBeVisible();
  await expect(next.getByLabel(fr.shell.signIn.password)).toHaveCount(0);
  await expectAccessible(next, 'the door without passwords');
  await picture(next, 'sign-in-only-provider');
  await provider.stop();
  const later = await door(browser, 'en');
  // What it said of itself is known: the other side simply does not answer, and the browser says so. A new server asks.
  await installation.restart();
  await later.getByRole('button', { name: en.account.door.provider('le compte Cyclade') }).click();
  await expect(later.getByRole('alert')).toHaveText(en.account.refusals['sign-in.unreachable']?.({}) ?? 'a sentence');
  await expectAccessible(later, 'the door whose provider does not answer');
});
