import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, type Page, test } from '@playwright/test';
import { zoneWords } from '../../i18n/definition-sentence.ts';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import { proposedName, proposedThing } from '../../i18n/proposed-words.ts';
import {
  administrator,
  expectAccessible,
  hasRetail,
  type Language,
  openContext,
  picture,
  retail,
  startInstallation,
} from './installation.ts';

const dictionaries = { en, fr };

/** Where the real file is absent, a small one with the same columns: the journey is the same. */
function rowsFile(data: string): string {
  if (hasRetail) return retail;
  const lines = ['InvoiceNo,StockCode,Quantity,InvoiceDate,CustomerID'];
  for (let day = 1; day <= 365; day++) {
    const date = new Date(Date.UTC(2011, 0, day)).toISOString().slice(0, 10);
    for (let customer = day % 7; customer < 40; customer += 7) lines.push(`5${day},A,1,${date} 10:00:00,1${customer}`);
    lines.push(`C5${day},A,-1,${date} 11:00:00,19`);
  }
  const path = join(data, 'online_retail.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

async function answer(page: Page, question: string, ...choices: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${question}\\s?:`) }).click();
  const asked = page.getByRole('region', { name: question, exact: true });
  for (const choice of choices) await asked.getByRole('button', { name: choice, exact: true }).click();
}

/** The chart of the definition as it stands, computed over the rows. */
const previewed = (page: Page) => page.getByRole('figure').first().waitFor({ timeout: 30_000 });

for (const language of ['fr', 'en'] as const satisfies Language[]) {
  test(`${language}: set-up, a file, a definition, a chart, and the query that gives the same numbers`, async ({
    browser,
  }) => {
    // In French where others than this machine may come: the link that the start printed carries the code.
    const open = language === 'fr';
    const installation = await startInstallation(['serve'], open ? { HOST: '0.0.0.0' } : {});
    const link = /http:\S+?(\/welcome#[0-9a-f-]{27})\n/.exec(installation.output)?.[1];
    expect(link).toBeDefined();
    const words = dictionaries[language];
    const context = await openContext(browser, language);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    try {
      await page.goto(`${installation.url}${open ? link : ''}`);
      await expectAccessible(page, 'welcome');
      await picture(page, `${language}-welcome`);
      await page.getByLabel(words.setup.welcome.start.name).fill('Cyclade');
      await page.getByRole('button', { name: words.setup.welcome.start.act }).click();
      await page.getByLabel(words.setup.form.name, { exact: true }).fill(administrator.name);
      await page.getByLabel(words.setup.form.email).fill(administrator.email);
      await page.getByLabel(words.setup.form.password, { exact: true }).fill(administrator.password);
      await expect(page.getByLabel(words.setup.form.code)).toHaveCount(open ? 1 : 0);
      await expectAccessible(page, 'set-up');
      await picture(page, `${language}-set-up`);
      await page.getByRole('button', { name: words.setup.form.send }).click();
      await page.waitForURL(`${installation.url}/`);
      await expect(page.getByRole('navigation').first()).toBeVisible();
      await expectAccessible(page, 'the first month');
      await picture(page, `${language}-first-month`);

      await page.goto(`${installation.url}/sources`);
      await expectAccessible(page, 'sources, empty');
      await page.locator('input[type=file]').setInputFiles(rowsFile(installation.data));
      await page.getByRole('button', { name: words.sourcePage.load }).waitFor({ timeout: 30_000 });
      await expectAccessible(page, 'a file understood');
      await picture(page, `${language}-file`);
      await page.getByLabel(words.sourcePage.name).fill('Online Retail');
      await page.getByRole('button', { name: words.sourcePage.load }).click();
      await page.getByRole('link', { name: words.sourcePage.define }).first().waitFor({ timeout: 60_000 });
      await page.getByRole('link', { name: words.sourcePage.define }).first().click();

      const { builder, create } = words.kpi;
      await page.getByRole('heading', { level: 1, name: create.title }).waitFor();
      await picture(page, `${language}-builder-open`);
      const customers = proposedThing(language, 'CustomerID').many;
      await answer(page, builder.questions.measure, builder.kinds.countDistinct, customers);
      await answer(page, builder.questions.qualify, builder.everyRow);
      await answer(page, builder.questions.window, builder.trailing(28));
      const excluded = page.getByRole('region', { name: builder.questions.exclude });
      await page.getByRole('button', { name: new RegExp(`^${builder.questions.exclude}\\s?:`) }).click();
      await excluded.getByLabel(builder.filter.column).selectOption('InvoiceNo');
      await excluded.getByLabel(builder.filter.operator).selectOption('startsWith');
      await excluded.getByLabel(builder.filter.value).fill('C');
      // Added by its button, or by leaving what was written.
      await excluded.getByRole('button', { name: language === 'fr' ? builder.close : builder.filter.add }).click();
      await answer(page, builder.questions.time, `${proposedName('InvoiceDate')}, ${zoneWords(language, 'UTC')}`);
      await answer(page, builder.questions.zone, 'UTC');
      await answer(page, builder.questions.grain, words.kpi.grains.week);
      await expectAccessible(page, 'the sentence builder');
      await previewed(page);
      await picture(page, `${language}-builder`);

      // What the sentence leaves unsaid is under it, with what is taken and why; changed, it is chosen.
      const unsaid = page.getByRole('region', { name: builder.unsaid.title });
      await expect(unsaid.getByText(builder.unsaid.why.weekStart)).toBeVisible();
      await unsaid.getByLabel(words.definition.questions.weekStart).selectOption('sun');
      await expect(unsaid.getByText(builder.unsaid.chosen)).toBeVisible();
      await unsaid.getByLabel(words.definition.questions.weekStart).selectOption('mon');

      // A median, then a rate of cancellations: each its own sentence, and its own numbers.
      const quantity = proposedName('Quantity');
      await answer(page, builder.questions.measure, builder.kinds.median, quantity);
      await expect(unsaid.getByLabel(words.definition.questions.quantileMethod)).toBeVisible();
      await previewed(page);
      await expectAccessible(page, 'a median');
      await page.getByRole('button', { name: builder.kinds.ratio, exact: true }).click();
      // The keyboard is at the question that opened instead.
      await expect(
        page.getByRole('button', { name: new RegExp(`^${builder.questions.numerator}\\s?:`) }),
      ).toBeFocused();
      const part = (side: 'numerator' | 'denominator') =>
        page.getByRole('region', { name: builder.questions[side], exact: true });
      await part('numerator').getByRole('button', { name: builder.measures.count, exact: true }).click();
      await part('numerator').getByLabel(builder.filter.column).selectOption('InvoiceNo');
      await part('numerator').getByLabel(builder.filter.operator).selectOption('startsWith');
      await part('numerator').getByLabel(builder.filter.value).fill('C');
      await part('numerator').getByRole('button', { name: builder.filter.add }).click();
      await answer(page, builder.questions.denominator, builder.measures.count, builder.everyRow);
      await answer(page, builder.questions.exclude, builder.nothing);
      await previewed(page);
      await expectAccessible(page, 'a ratio');
      await picture(page, `${language}-builder-ratio`);
      await page.setViewportSize({ width: 390, height: 844 });
      await answer(page, builder.questions.numerator);
      await expectAccessible(page, 'a ratio on a phone');
      await picture(page, `${language}-builder-ratio-phone`);
      await page.setViewportSize({ width: 1440, height: 900 });

      // The rate made a calculation: both its sides have a name, a part more is to be written in the expression or to leave.
      await answer(page, builder.questions.measure);
      const what = page.getByRole('region', { name: builder.questions.measure, exact: true });
      await what.getByText(builder.otherKinds).first().click();
      await what.getByRole('button', { name: builder.kinds.formula, exact: true }).click();
      const expression = what.getByLabel(builder.parts.expression);
      await expect(expression).toHaveValue('a / b');
      await what.getByRole('button', { name: builder.parts.add }).click();
      await expect(what.getByText(words.definition.problems['formula.unused-input']!({ name: 'c' }))).toBeVisible();
      await what.getByRole('button', { name: builder.parts.remove('c') }).click();
      await expression.fill('1 - (a / b');
      await expression.blur();
      await expect(page.getByText(words.definition.problems['formula.unreadable']!({ position: 10 }))).toBeVisible();
      await expectAccessible(page, 'a calculation that cannot be read');
      await expression.fill('1 - a / b');
      await previewed(page);
      await expectAccessible(page, 'a calculation');
      await picture(page, `${language}-builder-calculation`);

      await what.getByRole('button', { name: builder.kinds.countDistinct, exact: true }).first().click();
      await what.getByRole('button', { name: customers, exact: true }).click();
      await answer(page, builder.questions.qualify, builder.everyRow);
      await answer(page, builder.questions.exclude, builder.nothing);
      await excluded.getByLabel(builder.filter.column).selectOption('InvoiceNo');
      await excluded.getByLabel(builder.filter.operator).selectOption('startsWith');
      await excluded.getByLabel(builder.filter.value).fill('C');
      await excluded.getByRole('button', { name: builder.filter.add }).click();
      await previewed(page);
      await page
        .getByLabel(create.name, { exact: true })
        .fill(language === 'fr' ? 'Clients actifs' : 'Active customers');
      await page.getByLabel(create.question).fill(create.questionHelp);
      await page.getByLabel(create.direction).selectOption('up');
      await page.getByLabel(create.unit, { exact: true }).selectOption('count');
      await page.getByRole('button', { name: create.save }).click();
      const key = language === 'fr' ? 'clients-actifs' : 'active-customers';
      await page.waitForURL(`${installation.url}/kpis/${key}`);
      await page.getByRole('figure').first().waitFor({ timeout: 60_000 });
      await expectAccessible(page, 'the KPI page');
      await picture(page, `${language}-kpi`);

      // Where the number of the sentence comes from is said beside it; that of another week is opened by keyboard.
      await page.getByRole('button', { name: words.kpi.provenance.title }).click();
      await expect(page.getByRole('dialog', { name: words.kpi.provenance.title }).locator('pre')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.getByRole('slider').first().focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const drawer = page.getByRole('dialog');
      // Nothing to fill: what it is is said first, and Enter again does not close it.
      await expect(drawer.getByRole('heading').first()).toBeFocused();
      const sql = await drawer.locator('pre').innerText();
      // Laid out a clause a line; what it was held to and the way to compute it again stand under it.
      expect(sql.split('\n').filter((line) => /^\s*(select|from|where) /.test(line)).length).toBeGreaterThan(5);
      await expect(drawer.getByText(words.verification.notVerified)).toBeVisible();
      await expect(drawer.getByRole('button', { name: words.kpi.recompute })).toBeVisible();
      await expectAccessible(page, 'provenance');
      await picture(page, `${language}-provenance`);

      // The query shown, run by hand over the same rows, gives the values of the page.
      const values = (
        (await (await page.request.get(`${installation.url}/api/v1/kpis/${key}`)).json()) as {
          values: { period: string; value: number }[];
        }
      ).values;
      const rows = await runByHand(sql, rowsFile(installation.data));
      expect(values.length).toBeGreaterThan(40);
      expect(rows).toEqual(values.map(({ period, value }) => [period, value]));

      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.waitForTimeout(300);
      await expectAccessible(page, 'the KPI page on a phone');
      await picture(page, `${language}-kpi-phone`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(`${installation.url}/kpis/${key}`);
      await page.getByRole('figure').first().waitFor();
      await expectAccessible(page, 'the KPI page on a phone in the dark');
      await picture(page, `${language}-kpi-phone-dark`);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
      installation.stop();
    }
  });
}

async function runByHand(sql: string, file: string): Promise<unknown[][]> {
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = file.endsWith('.parquet') ? 'read_parquet' : 'read_csv';
  await db.run(`create table online_retail as select * from ${reader}('${file}')`);
  const result = await db.runAndReadAll(sql);
  return result.getRows().map(([period, value]) => [String(period), value === null ? null : Number(value)]);
}
