import { expect, test } from '@playwright/test';
import { fr as cyclade } from '../../example/words/fr.ts';
import { expectAccessible, openContext, picture, startInstallation } from './installation.ts';

const linkOf = (output: string, role: string): string => {
  const link = output.split(role)[1]?.match(/http:\S+/)?.[0];
  if (!link) throw new Error(`no link for ${role} in ${output}`);
  return link;
};

test('the example company: three links sign in, its KPIs are read, one opens on its past', async ({ browser }) => {
  const demo = await startInstallation(['demo'], { GOUVERNE_DEMO_LANGUAGE: 'fr' });
  try {
    for (const role of Object.values(cyclade.doors)) {
      const context = await openContext(browser, 'fr');
      const page = await context.newPage();
      await page.goto(linkOf(demo.output, role));
      await page.waitForURL(`${demo.url}/`);
      await expect(page.getByText('Exemple : Cyclade').first()).toBeVisible();
      await context.close();
    }

    const context = await openContext(browser, 'fr');
    const page = await context.newPage();
    await page.goto(linkOf(demo.output, cyclade.doors.administrator));
    await expect(page.getByText(cyclade.kpis.availability.name).first()).toBeVisible();
    await expectAccessible(page, 'steering');
    await picture(page, 'demo-steering');

    await page.getByRole('link', { name: 'KPI', exact: true }).first().click();
    await page.waitForURL(`${demo.url}/kpis`);
    await page.waitForURL('**/kpis');
    await expect(page.getByRole('link', { name: cyclade.kpis.activeSubscribers.name }).first()).toBeVisible();
    await expectAccessible(page, 'the catalogue');
    await picture(page, 'demo-kpis');

    await page.getByRole('link', { name: cyclade.kpis.activeSubscribers.name }).first().click();
    await page.waitForURL(`${demo.url}/kpis/${cyclade.kpis.activeSubscribers.key}`);
    await page.getByRole('figure').first().waitFor();
    await expectAccessible(page, 'a KPI with three years behind it');
    await picture(page, 'demo-kpi');

    for (const id of ['availability', 'fitBikes', 'costOfARide', 'batteries'] as const) {
      await page.goto(`${demo.url}/kpis/${cyclade.kpis[id].key}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await expectAccessible(page, id);
      await picture(page, `demo-${id}`);
    }
    await context.close();

    const wrong = await fetch(`${demo.url}/demo/enter/of-yesterday`, { redirect: 'manual' });
    expect(wrong.status).toBe(404);
  } finally {
    demo.stop();
  }
});
