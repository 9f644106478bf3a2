import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

const APT = '/usr/bin/apt-get';
const quiet: SpawnSyncOptions = {
  stdio: 'ignore',
  timeout: 300_000,
  env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
};

/**
 * A browser for the journeys: the system's, else the one that Playwright fetches into the user's cache, else Debian's
 * package where one is root. Only the test command asks for it: nothing that serves the product does.
 */
export function arrangeBrowser(): string | { reason: string } {
  const own = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);
  const there = findBrowser() ?? own();
  if (there) return there;
  process.stdout.write('\nno Chromium was found: one is being installed\n');
  spawnSync('playwright', ['install', 'chromium'], quiet);
  const fetched = own();
  if (fetched) return fetched;
  if (existsSync(APT) && process.getuid?.() === 0) {
    spawnSync(APT, ['update', '-qq'], quiet);
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (!findBrowser()) spawnSync(APT, ['install', '-y', '-qq', '--no-install-recommends', name], quiet);
  }
  return findBrowser() ?? { reason: 'no Chromium was found, and none could be installed (Debian: chromium)' };
}
