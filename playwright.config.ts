import { defineConfig } from '@playwright/test';
import { findBrowser } from './test/find-browser.ts';

const browser = findBrowser();

export default defineConfig({
  testDir: 'test/journeys',
  timeout: 120_000,
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
