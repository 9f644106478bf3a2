import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import { expectAccessible, openContext, picture, setUpByApi, startInstallation } from './installation.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'goals');
const folder = mkdtempSync(join(tmpdir(), 'gouverne-goals-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Twenty thousand key results, two an objective. */
function manyRows(): string {
  const rows = ['Équipe;Trimestre;Objectif;Résultat clé;Départ;Cible'];
  for (let at = 0; at < 10_000; at++)
    for (const result of [1, 2])
      rows.push(
        `Flotte;T1 2027;La station ${at} devient plus simple;Trajets depuis la station ${at}.${result};${at};${at + result}`,
      );
  const path = join(folder, 'vingt-mille.csv');
  writeFileSync(path, rows.join('\n'));
  return path;
}

const choose = (page: Page, file: string) => page.locator('input[type=file]').setInputFiles(file);

async function place(browser: Browser, url: string) {
  const page = await (await openContext(browser, 'fr')).newPage();
  await setUpByApi(page, url, 'fr');
  const post = async (path: string, data: object) => (await page.request.post(`${url}/api/v1${path}`, { data })).json();
  const root = (await (await page.request.get(`${url}/api/v1/teams`)).json()).teams[0].id;
  for (const name of ['Produit', 'Flotte']) await post('/teams', { name, parentId: root, kind: 'team' });
  await post('/cycles', { teamId: root, name: 'T1 2027', start: '2027-01-04', end: '2027-03-28' });
  return page;
}

test('goals of a spreadsheet: understood, asked about, tried, brought; then twenty thousand, stopped on the way (fr)', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const installation = await startInstallation();
  const { url } = installation;
  try {
    const page = await place(browser, url);
    await fromSpreadsheet(page, url);
    await twentyThousand(page, url);
    await inEnglish(browser, url, page);
  } finally {
    installation.stop();
  }
});

async function fromSpreadsheet(page: Page, url: string) {
  const words = fr.goalImport;
  await page.goto(`${url}/okrs`);
  await page.getByRole('link', { name: words.act }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
  await expectAccessible(page, 'the import before a file');
  await choose(page, join(fixtures, 'repeated-objective.csv'));
  const because = '« Objectif » et « Résultat clé »'.replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»');
  await expect(page.getByText(because)).toBeVisible();
  await expect(page.getByLabel(words.headerLine)).toHaveValue('4');
  await expect(page.getByText(words.never('Avancement'))).toBeVisible();
  await expect(page.getByText(words.questionsLeft(4)).first()).toBeVisible();

  const { holders, periods, levels, values, trial } = words;
  await expect(page.getByLabel(holders.label('Produit'))).toHaveValue(/.{36}/);
  await page.getByLabel(holders.label('Julie Bernard')).selectOption({ label: holders.placeholder });
  await page.getByLabel(periods.label('T1 2027')).selectOption({ label: 'T1 2027' });
  await page.getByLabel(periods.label('T3 2026')).selectOption({ label: periods.history });
  await expect(page.getByLabel(periods.end)).toHaveValue('2026-09-30');
  await page.getByLabel(levels.label).selectOption({ label: levels.choices.kpi });
  await page.getByRole('radio', { name: values.day }).click();
  await page.getByLabel(values.on).fill('2026-09-29');
  await expect(page.getByText(words.noQuestion)).toBeVisible();
  await expect(page.getByText(trial.counts.added(words.counted.objective(4)))).toBeVisible();
  await expect(page.getByText(trial.newCycles('T3 2026'))).toBeVisible();
  const said = page.getByRole('region', { name: trial.problems });
  await expect(said.getByText(words.refusals['goals.formula-number']({ said: '=B12*2' }))).toBeVisible();
  await picture(page, 'goals-trial');
  await expectAccessible(page, 'the trial run');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'the trial run on a phone, in the dark');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });

  await page.getByRole('button', { name: trial.bring(words.lines('11', false)) }).click();
  await expect(page.getByText(words.progress.done)).toBeVisible({ timeout: 30_000 });
  await picture(page, 'goals-in');
  await expectAccessible(page, 'what went in');
  await expect(page.getByText('Équipe à nommer 1')).toBeVisible();
  // What stayed out, to correct it by: each line with its number and its sentence, nothing that a spreadsheet would run.
  await expect(page.getByText(words.progress.leftOut)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Télécharger/ }).click();
  const leftOut = await readFile(await (await download).path(), 'utf8');
  expect(leftOut).toContain(words.refusals['goals.formula-number']({ said: '=B12*2' }));
  expect(leftOut).toMatch(/^\d+;/m);
  expect(leftOut).not.toMatch(/(?:^|;)"?[=+@]/m);
  await page.getByRole('link', { name: 'Chaque vélo en station roule' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chaque vélo en station roule' })).toBeVisible();

  // The same file again: all of it is here.
  await page.goto(`${url}/okrs/import`);
  await choose(page, join(fixtures, 'repeated-objective.csv'));
  await page.getByLabel(holders.label('Julie Bernard')).selectOption({ label: holders.placeholder });
  await page.getByLabel(periods.label('T1 2027')).selectOption({ label: 'T1 2027' });
  await page.getByLabel(periods.label('T3 2026')).selectOption({ label: periods.history });
  await page.getByLabel(levels.label).selectOption({ label: levels.choices.kpi });
  await page.getByRole('radio', { name: values.day }).click();
  await page.getByLabel(values.on).fill('2026-09-29');
  await expect(page.getByText(trial.nothing)).toBeVisible();
}

async function twentyThousand(page: Page, url: string) {
  const words = fr.goalImport;
  await page.goto(`${url}/okrs/import`);
  await choose(page, manyRows());
  await page.getByLabel(words.periods.label('T1 2027')).selectOption({ label: 'T1 2027' }, { timeout: 60_000 });
  const bring = page.getByRole('button', { name: words.trial.bring(words.lines('30\u00a0000', false)) });
  await bring.click({ timeout: 60_000 });
  const bar = page.getByRole('progressbar', { name: words.progress.label });
  await expect(bar).toHaveAttribute('aria-valuemax', '30000', { timeout: 60_000 });
  const done = async () => Number(await bar.getAttribute('aria-valuenow'));
  await expect.poll(done, { timeout: 30_000 }).toBeGreaterThan(100);
  const early = await done();
  await expect.poll(done, { timeout: 30_000 }).toBeGreaterThan(early);
  await picture(page, 'goals-going-in');
  await page.getByRole('button', { name: words.progress.stop }).click();
  await expect(page.getByText(words.progress.cancelled)).toBeVisible({ timeout: 30_000 });
  const kept = await done();
  expect(kept).toBeLessThan(30_000);
  // What the page says went in is what the cycle has.
  const objectives = page.getByText(/^\d[\d\u00a0]* objectifs en plus$/);
  const brought = Number(((await objectives.textContent()) ?? '').replace(/\D/g, ''));
  expect(brought * 3).toBe(kept);
  await expectAccessible(page, 'an import stopped on the way');
  await expect(page.getByRole('button', { name: words.progress.resume })).toBeVisible();
}

async function inEnglish(browser: Browser, url: string, french: Page) {
  const context = await openContext(browser, 'en');
  await context.addCookies(await french.context().cookies());
  const page = await context.newPage();
  const words = en.goalImport;
  await page.goto(`${url}/okrs/import`);
  await choose(page, join(fixtures, 'damaged', 'quote-never-closed.csv'));
  await expect(page.getByRole('alert')).toContainText(en.source.refusals['file.unclosed-quote']({ line: 2 }));
  await choose(page, join(fixtures, 'viva-goals.csv'));
  const { individual, trial } = words;
  await expect(page.getByText(individual.ask(1))).toBeVisible();
  await expect(page.getByText(words.never('Progress'))).toBeVisible();
  await page.getByRole('radio', { name: individual['leave-out'] }).click();
  const said = page.getByRole('region', { name: trial.problems });
  await expect(said.getByText(words.refusals['goals.individual-left']())).toBeVisible();
  await expectAccessible(page, 'the questions in English');
}
