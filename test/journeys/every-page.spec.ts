import { type Browser, expect, type Page, test } from '@playwright/test';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import {
  expectAccessible,
  expectEveryLook,
  type Language,
  openContext,
  picture,
  startInstallation,
} from './installation.ts';

/** The pages of the menu and of the account, as the example company fills them. */
const pages = [
  '/',
  '/kpis',
  '/kpis/new',
  '/alignment',
  '/alignment/new',
  '/okrs',
  '/okrs/import',
  '/review',
  '/review/questions',
  '/blind-spots',
  '/sort',
  '/sources',
  '/people',
  '/settings',
  '/notifications',
  '/tokens',
  '/audit',
  '/webhooks',
  '/personal-data',
  '/account',
];
interface Look {
  readonly width: number;
  readonly dark: boolean;
}
const wideLight: Look = { width: 1440, dark: false };
const wideDark: Look = { width: 1440, dark: true };
const narrowLight: Look = { width: 390, dark: false };
const narrowDark: Look = { width: 390, dark: true };

/** The page has drawn what it has to say: nothing is loading, and its fonts are there. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // The stream of what others do stays open: a page is still when what it shows is no longer awaited.
  await expect(page.locator('[class*=skeleton]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/** Each page is loaded in the first look, then seen in the other as it stands. */
async function walk(
  browser: Browser,
  door: string,
  url: string,
  language: Language,
  looks: readonly [Look, Look],
  paths: readonly string[],
): Promise<string[]> {
  const context = await openContext(browser, language, looks[0]);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`));
  await page.addInitScript(() => localStorage.setItem('gouverne-tour', 'over'));
  await page.goto(door);
  for (const path of paths)
    for (const look of looks) {
      const colorScheme = look.dark ? 'dark' : 'light';
      await page.setViewportSize({ width: look.width, height: 900 });
      await page.emulateMedia({ colorScheme });
      if (look === looks[0]) await page.goto(`${url}${path}`);
      await settled(page);
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      const name = `${language}-${look.width}-${colorScheme}${path.replaceAll('/', '_')}`;
      await expectAccessible(page, name);
      await picture(page, name);
    }
  await context.close();
  return faults;
}

/** A cycle in each of its states, an objective, the check-in of a team, a reveal: where they are in this example. */
async function storyPages(browser: Browser, door: string, url: string): Promise<string[]> {
  const context = await openContext(browser, 'fr');
  const reader = await context.newPage();
  await reader.goto(door);
  const get = async (path: string) => (await reader.request.get(`${url}/api/v1${path}`)).json();
  const { cycles } = (await get('/cycles')) as { cycles: { id: string; state: string }[] };
  const running = cycles.find(({ state }) => state === 'running')?.id;
  const { objectives } = (await get(`/cycles/${running}`)) as { objectives: { id: string; teamId: string }[] };
  const { tests } = (await get('/alignment-tests')) as { tests: { id: string; phase: string }[] };
  await context.close();
  return [
    ...['running', 'closed', 'planning'].map((of) => `/okrs/${cycles.find(({ state }) => state === of)?.id}`),
    `/okrs/${cycles.find(({ state }) => state === 'closed')?.id}/retrospective`,
    `/okrs/objectives/${objectives[0]?.id}`,
    `/okrs/${running}/check-in/${objectives[0]?.teamId}`,
    ...['settled', 'revealed', 'open'].map((of) => `/alignment/${tests.find(({ phase }) => phase === of)?.id}`),
  ];
}

test.describe('every page of the example', () => {
  // One after the other, on one example: another costs more than it gains.
  test.describe.configure({ mode: 'default' });
  let installation: Awaited<ReturnType<typeof startInstallation>>;
  let doors: string[];
  test.beforeAll(async () => {
    installation = await startInstallation(['demo']);
    doors = [...installation.output.matchAll(/http:\S+\/demo\/enter\/\S+/g)].map(([link]) => link);
  });
  test.afterAll(() => installation?.stop());

  // Loaded wide and narrow, light and dark: two looks in a language.
  for (const [language, looks] of [
    ['fr', [wideLight, narrowDark]],
    ['en', [narrowLight, wideDark]],
  ] as const)
    test(`no accessibility violation, no sideways scroll, no error (${language})`, async ({ browser }) => {
      test.setTimeout(900_000);
      // The administrator opens everything.
      const [door = ''] = doors;
      const context = await openContext(browser, language);
      const reader = await context.newPage();
      await reader.goto(door);
      const answer = await reader.request.get(`${installation.url}/api/v1/kpis`);
      const { kpis } = (await answer.json()) as { kpis: { key: string }[] };
      await context.close();
      const also = kpis.slice(0, 2).map(({ key }) => `/kpis/${key}`);
      expect(await walk(browser, door, installation.url, language, looks, [...pages, ...also])).toEqual([]);
    });

  test('the pages of its story, loaded narrow and dark, then seen wide and light', async ({ browser }) => {
    test.setTimeout(900_000);
    // A team's check-in is for its members.
    const [, lead = ''] = doors;
    const story = await storyPages(browser, lead, installation.url);
    expect(await walk(browser, lead, installation.url, 'fr', [narrowDark, wideLight], story)).toEqual([]);
  });

  test('beside the reading, the limits people know from elsewhere are one press away, and said for what they are', async ({
    browser,
  }) => {
    const [door = ''] = doors;
    for (const [language, said, steps] of [
      ['fr', /Limites classiques \(XmR\).*C’est la lecture qui fait foi\./, /^Écart d’une période à la suivante/],
      ['en', /Classical limits \(XmR\).*The reading is the one to act on\./, /^Step from one period to the next/],
    ] as const) {
      const context = await openContext(browser, language);
      const page = await context.newPage();
      await page.goto(door);
      const { kpis } = await (await page.request.get(`${installation.url}/api/v1/kpis`)).json();
      await page.goto(`${installation.url}/kpis/${kpis[0].key}`);
      await page.getByText('XmR', { exact: true }).click();
      await expect(page.getByText(said)).toBeVisible();
      await expect(page.getByRole('img', { name: steps })).toBeVisible();
      await expectEveryLook(page, `classical-limits-${language}`);
      await context.close();
    }
  });

  test('where a number comes from is one press away, of a KPI and of a key result, for who only reads', async ({
    browser,
  }) => {
    const [, , door = ''] = doors;
    for (const [language, { kpi }] of [
      ['fr', fr],
      ['en', en],
    ] as const) {
      const [running] = await storyPages(browser, door, installation.url);
      const context = await openContext(browser, language);
      const page = await context.newPage();
      await page.addInitScript(() => localStorage.setItem('gouverne-tour', 'over'));
      await page.goto(door);
      const get = async (path: string) => (await page.request.get(`${installation.url}/api/v1${path}`)).json();
      const { kpis } = await get('/kpis');
      const { objectives } = await get(running?.replace('/okrs/', '/cycles/') ?? '');
      for (const [name, path] of [
        ['kpi', `/kpis/${kpis[0].key}`],
        ['key-result', `/okrs/objectives/${objectives[0].id}`],
      ] as const) {
        await page.goto(`${installation.url}${path}`);
        await page.getByRole('button', { name: kpi.provenance.title }).first().click();
        const drawer = page.getByRole('dialog', { name: kpi.provenance.title });
        await expect(drawer.locator('pre')).toContainText('select');
        // What is the same of both is looked at once.
        if (name === 'key-result') await expectEveryLook(page, `provenance-${language}`);
        else await expectAccessible(page, `provenance-${name}-${language}`);
      }
      await context.close();
    }
  });
});
