import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../test/find-browser.ts';

/** Opens a page several times, cold, on a warm server, and gives what `look` measures of each. */
export async function onScreen(
  url: string,
  cookies: readonly string[],
  path: string,
  look: (page: Page) => Promise<void>,
  turns = 5,
): Promise<void> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies(
      cookies.map((cookie) => ({
        name: cookie.slice(0, cookie.indexOf('=')),
        value: cookie.slice(cookie.indexOf('=') + 1),
        url,
      })),
    );
    for (let turn = 0; turn < turns; turn++) {
      const page = await context.newPage();
      await page.goto(`${url}${path}`);
      await look(page);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

export function median(times: readonly number[]): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(0);
}
