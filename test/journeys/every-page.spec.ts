import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, openContext, picture, startInstallation } from './installation.ts';

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
const looks = [
  { language: 'fr', width: 1440, dark: false },
  { language: 'en', width: 1440, dark: true },
  { language: 'en', width: 390, dark: false },
  { language: 'fr', width: 390, dark: true },
] as const;

/** The page has drawn what it has to say: nothing is loading, and its fonts are there. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // The stream of what others do stays open: a page is still when what it shows is no longer awaited.
  await expect(page.locator('[class*=skeleton]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

async function walk(
  browser: Browser,
  door: string,
  url: string,
  look: (typeof looks)[number],
  paths: readonly string[],
): Promise<string[]> {
  const context = await openContext(browser, look.language, { width: look.width, dark: look.dark });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`));
  await page.addInitScript(() => localStorage.setItem('gouverne-tour', 'over'));
  await page.goto(door);
  for (const path of paths) {
    await page.goto(`${url}${path}`);
    await settled(page);
    const name = `${look.language}-${look.width}-${look.dark ? 'dark' : 'light'}${path.replaceAll('/', '_')}`;
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

test('every page of the example: no accessibility violation, no sideways scroll, no error, in both languages, both widths, light and dark', async ({
  browser,
}) => {
  test.setTimeout(480_000);
  const installation = await startInstallation(['demo']);
  try {
    // The administrator opens everything; a team's check-in is for its members.
    const [door = '', lead = ''] = [...installation.output.matchAll(/http:\S+\/demo\/enter\/\S+/g)].map(
      ([link]) => link,
    );
    const context = await openContext(browser, 'fr');
    const reader = await context.newPage();
    await reader.goto(door);
    const answer = await reader.request.get(`${installation.url}/api/v1/kpis`);
    const { kpis } = (await answer.json()) as { kpis: { key: string }[] };
    await context.close();
    const also = kpis.slice(0, 2).map(({ key }) => `/kpis/${key}`);
    for (const look of looks)
      expect(await walk(browser, door, installation.url, look, [...pages, ...also])).toEqual([]);
    // The story's own pages twice: wide and light, narrow and dark.
    const story = await storyPages(browser, lead, installation.url);
    for (const look of [looks[0], looks[3]])
      expect(await walk(browser, lead, installation.url, look, story)).toEqual([]);
  } finally {
    installation.stop();
  }
});
