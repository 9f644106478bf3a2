import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectAccessible, picture } from './installation.ts';
import { open } from './kpi-installation.ts';

const manifest = join(import.meta.dirname, '..', 'definitions', 'semantic_manifest.json');
const orders =
  'order_id,customer_id,created_ts,amount,status,staff\n1,c1,2026-08-03 10:00:00,10,paid,false\n2,c2,2026-09-20 11:00:00,20,paid,false\n';

for (const language of ['fr', 'en'] as const) {
  test(`${language}: a dbt metric becomes a KPI, what dbt does not say is asked, and its page says the first question`, async ({
    browser,
  }) => {
    const { page, url, api, words, close } = await open(browser, language);
    try {
      const sent = await page.request.post(`${url}/api/v1/uploads?name=fct_orders.csv`, {
        data: Buffer.from(orders),
        headers: { origin: url, 'content-type': 'application/octet-stream' },
      });
      const { upload } = (await sent.json()) as { upload: string };
      await api('post', '/sources/files', { upload, name: 'Shop', reading: {} });
      const said = words.definitionsFile;
      await page.goto(`${url}/kpis/new`);
      const form = page.getByRole('form', { name: said.bring });
      await form.locator('input[type=file]').setInputFiles(manifest);
      await expect(form.getByText(said.found(19, 'dbt'))).toBeVisible();
      await form.getByLabel(said.owner).selectOption({ label: 'Cyclade' });
      await form.getByLabel(said.source).selectOption({ label: 'Shop' });
      await form.getByLabel('Revenue', { exact: true }).check();
      await form.getByLabel(said.direction).selectOption('up');
      await form.getByLabel(said.cadence).selectOption('month');
      await expectAccessible(page, 'definitions of another tool');
      await picture(page, `${language}-definitions-read`);
      await form.getByRole('button', { name: said.save(1) }).click();
      await expect(form.getByText(said.brought(1))).toBeVisible();
      await form.getByRole('link', { name: 'Revenue' }).click();

      const { questions } = words.definition;
      const heading = page.locator('header').filter({ hasText: 'Revenue' });
      await expect(heading.getByText(said.incomplete(questions.row))).toBeVisible();
      await page.getByRole('button', { name: words.kpiActs.versions.rewrite }).click();
      const drawer = page.getByRole('dialog');
      const builder = words.kpi.builder;
      await drawer.getByLabel(words.kpi.create.rowMeans).fill('une commande');
      await drawer.getByRole('button', { name: builder.questions.window }).click();
      await drawer.getByRole('button', { name: builder.calendar.month }).click();
      await drawer.getByRole('button', { name: builder.close }).click();
      await drawer.getByLabel(questions.weekStart).selectOption('mon');
      await drawer.getByLabel(questions.partialBucket).selectOption('mark');
      await drawer.getByLabel(said.days).fill('2');
      await drawer.getByLabel(said.restate).selectOption('untilSettled');
      await expectAccessible(page, 'a definition to finish');
      await picture(page, `${language}-definition-to-finish`);
      await expect(drawer.getByRole('status')).toContainText(said.left(2));
    } finally {
      await close();
    }
  });
}
