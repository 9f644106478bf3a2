import { defineConfig } from '@playwright/test';
import { findBrowser } from './test/find-browser.ts';

const browser = findBrowser();

export default defineConfig({
  testDir: 'test/journeys',
  // Node runs TypeScript as it is written: nothing is rewritten first.
  build: { external: ['**/*.ts'] },
  // What hangs is ended; nothing here measures a time. A slow and busy machine has needed four times what a quick one does.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  workers: 2,
  // By test rather than by file: the longest file alone would keep one core busy while the other has nothing left.
  fullyParallel: true,
  forbidOnly: true,
  use: {
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A page of a journey lives seconds: what is compiled for speed is hardly run again, and costs a third of a page.
        '--js-flags=--no-maglev,--no-turbofan',
      ],
    },
    // A trace of each journey costs a quarter of its time: `playwright test --trace retain-on-failure` keeps one.
    trace: 'off',
  },
});
