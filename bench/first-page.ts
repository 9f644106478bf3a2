// What a person sees first: `node bench/first-page.ts`, with the client built and the example company behind it. A cold
// browser, the processor four times slower (Chromium's own throttling), the steering page at a desk and on a phone: when its
// largest part is painted (aim: 1.5 s), and how much it moves under the eyes (aim: 0). Printed, never a timed test.
import { cpus, loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { findBrowser } from '../test/find-browser.ts';
import { startInstallation } from '../test/journeys/installation.ts';

const SLOWER = 4;
const TRIES = 5;
const installation = await startInstallation(['demo']);
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu'],
  ...(executablePath && { executablePath }),
});
try {
  const door = /https?:\/\/\S+\/demo\/\S+/.exec(installation.output)?.[0];
  if (!door) throw new Error(`no way in: ${installation.output}`);
  console.log(
    `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)}, slowed ${SLOWER} times`,
  );
  for (const [name, width, height] of [
    ['desk', 1440, 900],
    ['phone', 390, 844],
  ] as const) {
    const seen: { paint: number; first: number; shift: number }[] = [];
    for (let turn = 0; turn < TRIES; turn++) {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'fr-FR' });
      const page = await context.newPage();
      await page.goto(door);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const session = await context.newCDPSession(page);
      await session.send('Network.clearBrowserCache');
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await page.addInitScript(() => {
        const kept = { paint: 0, first: 0, shift: 0 };
        Object.assign(window, { kept });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) kept.paint = entry.startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if (entry.name === 'first-contentful-paint') kept.first = entry.startTime;
        }).observe({ type: 'paint', buffered: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) kept.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(new URL('/', door).href);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForFunction(() => !document.querySelector('[class*=skeleton]'));
      // What moves late moves too: the palette and the rest of the words arrive in the second that follows.
      await page.waitForTimeout(2_500);
      seen.push(await page.evaluate(() => (window as never as { kept: (typeof seen)[number] }).kept));
      await context.close();
    }
    const median = (of: (one: (typeof seen)[number]) => number) => seen.map(of).sort((a, b) => a - b)[TRIES >> 1] ?? 0;
    console.log(
      `${name}: first paint ${median((one) => one.first).toFixed(0)} ms, largest ${median((one) => one.paint).toFixed(0)} ms, moved ${Math.max(...seen.map((one) => one.shift)).toFixed(4)} (median, worst, of ${TRIES})`,
    );
  }
} finally {
  await browser.close();
  installation.stop();
}
