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
  '/review',
  '/review/questions',
  '/blind-spots',
  '/sort',
  '/sources',
  '/people',
  '/settings',
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
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

async function walk(
  browser: Browser,
  door: string,
  url: string,
  look: (typeof looks)[number],
  also: readonly string[],
): Promise<string[]> {
  const context = await openContext(browser, look.language, { width: look.width, dark: look.dark });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`));
  await page.goto(door);
  for (const path of [...pages, ...also]) {
    await page.goto(`${url}${path}`);
    await settled(page);
    const name = `${look.language}-${look.width}-${look.dark ? 'dark' : 'light'}${path.replaceAll('/', '_')}`;
    await expectAccessible(page, name);
    await picture(page, name);
  }
  await context.close();
  return faults;
}

test('every page of the example: no accessibility violation, no sideways scroll, no error, in both languages, both widths, light and dark', async ({
  browser,
}) => {
  test.setTimeout(480_000);
  const installation = await startInstallation(['demo']);
  try {
    const door = /http:\S+\/demo\/enter\/\S+/.exec(installation.output)?.[0] ?? '';
    const context = await openContext(browser, 'fr');
    const reader = await context.newPage();
    await reader.goto(door);
    const answer = await reader.request.get(`${installation.url}/api/v1/kpis`);
    const { kpis } = (await answer.json()) as { kpis: { key: string }[] };
    await context.close();
    const also = kpis.slice(0, 3).map(({ key }) => `/kpis/${key}`);
    for (const look of looks) expect(await walk(browser, door, installation.url, look, also)).toEqual([]);
  } finally {
    installation.stop();
  }
});
