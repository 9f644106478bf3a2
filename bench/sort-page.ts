import { chromium } from '@playwright/test';
import { findBrowser } from '../test/find-browser.ts';
import { setUpByApi, startInstallation } from '../test/journeys/installation.ts';

/**
 * 5,000 lines pasted in the sorter, in a browser: how long until they are sorted, and the longest time the page did not
 * answer. Build the client first (`vite build`), then `node bench/sort-page.ts [LINES]`.
 */
const count = Number(process.argv[2] ?? 5000);
const verbs = ['Réduire', 'Lancer', 'Increase', 'Maintenir', 'Publish', 'Interview', 'Migrer', 'Atteindre', 'Hire'];
const things = ['le délai du dossier', 'the onboarding guide', 'weekly riders', 'le taux de réponse', 'ten customers'];
const kinds: Record<string, (n: number) => string> = {
  'all different': (n) =>
    `${n}. ${verbs[n % verbs.length]} ${things[n % things.length]} ${n} de ${n + 9} à ${n} (Julie)`,
  'all alike': () => '- Réduire le délai de réponse de 48 h à 12 h',
  'right to left, emoji, markup': (n) =>
    n % 3 === 0
      ? `زيادة عدد المستخدمين ${n}`
      : n % 3 === 1
        ? `🚀 Launch the pass ${n} ✅`
        : `<li>Reduce churn ${n}</li>`,
};

type Kept = { blocks: number[]; inserted: number; sorted: number };

const installation = await startInstallation(['serve']);
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
try {
  const first = await browser.newContext();
  await setUpByApi(await first.newPage(), installation.url, 'en');
  await first.close();
  for (const [name, line, bare] of Object.entries(kinds).flatMap(([name, line]) => [
    [`${name}, bare field`, line, true] as const,
    [name, line, false] as const,
  ])) {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    await page.goto(`${installation.url}/sort`);
    // The same paste in a bare field first: what the browser takes for itself, on this machine, now.
    if (bare)
      await page.evaluate(() => {
        document.body.innerHTML = '<textarea style="width:600px;height:600px"></textarea>';
      });
    await page.locator('textarea').click();
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      Array.from({ length: count }, (_, n) => line(n)).join('\n'),
    );
    await page.evaluate(() => {
      const kept = { blocks: [] as number[], started: 0, inserted: 0, sorted: 0 };
      Object.assign(window, { kept });
      new PerformanceObserver((list) => kept.blocks.push(...list.getEntries().map(({ duration }) => duration))).observe(
        {
          entryTypes: ['longtask'],
        },
      );
      addEventListener('paste', () => (kept.started = performance.now()), true);
      addEventListener('input', () => (kept.inserted ||= performance.now() - kept.started));
      const seen = new MutationObserver(() => {
        if (kept.sorted === 0 && document.querySelector('[data-card]')) kept.sorted = performance.now() - kept.started;
      });
      seen.observe(document.body, { childList: true, subtree: true });
    });
    await page.keyboard.press('Control+V');
    if (!bare) await page.locator('[data-card]').first().waitFor({ timeout: 120_000 });
    await page.waitForTimeout(1000);
    const kept = await page.evaluate(() => (window as unknown as { kept: Kept }).kept);
    const longest = Math.max(0, ...kept.blocks);
    console.log(
      `${count} lines, ${name}: sorted in ${(kept.sorted / 1000).toFixed(1)} s; longest time without an answer`,
      `${longest.toFixed(0)} ms, ${kept.blocks.filter((one) => one > 200).length} over 200 ms; pasted in ${kept.inserted.toFixed(0)} ms`,
    );
    await context.close();
  }
} finally {
  await browser.close();
  installation.stop();
}
