import { defineConfig } from '@playwright/test';
import { findBrowser } from './test/find-browser.ts';

const browser = findBrowser();

export default defineConfig({
  testDir: 'test/journeys',
  timeout: 120_000,
  // A machine of two busy cores may draw a page in more than the five seconds of the default.
  expect: { timeout: 10_000 },
  workers: 2,
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
      ],
    },
    trace: 'retain-on-failure',
  },
});
