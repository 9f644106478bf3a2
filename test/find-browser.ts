import { existsSync } from 'node:fs';

const places = [
  // The same engine without the windows around a page, which nobody sees: journeys take a third less processor.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium of the system: nothing is downloaded. `GOUVERNE_TEST_BROWSER` names another. */
export function findBrowser(): string | undefined {
  return process.env.GOUVERNE_TEST_BROWSER ?? places.find((path) => existsSync(path));
}
