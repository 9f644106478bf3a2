import { expect, type Page, test } from '@playwright/test';
import { administrator, expectAccessible, picture } from './installation.ts';
import { kpi, open, typed } from './kpi-installation.ts';

/** The session ends under an open tab, which is looked at again two minutes later. */
async function endSession(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.clock.fastForward('02:00');
  await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
}

for (const language of ['fr', 'en'] as const) {
  test(`${language}: a definition half written waits through a reload and a session that ends; cancelled, it is gone`, async ({
    browser,
  }) => {
    const { page, url, words, close } = await open(browser, language);
    const { create } = words.kpi;
    const { signIn, written, cancel } = words.shell;
    const back = page.getByText(written.back);
    const formula = page.getByLabel(create.described.formula);
    const name = page.getByLabel(create.name, { exact: true });
    const expectWritten = async () => {
      await expect(formula).toHaveValue('vélos en état le dernier jour du mois');
      await expect(name).toHaveValue('Vélos en état');
      await expect(back).toBeVisible();
    };
    try {
      await page.clock.install();
      await page.goto(`${url}/kpis/new`);
      await page.getByRole('radio', { name: create.how.described }).click();
      await formula.fill('vélos en état le dernier jour du mois');
      await name.fill('Vélos en état');
      await expect(back).toHaveCount(0);

      await page.reload();
      await expectWritten();
      await expectAccessible(page, 'what was written is back');
      await picture(page, `${language}-kept-new-kpi`);

      await endSession(page);
      await page.getByLabel(signIn.email).fill(administrator.email);
      await page.getByLabel(signIn.password, { exact: true }).fill(administrator.password);
      await page.getByRole('button', { name: signIn.send }).click();
      await expect(page).toHaveURL(`${url}/kpis/new`);
      await expectWritten();

      // Started again, it is an empty form, and the keyboard is in it.
      await page.getByRole('button', { name: written.again }).click();
      await expect(back).toHaveCount(0);
      await page.getByRole('radio', { name: create.how.described }).click();
      await expect(formula).toHaveValue('');

      await formula.fill('vélos en état');
      await page.getByRole('button', { name: cancel, exact: true }).click();
      await expect(page).toHaveURL(`${url}/kpis`);
      await page.goto(`${url}/kpis/new`);
      await page.getByRole('radio', { name: create.how.described }).click();
      await expect(formula).toHaveValue('');
      await expect(back).toHaveCount(0);
    } finally {
      await close();
    }
  });

  test(`${language}: a drawer closed by Escape keeps its words; a definition changed meanwhile is shown beside, and a person chooses`, async ({
    browser,
  }) => {
    const { page, url, api, root, words, close } = await open(browser, language);
    const { versions, note } = words.kpiActs;
    const { written, cancel } = words.shell;
    const drawer = page.getByRole('dialog');
    const formula = drawer.getByLabel(words.kpi.create.described.formula);
    const mine = 'vélos en état le premier jour du mois';
    try {
      await api('post', '/kpis', kpi(root, 'velos', 'Vélos en état', typed));
      await api('put', '/kpis/velos/values/2026-09-01', { value: 950 });
      await page.goto(`${url}/kpis/velos`);
      await page.getByRole('button', { name: note.act }).click();
      await drawer.getByLabel(note.what).fill('Grève au dépôt');
      await page.keyboard.press('Escape');
      await expect(drawer).toHaveCount(0);
      await page.getByRole('button', { name: note.act }).click();
      await expect(drawer.getByLabel(note.what)).toHaveValue('Grève au dépôt');
      await expect(drawer.getByText(written.back)).toBeVisible();
      await drawer.getByRole('button', { name: cancel }).click();
      await expect(drawer).toHaveCount(0);
      await page.getByRole('button', { name: note.act }).click();
      await expect(drawer.getByLabel(note.what)).toHaveValue('');
      await page.keyboard.press('Escape');

      const change = page.getByRole('button', { name: versions.rewrite });
      await change.click();
      await formula.fill(mine);
      const theirs = { ...typed, body: { ...typed.body, formula: 'vélos prêts à partir' } };
      await api('put', '/kpis/velos/draft', { expectedVersion: 1, definition: theirs });
      await page.reload();
      await change.click();
      await expect(formula).toHaveValue(mine);
      await expect(drawer.getByText(written.meanwhile)).toBeVisible();
      await expect(drawer.locator('q')).toContainText('vélos prêts à partir');
      await expect(drawer.getByRole('button', { name: versions.keepDraft })).toBeDisabled();
      await expectAccessible(page, 'a definition changed meanwhile');
      await picture(page, `${language}-kept-definition`);
      await drawer.getByRole('button', { name: written.keepMine }).click();
      await drawer.getByRole('button', { name: versions.keepDraft }).click();
      await expect(drawer).toHaveCount(0);
      expect((await api('get', '/kpis/velos')).versions.at(-1).body.formula).toBe(mine);
      await change.click();
      await expect(drawer.getByText(written.back)).toHaveCount(0);
      await expect(formula).toHaveValue(mine);
    } finally {
      await close();
    }
  });
}
