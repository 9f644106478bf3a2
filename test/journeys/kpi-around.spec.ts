import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible, picture } from './installation.ts';
import { kpi, open, typed } from './kpi-installation.ts';

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('fr: a file of values, long: what is wrong is said by line, the others go in, and again nothing changes', async ({
  browser,
}) => {
  const { page, url, api, root, words, close } = await open(browser, 'fr');
  try {
    await api('post', '/kpis', kpi(root, 'velos', 'Vélos en état', typed));
    await page.goto(`${url}/kpis/velos`);
    const w = words.kpiValues.import;
    await page.getByRole('button', { name: w.act }).click();
    const drawer = page.getByRole('dialog');
    const text = 'mois;valeur\njanv. 2026;901,5\nfévr. 2026;902,5\nmars 2026;beaucoup\nfévr. 2026;903\n';
    await drawer.locator('input[type=file]').setInputFiles(csv('velos.csv', text));
    await expect(drawer.getByText(words.kpiValues.refusals['values.not-a-number']({ text: 'beaucoup' }))).toBeVisible();
    await expect(drawer.getByText(/est déjà à la ligne 3/)).toBeVisible();
    await expectAccessible(page, 'a file of values tried');
    await picture(page, 'fr-import');
    expect((await api('get', '/kpis/velos')).values).toHaveLength(0);
    await drawer.getByRole('button', { name: w.saveOthers(2) }).click();
    await expect(drawer.getByText(w.doneTitle)).toBeVisible();
    expect((await api('get', '/kpis/velos')).values.map((one: { value: number }) => one.value)).toEqual([901.5, 902.5]);
    const download = page.waitForEvent('download');
    await drawer.getByRole('button', { name: w.saveRefused(2) }).click();
    const refused = await readFile(await (await download).path(), 'utf8');
    expect(refused.split('\r\n')).toEqual([
      `\ufeff${[w.headers.line, w.headers.period, w.headers.value, w.headers.what].join(';')}`,
      expect.stringMatching(/^4;.*beaucoup/),
      expect.stringMatching(/^5;.*est déjà à la ligne 3/),
      '',
    ]);
    await drawer.locator('input[type=file]').setInputFiles(csv('velos.csv', 'mois;valeur\n2026-01;901,5\n'));
    await expect(drawer.getByText(w.nothingNew)).toBeVisible();
  } finally {
    await close();
  }
});

test('en: a wide file that does not say its dates or decimals is asked about, never guessed', async ({ browser }) => {
  const { page, url, api, root, words, close } = await open(browser, 'en');
  try {
    const daily = { ...typed, cadence: 'day', body: { ...typed.body, cadence: 'day' } };
    await api('post', '/kpis', kpi(root, 'bikes', 'Bikes in order', daily));
    await page.goto(`${url}/kpis/bikes`);
    const w = words.kpiValues.import;
    await page.getByRole('button', { name: w.act }).click();
    const drawer = page.getByRole('dialog');
    const wide = 'KPI;01/02/2026;02/02/2026\nOther;1,000;2,000\nBikes in order;1,234;2,345\n';
    await drawer.locator('input[type=file]').setInputFiles(csv('bikes.csv', wide));
    await expect(drawer.getByText(w.dateOrder.ask('01/02/2026'))).toBeVisible();
    await drawer.getByRole('radio', { name: w.dateOrder.dmy }).click();
    await drawer.getByRole('radio', { name: w.decimal.comma }).click();
    await expectAccessible(page, 'questions of a file');
    await picture(page, 'en-import-questions');
    await drawer.getByRole('button', { name: w.save(2) }).click();
    await expect(drawer).toBeHidden();
    const { values } = await api('get', '/kpis/bikes');
    expect(values.map((one: { period: string; value: number }) => [one.period, one.value])).toEqual([
      ['2026-02-01', 1.234],
      ['2026-02-02', 2.345],
    ]);
  } finally {
    await close();
  }
});

test('fr: what surrounds a KPI is set, said and drawn; it leaves whole and arrives under another key', async ({
  browser,
}) => {
  const { page, url, api, root, words, close } = await open(browser, 'fr');
  try {
    await api('post', '/kpis', kpi(root, 'velos', 'Vélos en état', typed));
    await api('post', '/kpis', kpi(root, 'pannes', 'Pannes signalées', typed));
    const rows = Array.from({ length: 34 }, (_, n) => ({
      period: `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
      value: 900 + ((n * 7) % 20),
    }));
    await api('post', '/kpis/velos/values', { rows });
    await page.goto(`${url}/kpis/velos`);
    const { kpiPage } = words;

    await page.getByRole('button', { name: kpiPage.life.settings }).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByLabel(kpiPage.settings.name, { exact: true })).toBeFocused();
    await drawer.getByLabel(kpiPage.settings.reviewOn).fill('2027-01-15');
    await drawer.getByLabel(kpiPage.settings.looksFirst).fill('les stations du centre');
    await drawer.getByLabel(kpiPage.settings.atLeast).fill('890,5');
    await drawer.getByLabel(kpiPage.settings.trend).selectOption('rise');
    await drawer.getByLabel(kpiPage.settings.seasonMonth('décembre')).fill('20');
    await expectAccessible(page, 'what surrounds a definition');
    await picture(page, 'fr-kpi-settings');
    await drawer.getByRole('button', { name: kpiPage.settings.save }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByText('les stations du centre').first()).toBeVisible();
    const { kpi: set } = await api('get', '/kpis/velos');
    expect(set).toMatchObject({
      reviewOn: '2027-01-15',
      expectedLevel: { atLeast: 890.5, atMost: null },
      intendedTrend: { side: 'rise', until: null },
      declaredSeason: [{ month: 12, share: 0.2 }],
    });

    // Opened by its address, an act is entered as if by its button: by its first field.
    await page.goto(`${url}/kpis/velos?act=wanted`);
    await expect(drawer.getByLabel(kpiPage.wanted.until)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();

    await page.getByRole('button', { name: kpiPage.context.act }).click();
    await drawer.getByLabel(kpiPage.context.name, { exact: true }).fill('Pluie');
    await drawer.getByLabel(kpiPage.context.unit).fill('mm');
    await drawer.getByRole('button', { name: kpiPage.context.create }).click();
    await drawer
      .locator('input[type=file]')
      .setInputFiles(csv('pluie.csv', 'mois;mm\n2026-01;41,5\n2026-02;60\n2026-03;12\n'));
    await drawer.getByRole('button', { name: words.kpiValues.import.save(3) }).click();
    await expect(page.getByText(kpiPage.context.imported(3))).toBeVisible();
    await expectAccessible(page, 'what was happening around');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('figure').first().getByText('Pluie')).toBeVisible();

    await page.getByRole('button', { name: kpiPage.around.addInfluence }).click();
    await page.getByLabel(kpiPage.around.influenceOf).selectOption('pannes');
    await page.getByLabel(kpiPage.around.influenceWhy).fill('un vélo en panne ne roule pas');
    const saying = (form: string) => page.getByRole('form', { name: form });
    await saying(kpiPage.around.addInfluence).getByRole('button', { name: kpiPage.around.sayInfluence }).click();
    await expect(page.getByText(kpiPage.around.influence('un vélo en panne ne roule pas'))).toBeVisible();
    await page.getByLabel(kpiPage.around.write).fill('Les remorques comptent-elles ?');
    await saying(kpiPage.around.comments).getByRole('button', { name: kpiPage.around.send }).click();
    await expect(page.getByText('Les remorques comptent-elles ?')).toBeVisible();
    await expectAccessible(page, 'what surrounds a KPI');
    await picture(page, 'fr-kpi-around');

    const leaving = page.waitForEvent('download');
    await page.getByRole('button', { name: kpiPage.life.exportCsv }).click();
    const sheet = await readFile(await (await leaving).path(), 'utf8');
    await page.goto(`${url}/kpis/new`);
    const w = words.kpiDocument;
    await page.getByLabel(w.owner).selectOption({ index: 1 });
    await page.locator('input[accept=".json,.csv"]').setInputFiles(csv('velos.csv', sheet));
    await page.getByRole('button', { name: w.save }).click();
    await page.getByLabel(w.otherKey).fill('velos-bis');
    await page.getByRole('button', { name: w.save }).click();
    await expect(page.getByText(w.brought(1, 34, 0))).toBeVisible();
    await expectAccessible(page, 'a KPI brought in');
    const [before, after] = await Promise.all(['velos', 'velos-bis'].map((key) => api('get', `/kpis/${key}/document`)));
    expect(after).toEqual({ ...before, kpi: { ...before.kpi, key: 'velos-bis' } });
  } finally {
    await close();
  }
});
