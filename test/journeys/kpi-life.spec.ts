import { expect, type Locator, test } from '@playwright/test';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import { expectAccessible, picture } from './installation.ts';
import { kpi, open, typed } from './kpi-installation.ts';

/** On the cell itself: a drawer takes the focus a moment after it opens, and would take the paste with it. */
async function paste(cell: Locator, text: string): Promise<void> {
  await cell.evaluate((element, value) => {
    const data = new DataTransfer();
    data.setData('text', value);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, text);
}

for (const language of ['fr', 'en'] as const) {
  test(`${language}: twelve months pasted from a spreadsheet, one corrected, what happened noted, the page as it was known`, async ({
    browser,
  }) => {
    const { page, url, api, root, words, close } = await open(browser, language);
    try {
      await api('post', '/kpis', kpi(root, 'velos', 'Vélos en état', typed));
      await page.goto(`${url}/kpis/velos`);
      await page.getByRole('button', { name: words.kpiActs.paste.act }).click();
      const drawer = page.getByRole('dialog');
      const cells = drawer.locator('tbody input');
      await paste(cells.nth(12), Array.from({ length: 12 }, (_, n) => `${900 + ((n * 7) % 20)},5`).join('\n'));
      await expect(cells.last()).toHaveValue('917,5');
      await expectAccessible(page, 'a column pasted');
      await picture(page, `${language}-paste`);
      await drawer.getByRole('button', { name: words.kpiActs.paste.save(12) }).click();
      await expect(drawer).toBeHidden();
      await page.getByRole('figure').first().waitFor();
      const { values } = await api('get', '/kpis/velos');
      expect(values).toHaveLength(12);

      const { period } = values[3];
      await api('put', `/kpis/velos/values/${period}`, { value: 950, note: 'recomptage' });
      const { revisions } = await api('get', `/kpis/velos/values/${period}`);
      expect(revisions.map((one: { value: number }) => one.value)).toEqual([950, 901.5]);

      const { note } = words.kpiActs;
      const writeNote = async (text: string) => {
        await page.getByRole('button', { name: note.act }).click();
        await drawer.getByLabel(note.what).fill(text);
        await drawer.getByRole('button', { name: note.save }).click();
        await expect(drawer).toBeHidden();
        await expect(page.getByText(text)).toBeVisible();
      };
      // Written on the wrong KPI: undone at once, or taken back from the list, and put there again.
      await writeNote('Grève');
      await page.getByRole('button', { name: words.shell.undo }).click();
      await expect(page.getByText('Grève')).toBeHidden();
      await writeNote('Panne de paiement');
      await page.getByRole('button', { name: note.takeBack }).click();
      await expect(page.getByText('Panne de paiement')).toBeHidden();
      await page.getByRole('button', { name: words.shell.undo }).last().click();
      await expect(page.getByText('Panne de paiement')).toBeVisible();

      // A first definition: no why of a change, nobody asked by default, and the version says how it was decided.
      const { versions, move } = words.kpiActs;
      await page.getByRole('button', { name: versions.propose }).click();
      await expect(drawer.getByText(words.kpiActs.versions.askedAlone)).toBeVisible();
      await expect(drawer.getByLabel(versions.whyField)).toHaveCount(0);
      await expectAccessible(page, 'a first definition proposed');
      await picture(page, `${language}-propose-first`);
      await drawer.getByRole('button', { name: versions.propose }).click();
      await expect(drawer).toBeHidden();
      await expect(page.getByText(versions.done.proposed(0, false))).toBeVisible();
      await expect(page.getByText(words.kpiLife.agreement.nobodyAsked)).toBeVisible();
      await expect(page.getByRole('button', { name: versions.declare })).toHaveCount(0);
      await page.getByLabel(versions.inWritingAlone).fill('Personne d’autre ne le lit encore');
      await expectAccessible(page, 'nobody asked');
      await picture(page, `${language}-nobody-asked`);
      await page.getByRole('button', { name: versions.decide, exact: true }).click();
      await expect(page.getByText(versions.done.decided)).toBeVisible();
      await expect(page.getByText('Personne d’autre ne le lit encore')).toBeVisible();
      const [first] = (await api('get', '/kpis/velos')).versions;
      expect(first).toMatchObject({ status: 'agreed', inForceFrom: values[0].period });

      // Created, it is named on the steering page and holds nothing; piloted with, it does. Another team follows it.
      const { id: fleet } = await api('post', '/teams', { name: 'Parc', parentId: root, kind: 'team', private: false });
      const me = (await api('get', '/session')).session.person.id as string;
      await api('put', `/teams/${fleet}/members/${me}`, { role: 'facilitator' });
      await page.goto(url);
      await expect(page.getByText(words.steering.page.noneHolds)).toBeVisible();
      await expectAccessible(page, 'a proposed KPI under what holds');
      await picture(page, `${language}-proposed`);
      await page.getByRole('link', { name: 'Vélos en état' }).click();
      await page.getByRole('button', { name: move.live }).click();
      await drawer.getByRole('button', { name: move.live }).click();
      await expect(drawer).toBeHidden();
      await expect(page.getByText(words.kpiPage.proposed)).toBeHidden();
      await page.getByRole('button', { name: words.kpiPage.followers.follow('Parc') }).click();
      await expect(page.getByRole('button', { name: words.kpiPage.followers.leave('Parc') })).toBeVisible();
      await page.goto(`${url}/?team=${fleet}`);
      await expect(page.getByRole('link', { name: 'Vélos en état' })).toBeVisible();
      await page.goto(`${url}/kpis/velos`);
      await expect(page.getByText(words.kpiPage.around.because('recomptage'))).toBeVisible();
      await expectAccessible(page, 'the page of a KPI');
      await picture(page, `${language}-kpi-life`);

      const yesterday = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
      await page.goto(`${url}/kpis/velos?asOf=${yesterday}`);
      await expect(page.getByRole('status').filter({ hasText: words.kpiActs.past.label })).toBeVisible();
      await expect(page.getByText('Panne de paiement')).toBeHidden();
      await expectAccessible(page, 'as it was known');

      // From now on a file keeps it: the page and the catalogue say so, and what the file says is no longer changed here.
      const { teams } = await api('get', '/teams');
      const file = {
        path: 'kpis/velos.yaml',
        commit: 'c0ffee00'.repeat(5),
        why: null,
        content: {
          kpi: {
            ...{ key: 'velos', name: 'Vélos en état', owner: teams[0].name, unit: 'count', direction: 'up' },
            inForceFrom: '2025-01',
          },
          described: typed.body,
        },
      };
      expect(await api('post', '/code/kpis', { repository: 'metrics', file })).toMatchObject({ adopted: true });
      await page.goto(`${url}/kpis`);
      await expect(page.getByText(words.kpiCode.mark)).toBeVisible();
      await page.goto(`${url}/kpis/velos`);
      const where = words.kpiCode.kept('metrics/kpis/velos.yaml@c0ffee00');
      await expect(page.getByText(where)).toBeVisible();
      await page.getByRole('button', { name: words.kpiPage.life.settings }).click();
      await expect(drawer.getByText(where)).toBeVisible();
      await expect(drawer.getByLabel(words.kpiPage.settings.name)).toBeDisabled();
      await expect(drawer.getByLabel(words.kpiPage.settings.question)).toBeEnabled();
      await expectAccessible(page, 'a KPI kept in code');
      await picture(page, `${language}-kept-in-code`);
    } finally {
      await close();
    }
  });
}

test('fr: a new version shows both series before anyone agrees, then takes the place of the former', async ({
  browser,
}) => {
  const { page, url, api, root, words, close } = await open(browser, 'fr');
  try {
    const lines = ['rider,at,kind'];
    for (let day = 0; day < 420; day++) {
      const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
      for (let rider = 0; rider < 4; rider++)
        lines.push(
          `${rider === 0 ? 's' : 'r'}${(day * 3 + rider + Math.floor(day / 30)) % (40 + (day % 20))},${date} 10:00:00,${rider === 0 ? 'staff' : 'member'}`,
        );
    }
    const sent = await page.request.post(`${url}/api/v1/uploads?name=rides.csv`, {
      data: Buffer.from(lines.join('\n')),
      headers: { origin: url, 'content-type': 'application/octet-stream' },
    });
    const { upload } = (await sent.json()) as { upload: string };
    const { source } = await api('post', '/sources/files', { upload, name: 'Trajets', reading: {} });
    const body = {
      source: { connection: 'file', table: source.tables[0].name, rowMeans: 'un trajet' },
      entity: 'rider',
      time: { column: 'at', kind: 'local' },
      measure: { kind: 'countDistinct' },
      ...plainMonths,
    };
    const definition = { kind: 'structured', sourceId: source.id, body };
    await api('post', '/kpis', kpi(root, 'actifs', 'Usagers actifs', definition));
    const first = await api('post', '/kpis/actifs/definitions/1/proposal', {
      expectedVersion: 1,
      why: 'première définition',
      inForceFrom: '2025-01',
      askedIds: [],
    });
    await api('post', '/kpis/actifs/definitions/1/agreement', {
      expectedVersion: first.version,
      inWriting: 'personne d’autre ne le lit encore',
    });
    const exclude = [{ col: 'kind', op: 'eq', value: 'staff' }];
    await api('put', '/kpis/actifs/draft', {
      expectedVersion: null,
      definition: { ...definition, body: { ...body, exclude } },
    });
    await page.goto(`${url}/kpis/actifs`);
    const { versions } = words.kpiActs;
    await page.getByRole('button', { name: versions.propose }).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByText(versions.published)).toBeVisible();
    await expect(drawer.getByText(/périodes communes/)).toBeVisible();
    await expectAccessible(page, 'both series before agreeing');
    await picture(page, 'fr-both-series');
    await drawer.getByLabel(versions.whyField).fill('L’équipe ne compte pas');
    await drawer.getByRole('button', { name: versions.propose }).click();
    await expect(drawer).toBeHidden();
    await page.getByLabel(versions.inWritingAlone).fill('L’équipe compte à part');
    await page.getByRole('button', { name: versions.decide, exact: true }).click();
    await expect(page.getByText(versions.done.decided)).toBeVisible();
    await expect(page.getByText(versions.why('L’équipe ne compte pas'))).toBeVisible();
    await expectAccessible(page, 'a version agreed');
    await picture(page, 'fr-version-agreed');
    const shown = await api('get', '/kpis/actifs');
    expect(shown.versions.map((version: { status: string }) => version.status)).toEqual(['superseded', 'agreed']);
    expect(shown.breaks).toEqual([]);
    expect(shown.published.length).toBeGreaterThan(0);
  } finally {
    await close();
  }
});

test('fr: beyond its budget, an owner says which KPI moves off the dashboard', async ({ browser }) => {
  const { page, url, api, root, words, close } = await open(browser, 'fr');
  try {
    for (let n = 1; n <= 13; n++) {
      await api('post', '/kpis', kpi(root, `kpi-${n}`, `Indicateur ${n}`, typed));
      if (n < 13) await api('post', `/kpis/kpi-${n}/status`, { expectedVersion: 1, to: 'live' });
    }
    await page.goto(`${url}/kpis/kpi-13`);
    const { move } = words.kpiActs;
    await page.getByRole('button', { name: move.live }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: move.live }).click();
    await expect(dialog.getByText(move.whichOne)).toBeVisible();
    await expectAccessible(page, 'the budget as a conversation');
    await picture(page, 'fr-budget');
    await dialog.getByRole('radio', { name: /Indicateur 4/ }).check();
    await dialog.getByLabel(move.reason).fill('Aucune décision depuis un an');
    await dialog.getByRole('button', { name: move.live }).click();
    await expect(dialog).toBeHidden();
    await page.goto(`${url}/kpis`);
    await page.getByRole('button', { name: new RegExp(words.catalogue.filters.off) }).click();
    await expect(page.getByRole('link', { name: 'Indicateur 4' })).toBeVisible();
    await expectAccessible(page, 'the catalogue');
    await page.getByRole('button', { name: /^tous/ }).click();
    await picture(page, 'fr-catalogue');
    // The dictionary of the organisation: every definition at once, and an address of its own.
    await page.getByRole('radio', { name: words.catalogue.reads.definition }).click();
    await expect(page).toHaveURL(/\?read=definitions$/);
    await expect(page.getByText(typed.body.formula)).toHaveCount(13);
    await page.getByRole('searchbox', { name: words.catalogue.search.definition }).fill('rien de tel');
    await expect(page.getByText(words.catalogue.none)).toBeVisible();
    await page.getByRole('searchbox', { name: words.catalogue.search.definition }).fill('');
    await expectAccessible(page, 'the catalogue by its definitions');
    await picture(page, 'fr-catalogue-definitions');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page, 'the catalogue on a phone');
    await picture(page, 'fr-catalogue-phone');
  } finally {
    await close();
  }
});

test('fr: a range is re-based with four answers and a reason', async ({ browser }) => {
  const { page, url, api, root, words, close } = await open(browser, 'fr');
  try {
    await api('post', '/kpis', kpi(root, 'velos', 'Vélos en état', typed));
    const rows = Array.from({ length: 30 }, (_, n) => ({
      period: `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
      value: (n < 15 ? 100 : 140) + ((n * 7) % 5),
    }));
    await api('post', '/kpis/velos/values', { rows });
    await page.goto(`${url}/kpis/velos`);
    const { rebase } = words.kpiActs;
    await page.getByRole('button', { name: rebase.act }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel(rebase.reason).fill('Une deuxième ville');
    await drawer.getByLabel(rebase.isReal).check();
    await drawer.getByLabel(rebase.isUnderstood).check();
    await drawer.getByRole('button', { name: rebase.save }).click();
    await expect(drawer.getByRole('alert')).toContainText('signal à expliquer');
    await drawer.getByLabel(rebase.isLasting).check();
    await drawer.getByLabel(rebase.hasEnoughPoints).check();
    await expectAccessible(page, 're-basing');
    await picture(page, 'fr-rebase');
    await drawer.getByRole('button', { name: rebase.save }).click();
    await expect(drawer).toBeHidden();
    const { reading } = await api('get', '/kpis/velos');
    expect(reading.baseline.locked).toBe(true);
  } finally {
    await close();
  }
});
