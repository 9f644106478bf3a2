import { type Browser, expect, type Page, test } from '@playwright/test';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import {
  expectAccessible,
  type Installation,
  type Language,
  openContext,
  picture,
  setUpByApi,
  startInstallation,
} from './installation.ts';

for (const [language, words, bad, first, second] of [
  [
    'fr',
    fr,
    'Lancer la nouvelle application et réduire les résiliations',
    'Lancer la nouvelle application',
    'Réduire les résiliations',
  ],
  ['en', en, 'Launch the new app and reduce cancellations', 'Launch the new app', 'Reduce cancellations'],
] as const) {
  test(`a bad key result, remark after remark, becomes an initiative and a good one (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const installation: Installation = await startInstallation();
    try {
      await remarked(browser, installation.url, language, words, { bad, first, second });
    } finally {
      installation.stop();
    }
  });
}

interface Lines {
  readonly bad: string;
  readonly first: string;
  readonly second: string;
}

async function remarked(browser: Browser, url: string, language: Language, words: typeof fr, lines: Lines) {
  const { okrPage, wording, sortPage } = words;
  const { room } = okrPage;
  const page: Page = await (await openContext(browser, language)).newPage();
  await setUpByApi(page, url, language);
  const api = async (path: string, data: object) => (await page.request.post(`${url}/api/v1${path}`, { data })).json();
  const root = (await (await page.request.get(`${url}/api/v1/teams`)).json()).teams[0].id;
  const cycle = await api('/cycles', { teamId: root, name: 'Hiver', start: '2027-01-04', end: '2027-03-28' });
  const title = language === 'fr' ? 'Les abonnés du soir se sentent en sécurité' : 'Night riders feel safe';
  for (const one of ['…', title]) await api(`/cycles/${cycle.id}/objectives`, { teamId: root, title: one, whyNow: '' });
  await page.goto(`${url}/okrs/${cycle.id}`);
  // The form of another objective stays open above: what is done in one is done there.
  await page.getByRole('button', { name: room.addKeyResult }).last().click();
  await page.getByRole('button', { name: room.addKeyResult }).first().click();
  const form = page.getByRole('form', { name: room.addKeyResult }).last();
  const statement = form.getByLabel(room.statement);

  // One remark at a time: first what it says is made; left as it is, then that it is two; each act does what it says.
  await statement.fill(lines.bad);
  await expect(form.getByText(wording.remarks.output(lines.first.split(' ')[0]!))).toBeVisible();
  await expectAccessible(page, 'a remark');
  await picture(page, `remark-${language}`);
  await form.getByRole('button', { name: wording.dismiss }).click();
  await form.getByRole('button', { name: wording.acts.split }).click();
  await expect(statement).toHaveValue(lines.first);
  await expect(form.getByText(sortPage.remark.next(lines.second))).toBeVisible();
  await form.getByRole('button', { name: wording.acts['make-initiative'] }).click();
  await expect(page.getByText(sortPage.remark.made.initiative)).toBeVisible();
  await expect(statement).toHaveValue(lines.second);
  await form.getByRole('button', { name: wording.acts['add-target'] }).click();
  await expect(form.getByLabel(room.target)).toBeFocused();
  await form.getByLabel(room.target).fill('4');
  await form.getByRole('button', { name: wording.acts['add-baseline'] }).click();
  await expect(form.getByLabel(room.baseline)).toBeFocused();
  await form.getByLabel(room.baseline).fill('6');
  await expect(form.getByText(sortPage.remark.oneAtATime)).toBeHidden();
  await form.getByRole('button', { name: room.addKeyResult }).click();
  await expect(page.getByText(words.okr.fromTo('6', '4'))).toBeVisible();
  await expect(page.getByText(lines.first, { exact: true })).toBeVisible();

  // Left once, it stays so: another day, another browser.
  const other = await (await openContext(browser, language)).newPage();
  await other.context().addCookies(await page.context().cookies());
  await other.goto(`${url}/okrs/${cycle.id}`);
  await other.getByRole('button', { name: room.addKeyResult }).last().click();
  const again = other.getByRole('form', { name: room.addKeyResult });
  await again.getByLabel(room.statement).fill(lines.bad);
  await expect(again.getByRole('button', { name: wording.acts.split })).toBeVisible();
  await expect(again.getByText(wording.remarks.output(lines.first.split(' ')[0]!))).toBeHidden();

  // Pay wants a sentence before it goes on.
  const bonus =
    language === 'fr'
      ? 'Atteindre 95 % de renouvellements pour débloquer la prime'
      : 'Hit 95% of renewals to unlock the quarterly bonus';
  await again.getByLabel(room.statement).fill(bonus);
  // A slow press on the button: the remark comes meanwhile, and waits rather than push the button from under the pointer.
  await again.getByRole('button', { name: room.addKeyResult }).hover();
  await other.mouse.down();
  await other.waitForTimeout(1_000);
  await expect(again.getByLabel(wording.explainFirst)).toBeHidden();
  await other.mouse.up();
  await expect(again.getByLabel(wording.explainFirst)).toBeFocused();
  await again.getByLabel(wording.explainFirst).fill('…');
  await again.getByRole('button', { name: sortPage.remark.keep }).click();
  await expect(again.getByText(sortPage.remark.moreWords)).toBeVisible();
  await again
    .getByLabel(wording.explainFirst)
    .fill(language === 'fr' ? 'Une citation du contrat en cours' : 'It quotes the contract');
  await again.getByRole('button', { name: sortPage.remark.keep }).click();
  await expect(again.getByLabel(wording.explainFirst)).toBeHidden();
  await again.getByRole('button', { name: room.addKeyResult }).click();
  await expect(again).toBeHidden();
  await expect(other.getByText(bonus)).toBeVisible();
}
