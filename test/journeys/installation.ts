import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

export const retail = join(root, '..', 'shared', 'data', 'online_retail.parquet');
export const hasRetail = existsSync(retail);

export interface Installation {
  readonly url: string;
  readonly data: string;
  /** Killed where it stands, then started again on the same data and the same address. */
  restart(): Promise<void>;
  stop(): void;
}

/** An installation of its own for a journey: an empty data folder, a free port, the real server. */
export async function startInstallation(
  args: readonly string[] = ['serve'],
  env: NodeJS.ProcessEnv | ((url: string) => NodeJS.ProcessEnv | Promise<NodeJS.ProcessEnv>) = {},
  entry: string = join(root, 'cli', 'main.ts'),
): Promise<Installation & { output: string }> {
  const data = mkdtempSync(join(tmpdir(), 'gouverne-journey-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const more = typeof env === 'function' ? await env(url) : env;
  const launch = async (): Promise<{ server: ChildProcess; output: string }> => {
    const server: ChildProcess = spawn(process.execPath, [entry, ...args], {
      env: {
        ...process.env,
        DATABASE_URL: '',
        GOUVERNE_DATA: data,
        GOUVERNE_DEMO_DATA: data,
        PORT: String(port),
        LOG_LEVEL: 'error',
        GOUVERNE_LANGUAGE: 'en',
        ...more,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    await new Promise<void>((resolve, reject) => {
      server.stdout?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('listens at')) resolve();
      });
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
    });
    return { server, output };
  };
  let { server, output } = await launch();
  return {
    url,
    data,
    output,
    restart: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGKILL');
      await gone;
      ({ server, output } = await launch());
    },
    stop: () => {
      server.kill('SIGKILL');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

export type Language = 'en' | 'fr';

export function openContext(
  browser: Browser,
  language: Language,
  options: { width?: number; height?: number; dark?: boolean } = {},
): Promise<BrowserContext> {
  return browser.newContext({
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
}

/**
 * No violation of WCAG 2 A and AA that axe-core can see, and nothing that scrolls sideways. Looked at again for a few
 * seconds: between two pages there is a moment that is neither.
 */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // What is wrong may be a page on its way: it is looked at again for fifteen seconds. A look itself takes what it takes.
  const until = Date.now() + 15_000;
  for (;;) {
    const wrong = await lookAccessible(page, what).catch((error: unknown) => error);
    if (wrong === undefined) return;
    if (Date.now() > until) throw wrong;
    await page.waitForTimeout(250);
  }
}

async function lookAccessible(page: Page, what: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // Half a megabyte, handed over once a page rather than once a look.
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate((source) => {
      // The page's own policy forbids injected scripts; evaluating here is the browser's own door.
      // biome-ignore lint/security/noGlobalEval: axe-core is handed over as text
      globalThis.eval(source);
    }, axe);
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: Document,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // What passes is not described, node by node: only what is wrong is read.
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`,
    );
  });
  expect(results, `${what}: accessibility`).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${what}: sideways scroll`).toBeLessThanOrEqual(0);
}

/** Wide and narrow, light and dark, of the page as it stands, and no page loaded again for it. */
export async function expectEveryLook(page: Page, name: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  for (const wide of [width, 390])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width: wide, height });
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      await expectAccessible(page, `${name}, ${wide}, ${colorScheme}`);
      await picture(page, `${name}-${wide}-${colorScheme}`);
    }
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** A picture to look at, where someone asked for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.GOUVERNE_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

export const administrator = { name: 'Inès Morel', email: 'ines@cyclade.example', password: 'correct horse battery' };

export async function setUpByApi(page: Page, url: string, language: Language): Promise<void> {
  await page.request.post(`${url}/api/v1/setup`, {
    data: {
      organisation: 'Cyclade',
      timezone: 'Europe/London',
      weekStart: 'mon',
      fiscalYearStart: 1,
      language,
      country: language === 'fr' ? 'FR' : 'GB',
      administrator,
    },
  });
  const { email, password } = administrator;
  await page.request.post(`${url}/api/auth/sign-in/email`, { data: { email, password } });
}
