import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { fr } from '../../i18n/fr.ts';
import { cell, row, workbook } from '../../web/wording/workbook.fixture.ts';
import {
  expectAccessible,
  type Installation,
  openContext,
  picture,
  setUpByApi,
  startInstallation,
} from './installation.ts';

/** Forty lines of two languages, as a team keeps them: numbering, owners, dates, shares done and duplicates in the way. */
const list = `OKR T1 2027, équipe Produit
Objectif : Les abonnés reviennent après l’hiver
- KR1 Passer de 34 à 45 % d’inscrits actifs à 15 jours (Julie)
- KR2 Réduire le délai de réponse de 48 h à 12 h
- Lancer l’abonnement d’hiver (échéance : 15/01/2027)
Tout le reste :
1. Taux de disponibilité des stations ≥ 95 %
2. Usagers actifs
3. Usagers actifs (par mois)
4. Coût par trajet
5. Maintenir les résiliations sous 4 %
6. Recruter deux mécaniciens
7. 20 entretiens avec des résiliés
8. Former les équipes à la réparation rapide
9. Refaire la page d’accueil — 70%
10. Être la référence de la mobilité douce
11. Redonner confiance aux abonnés du soir
12. Faire passer le NPS de 20 à 35
13. Diviser par deux les vélos immobilisés
14. Migrer la facturation vers le nouvel outil
15. Satisfaction des abonnés
16. Nettoyer les bornes chaque semaine
• Increase weekly riders from 12,000 to 15,000
• Uptime > 99.9%
• Launch the winter pass 🚀
• Average repair time
• Keep refunds below 2%
• Publish the new pricing page
• Run 5 experiments on the welcome flow
• Help night riders feel safe
• Cut refused payments from 12% to 6%
• Hire a head of operations
• Net revenue per ride
• Become the city's first choice
• Document the dispatch process
• Sign 10 new partner companies
• Revenue
• Weekly active riders
• Weekly active riders.
• Improve onboarding
• Ship v2 of the app by March
• Reduce ticket backlog from 400 to 150`;
const ideas = list.split('\n').length - 2;

test('forty mixed lines become drafts: sorted, three corrected, kept once, under their objectives (fr)', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const installation: Installation = await startInstallation();
  try {
    await sorted(browser, installation.url);
  } finally {
    installation.stop();
  }
});

/** A name that says too little is asked about, and one press answers. */
async function nameAlone(page: Page) {
  const { sortPage: words, wording } = fr;
  await page.getByLabel(words.listLabel).fill('Commandes livrées à l’heure\nVélos disponibles\nMigration du standard');
  const card = (column: keyof typeof words.columnTitles, text: string) =>
    page
      .getByRole('region', { name: words.columnTitles[column], exact: true })
      .getByRole('listitem')
      .filter({ hasText: text });
  await expect(card('kpi', 'Commandes livrées')).toBeVisible();
  await expect(card('initiative', 'Migration du standard')).toBeVisible();
  await expect(card('unclear', 'Vélos disponibles')).toContainText(wording.reasons['name-alone'](''));
  await card('unclear', 'Vélos disponibles').getByRole('button', { name: wording.columns.kpi, exact: true }).click();
  await expect(card('kpi', 'Vélos disponibles')).toBeVisible();
  await page.getByLabel(words.listLabel).fill(list);
}

async function sorted(browser: Browser, url: string) {
  const { sortPage: words, wording, okrPage } = fr;
  expect(ideas).toBe(40);
  const page = await (await openContext(browser, 'fr')).newPage();
  await setUpByApi(page, url, 'fr');
  const root = (await (await page.request.get(`${url}/api/v1/teams`)).json()).teams[0].id;
  await page.request.post(`${url}/api/v1/cycles`, {
    data: { teamId: root, name: 'Printemps', start: '2027-01-04', end: '2027-03-28' },
  });

  // Anyone may sort, and nothing of it leaves the page: no request carries a line of it.
  const visitor = await (await openContext(browser, 'fr')).newPage();
  const sent: string[] = [];
  visitor.on('request', (request) => sent.push(request.postData() ?? ''));
  await visitor.goto(`${url}/sign-in`);
  await visitor.getByRole('link', { name: words.withoutAccountAct }).click();
  await visitor.getByLabel(words.listLabel).fill(list);
  await expect(visitor.getByRole('heading', { level: 2, name: words.columnTitles.kpi })).toBeVisible();
  await expect(visitor.getByText('Recruter deux mécaniciens').first()).toBeVisible();
  await expect(visitor.getByRole('link', { name: words.drafts.signIn })).toBeVisible();
  expect(sent.join('')).not.toContain('mécaniciens');
  await nameAlone(visitor);
  await takenOff(visitor);
  await hardToRead(visitor);
  expect(sent.join('')).not.toContain('mécaniciens');
  expect(await visitor.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
    'mécaniciens',
  );
  await visitor.getByRole('button', { name: words.clear }).click();
  await expect(visitor.getByRole('button', { name: words.tryExample })).toBeVisible();
  await visitor.context().close();

  await page.goto(`${url}/sort`);
  await expectAccessible(page, 'sort, empty');
  await page.getByLabel(words.listLabel).fill(list);
  const column = (name: keyof typeof words.columnTitles) =>
    page.getByRole('region', { name: words.columnTitles[name], exact: true });
  const card = (name: keyof typeof words.columnTitles, text: string) =>
    column(name).getByRole('listitem').filter({ hasText: text });
  await expect(card('initiative', 'Recruter deux mécaniciens')).toBeVisible();
  await expect(card('key-result', 'Faire passer le NPS de 20 à 35')).toBeVisible();
  await expect(card('kpi', 'Coût par trajet')).toBeVisible();
  await expect(card('objective', 'Être la référence')).toBeVisible();
  await expect(page.getByText('Usagers actifs (par mois)').first()).toBeVisible();
  // What is no line is named, and what stood beside one is on its card.
  await expect(page.getByText(/2 lignes lues comme des titres/)).toContainText('Tout le reste');
  await expect(card('initiative', 'Lancer l’abonnement d’hiver')).toContainText(words.apart.due('15/01/2027'));
  await expect(card('initiative', 'Refaire la page d’accueil')).toContainText(words.apart.done('70%'));
  await expect(card('key-result', 'Passer de 34 à 45 %')).toContainText(words.apart.owner('Julie'));
  await expectAccessible(page, 'sort, sorted');
  await picture(page, 'sort-sorted');

  // Three corrections: by the menu, by the arrows, in the words.
  await page.getByRole('button', { name: words.moveTo('Recruter deux mécaniciens') }).click();
  await page.getByRole('menuitem', { name: wording.columns.unclear }).click();
  await expect(card('unclear', 'Recruter deux mécaniciens')).toContainText(
    words.movedFrom(words.columnTitles.initiative),
  );
  await page.getByRole('button', { name: words.moveTo('Refaire la page d’accueil') }).press('ArrowRight');
  await expect(card('objective', 'Refaire la page d’accueil')).toBeVisible();
  await expect(page.getByRole('button', { name: words.moveTo('Refaire la page d’accueil') })).toBeFocused();
  await page.getByRole('button', { name: words.moveTo('Refaire la page d’accueil') }).press('ArrowLeft');
  await expect(card('initiative', 'Refaire la page d’accueil')).toBeVisible();
  await page.getByRole('button', { name: words.editLine('Improve onboarding') }).click();
  await page.getByLabel(words.lineLabel, { exact: true }).fill('Raise completed sign-ups from 40% to 60%');
  await page.getByRole('button', { name: words.done, exact: true }).click();
  await expect(card('key-result', 'Raise completed sign-ups')).toBeVisible();

  // Dragged with a pointer too, and put back.
  await card('initiative', 'Lancer l’abonnement d’hiver').dragTo(column('key-result'), {
    targetPosition: { x: 60, y: 40 },
  });
  await card('key-result', 'Lancer l’abonnement d’hiver').getByRole('button', { name: words.undoMove }).click();
  await expect(card('initiative', 'Lancer l’abonnement d’hiver')).toBeVisible();

  // The printed result of the workshop: the columns, without the list nor the acts.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel(words.listLabel)).toBeHidden();
  await expect(card('kpi', 'Coût par trajet')).toBeVisible();
  await picture(page, 'sort-printed');
  await page.emulateMedia({ media: 'screen' });

  // Read again, the page finds the list and what was corrected.
  await page.reload();
  await expect(card('kpi', 'Coût par trajet')).toBeVisible();

  await page.getByRole('button', { name: /^Créer \d+ brouillons$/ }).click();
  const drawer = page.getByRole('dialog', { name: words.drafts.title });
  await expect(drawer.getByLabel(words.drafts.cycle)).toContainText('Printemps');
  await expectAccessible(page, 'drafts');
  await picture(page, 'sort-drafts');
  await drawer.getByRole('button', { name: words.drafts.send, exact: true }).click();
  await expect(drawer.getByText(words.drafts.firstQuestion(words.drafts.questions.formula!)).first()).toBeVisible();
  await expect(drawer.getByRole('link', { name: 'Les abonnés reviennent après l’hiver' })).toBeVisible();
  await expect(drawer.getByRole('link', { name: words.drafts.looseTitle })).toBeVisible();
  await expect(drawer.getByText(/restent? dans votre liste|reste dans votre liste/)).toBeVisible();
  await picture(page, 'sort-drafted');
  await drawer.getByRole('link', { name: 'Les abonnés reviennent après l’hiver' }).click();
  await expect(page.getByRole('heading', { level: 1, name: okrPage.room.title('Printemps') })).toBeVisible();
  await page.getByRole('button', { name: 'Les abonnés reviennent après l’hiver', exact: true }).click();
  await expect(page.getByText('Passer de 34 à 45 % d’inscrits actifs à 15 jours')).toBeVisible();
  await expect(page.getByText('Lancer l’abonnement d’hiver')).toBeVisible();
  await page.goto(`${url}/kpis`);
  await expect(page.getByText('Coût par trajet').first()).toBeVisible();
  await page.goto(`${url}/sort`);
  await expect(page.getByRole('heading', { name: words.kept.title })).toBeVisible();
  // Made once: what became a draft is not there to make a second time; what was still to be clarified is.
  await expect(page.getByLabel(words.listLabel)).toHaveValue(/6\. Recruter deux mécaniciens/);
  await expect(page.getByLabel(words.listLabel)).not.toHaveValue(/Coût par trajet/);
  await expect(card('unclear', 'Recruter deux mécaniciens')).toContainText(
    words.movedFrom(words.columnTitles.initiative),
  );
  await expectAccessible(page, 'sort, kept lists');
  await moreThanAChoice(page, card);
}

/** More KPIs than are drafted at once: one chooses, and the others stay. What is too long is said before it is sent. */
async function moreThanAChoice(
  page: Page,
  card: (name: keyof typeof fr.sortPage.columnTitles, text: string) => Locator,
) {
  const { sortPage: words } = fr;
  const field = page.getByLabel(words.listLabel);
  const many = Array.from({ length: 70 }, (_, n) => `Délai de réponse < ${n + 101} h`);
  const long = `Passer de 34 à 45 % d’inscrits actifs ${'qui reviennent chaque semaine '.repeat(10)}`.trim();
  await field.fill([...many, long].join('\n'));
  await expect(card('key-result', 'Passer de 34 à 45 %')).toContainText(words.tooLong('key-result', long.length, 300));
  await expect(card('kpi', '< 170 h')).toHaveCount(0);
  // Printed, the page has no button to press: every card is there.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(card('kpi', '< 170 h')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(card('kpi', '< 170 h')).toHaveCount(0);

  await page.getByRole('button', { name: words.drafts.act(70) }).click();
  const drawer = page.getByRole('dialog', { name: words.drafts.title });
  const send = drawer.getByRole('button', { name: words.drafts.send, exact: true });
  await send.click();
  await expect(drawer.getByRole('alert').filter({ hasText: words.drafts.chooseOne })).toBeVisible();
  await drawer.getByLabel('Délai de réponse < 102 h').check();
  await drawer.getByLabel('Délai de réponse < 170 h').check();
  await expectAccessible(page, 'drafts, chosen');
  await picture(page, 'sort-choose');
  await send.click();
  await expect(drawer.getByText(words.drafts.created(2))).toBeVisible();
  await expect(drawer.getByText(words.drafts.staying(69))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue(/< 101 h\nDélai de réponse < 103 h/);
  await expect(field).not.toHaveValue(/< 170 h/);
}

/** A line taken off one list is on the next, and one that is taken off is said. */
async function takenOff(page: Page) {
  const { sortPage: words } = fr;
  const field = page.getByLabel(words.listLabel);
  const removed = page.getByRole('listitem').filter({ hasText: 'Coût par trajet' });
  await page.getByRole('button', { name: words.editLine('Coût par trajet') }).click();
  await page.getByRole('button', { name: words.remove }).click();
  await expect(removed).toHaveCount(0);
  await expect(page.getByText(words.removedLines(1))).toBeVisible();
  await page.getByRole('button', { name: words.clear }).click();
  await field.fill('Coût par trajet\nVélos disponibles');
  await expect(removed).toBeVisible();
  await field.fill(list);
  await expect(page.getByText('Recruter deux mécaniciens').first()).toBeVisible();
}

/** What people paste and bring that is no plain list: each is sorted, or said clearly, and nothing of the rest is lost. */
async function hardToRead(page: Page) {
  const { sortPage: words, wording } = fr;
  const field = page.getByLabel(words.listLabel);
  const cards = page.getByRole('listitem');
  const paste = (plain: string, html = '') =>
    field.evaluate(
      (area: HTMLTextAreaElement, [text, markup]) => {
        area.select();
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text!);
        if (markup) clipboardData.setData('text/html', markup);
        area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [plain, html],
    );
  const away = async () => {
    await page.getByRole('button', { name: words.clear }).click();
    await expect(field).toHaveValue('');
  };

  // A paste that is no list is refused, and what was there stays.
  await field.evaluate((area) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'x '.repeat(17_000_000));
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('alert')).toContainText(words.megabytes('34'));
  await expect(field).toHaveValue(list);

  // A line of ten megabytes: which, what was expected; the others are sorted.
  await paste(`Recruter deux mécaniciens\n${'mot '.repeat(2_500_000)}\nCoût par trajet`);
  await expect(page.getByText(wording.notes.tooLong('ligne 2', '10\u00a0000\u00a0000', 600))).toBeVisible();
  await expect(cards.filter({ hasText: 'Recruter deux mécaniciens' })).toBeVisible();
  await expect(cards.filter({ hasText: 'Coût par trajet' })).toBeVisible();
  await away();

  // Five thousand lines stay beside the field, which would stop the page; they can be written in all the same.
  const many = Array.from({ length: 5000 }, (_, n) => `- Réduire le délai du dossier ${n} de ${n + 9} à ${n} jours`);
  await paste(many.join('\n'));
  await expect(page.getByText(/^5\u00a0000 lignes, /)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('region', { name: words.heldLabel })).toContainText(words.heldMore('4\u00a0600', 4600));
  await expectAccessible(page, 'sort, five thousand lines');
  await page.getByRole('button', { name: words.heldWrite }).click();
  await expect(field).toHaveValue(many.join('\n'));
  await away();

  // A mail, as the clipboard has it: its list, without the letter around it.
  await paste(
    'Bonjour, …',
    '<p>Bonjour à tous,</p><p>Nos objectifs :</p><p style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">·<span>&nbsp; </span></span><![endif]>Recruter deux m&eacute;caniciens<o:p></o:p></p><ul><li>Co&ucirc;t par trajet</li></ul><p>Cordialement,</p><p>Julie</p>',
  );
  await expect(field).toHaveValue(/- Recruter deux mécaniciens\n(?:.*\n)?- Coût par trajet/);
  await expect(page.getByText(wording.notes.ofMail(3))).toBeVisible();
  await expect(page.getByText(/^2 lignes, /)).toBeVisible();

  // Arabic, Hebrew, emoji: each in its direction, on a phone too, without a line beyond the page.
  await field.fill(
    '- زيادة عدد المستخدمين إلى 500\n- הגדלת שביעות הרצון של הלקוחות\n- Launch the app for 👩‍🚀 pilots 🚀',
  );
  const arabic = cards.filter({ hasText: 'زيادة' });
  await expect(arabic).toContainText(wording.reasons['other-script'](''));
  expect(
    await arabic
      .locator('[dir=auto]')
      .first()
      .evaluate((line) => line.matches(':dir(rtl)')),
  ).toBe(true);
  await expect(cards.filter({ hasText: 'Launch the app for 👩‍🚀 pilots' })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 900 });
  await arabic.getByRole('button', { name: wording.columns['key-result'] }).click();
  await expect(page.getByRole('region', { name: words.columnTitles['key-result'] })).toContainText('زيادة');

  // A workbook: titles above, the header merged over line 6, formulas by their values, one that has none.
  const rows = [
    row(1, cell('A1', 'Plan 2026')),
    row(6, cell('A6', 'Objectif'), cell('B6', 'Résultat clé'), cell('C6', 'Départ'), cell('D6', 'Cible')),
    row(
      7,
      cell('A7', 'Redonner du temps aux soignants'),
      cell('B7', 'Délai d’admission'),
      cell('C7', 40, 'SUM(20,20)'),
      cell('D7', 25),
    ),
    row(8, cell('B8', 'Taux de patients satisfaits'), cell('C8', 60), '<c r="D8"><f>C8+15</f></c>'),
  ].join('');
  const merged = '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A7:A8"/></mergeCells>';
  await page.getByLabel(words.file).setInputFiles({
    name: 'plan.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(workbook(rows, merged)),
  });
  await expect(page.getByRole('region', { name: words.columnTitles['key-result'] })).toContainText('Délai d’admission');
  await expect(page.getByText(wording.notes.formula('ligne 8, colonne D', 1))).toBeVisible();
  await page.getByLabel(words.file).setInputFiles({
    name: 'suivi.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Indicateur;Départ;Cible\nNote moyenne, sur cinq;3,5;4,2\nCoût par trajet;;\n'),
  });
  await expect(cards.filter({ hasText: 'Note moyenne, sur cinq' })).toBeVisible();
  // 0.4 beside a rate: asked once for the whole sheet.
  await page.getByLabel(words.file).setInputFiles({
    name: 'taux.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Indicateur;Départ;Cible\nTaux de réachat;0,31;0,4\nTaux de retour;0,05;0,02\n'),
  });
  await expect(page.getByText(words.shareOfMany(2))).toBeVisible();
  await picture(page, 'sort-share');
  await page.getByRole('button', { name: '31\u00a0% et 40\u00a0%' }).click();
  await expect(cards.filter({ hasText: 'Taux de réachat' })).toContainText(words.apart.target('40\u00a0%'));
  await expect(cards.filter({ hasText: 'Taux de retour' })).toContainText(words.apart.baseline('5\u00a0%'));
  await page
    .getByLabel(words.file)
    .setInputFiles({ name: 'vieux.xls', mimeType: '', buffer: Buffer.from([0xd0, 0xcf, 0, 0]) });
  await expect(page.getByRole('alert')).toContainText(words.unreadableFile);
}
