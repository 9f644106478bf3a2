import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, expect, test } from '@playwright/test';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import { describedKpi } from '../../server/http/described-kpi.fixture.ts';
import {
  expectAccessible,
  type Installation,
  type Language,
  openContext,
  picture,
  setUpByApi,
  startInstallation,
} from './installation.ts';

const movable = join(dirname(fileURLToPath(import.meta.url)), 'movable-server.ts');

for (const [language, words] of [
  ['fr', fr],
  ['en', en],
] as const) {
  test(`a question to the team is left with a word; an activity nobody follows finds its KPI (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const installation: Installation = await startInstallation(['2026-11-24T09:00:00.000Z'], {}, movable);
    try {
      await asked(browser, installation.url, language, words);
    } finally {
      installation.stop();
    }
  });
}

async function asked(browser: Browser, url: string, language: Language, words: typeof fr) {
  const { drift, coverage, steering, shell } = words;
  const context = await openContext(browser, language);
  const page = await context.newPage();
  await setUpByApi(page, url, language);
  const api = async (path: string, data: object) => (await page.request.post(`${url}/api/v1${path}`, { data })).json();
  const root = (await (await page.request.get(`${url}/api/v1/teams`)).json()).teams[0].id;
  await api('/kpis', {
    ...describedKpi('repairs', root),
    name: language === 'fr' ? 'Vélos réparés' : 'Bikes repaired',
    definition: {
      kind: 'described',
      cadence: 'week',
      body: {
        formula: 'vélos remis en service',
        population: 'tous',
        inclusions: 'tous',
        exclusions: 'aucune',
        source: 'atelier',
        howObtained: 'compté',
      },
    },
  });
  const cycle = await api('/cycles', { teamId: root, name: 'Hiver', start: '2026-11-30', end: '2027-01-10' });
  for (let n = 0; n < 4; n++) {
    const title =
      language === 'fr'
        ? ['Les vélos roulent', 'Les soirs sont sûrs', 'Les stations sont pleines', 'Les réparations vont vite'][n]
        : ['Bikes run', 'Nights are safe', 'Stations are full', 'Repairs are quick'][n];
    const { id } = await api(`/cycles/${cycle.id}/objectives`, { teamId: root, title, whyNow: '' });
    const limit = { kind: 'one-more', why: '…', reviewOn: '2026-11-30' };
    await api(`/objectives/${id}/choose`, { expectedVersion: 1, ...(n === 3 && { limit }) });
  }
  await page.request.get(`${url}/clock/2026-11-30T09:00:00.000Z`);
  await api(`/cycles/${cycle.id}/start`, { expectedVersion: 1, startAnyway: '…' });

  // The question of the week, with what is seen and where; what is not asked yet says why.
  await page.goto(`${url}/review/questions`);
  await page.getByRole('button', { name: new RegExp(`^${drift.page.look}`) }).click();
  const card = page.getByRole('article', { name: drift.titles['a-lot-at-once'] });
  await expect(card).toContainText(drift.questions['a-lot-at-once']({ objectives: 4, keyResults: 0 }));
  await expect(card.getByRole('list', { name: drift.page.seenOn })).toContainText(drift.seen.objectives!({ count: 4 }));
  await expect(card.getByRole('link', { name: drift.open.cycle })).toBeVisible();
  await expect(page.getByText(drift.page.waits)).toBeVisible();
  await expectAccessible(page, 'questions');
  await picture(page, `questions-${language}`);
  const phone = await openContext(browser, language, { width: 390, height: 844, dark: true });
  await phone.addCookies(await context.cookies());
  const small = await phone.newPage();
  await small.goto(`${url}/review/questions`);
  await expectAccessible(small, 'questions, phone');
  await picture(small, `questions-phone-${language}`);

  // At most one stands on the steering page, and leads here.
  await page.goto(url);
  await page.getByRole('link', { name: new RegExp(`^${steering.acts['open-question']}`) }).click();
  await expect(page.getByRole('heading', { level: 1, name: drift.page.title })).toBeVisible();

  // Left with a word: kept, out of the way, and it stays so.
  await card.getByRole('button', { name: drift.dismiss }).click();
  await card.getByRole('button', { name: drift.page.leave, exact: true }).click();
  await expect(card.getByText(drift.refusals['question.dismissed-without-reason']())).toBeVisible();
  const reason = language === 'fr' ? 'L’hiver est court, la quatrième attend déjà.' : 'Winter is short.';
  await card.getByLabel(drift.page.why).fill(reason);
  await card.getByRole('button', { name: drift.page.leave, exact: true }).click();
  await expect(card).toBeHidden();
  await expect(page.getByText(reason)).toBeVisible();
  await expectAccessible(page, 'questions, one left');
  await page.getByRole('button', { name: new RegExp(`^${drift.page.look}`) }).click();
  await expect(page.getByText(drift.page.lookedNow)).toBeVisible();
  await page.reload();
  await expect(page.getByText(reason)).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);

  // Taken up again from its line, it is the question of the week; left once more, the line is back.
  await page.getByRole('button', { name: drift.page.takeBack }).click();
  await expect(card).toBeVisible();
  await expect(page.getByText(reason)).toBeHidden();
  await card.getByRole('button', { name: drift.dismiss }).click();
  await card.getByLabel(drift.page.why).fill(reason);
  await card.getByRole('button', { name: drift.page.leave, exact: true }).click();
  await expect(page.getByText(reason)).toBeVisible();

  // Blind spots: reached from the reviews before the menu knows of them.
  await page.getByRole('link', { name: drift.page.rooms.blindSpots }).click();
  await expect(page.getByText(coverage.empty)).toBeVisible();
  await expectAccessible(page, 'blind spots, empty');
  await page.getByRole('button', { name: coverage.emptyAct }).click();
  const listing = page.getByRole('dialog');
  const activity = language === 'fr' ? 'Réparer les vélos' : 'Repairing bikes';
  await listing
    .getByLabel(coverage.list.lines)
    .fill(`- ${activity}\n2. ${language === 'fr' ? 'Clés et badges' : 'Keys'}`);
  await listing.getByRole('button', { name: coverage.list.save(2) }).click();
  const nobody = page.getByRole('region', { name: coverage.sections.nobody });
  await expect(nobody.getByRole('heading', { name: activity })).toBeVisible();
  await expect(
    page.getByText(coverage.totals({ activities: 2, kpis: 0, objective: 0, neither: 0, nobody: 2 })),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: shell.rooms.blindSpots }).first()).toBeVisible();
  await nobody.getByRole('button', { name: `${coverage.say.act} (${activity})` }).click();
  const drawer = page.getByRole('dialog', { name: activity });
  await drawer.getByRole('button', { name: coverage.say.kpis, exact: true }).click();
  await drawer.getByRole('button', { name: language === 'fr' ? 'Vélos réparés' : 'Bikes repaired' }).click();
  await expectAccessible(page, 'what follows it');
  await drawer.getByRole('button', { name: coverage.say.save }).click();
  await expect(
    page.getByRole('region', { name: coverage.sections.kpis }).getByRole('heading', { name: activity }),
  ).toBeVisible();
  await nobody.getByRole('button').first().click();
  const other = page.getByRole('dialog');
  await other.getByRole('button', { name: coverage.say.neither, exact: true }).click();
  await other.getByRole('button', { name: coverage.say.save }).click();
  await expect(other.getByText(coverage.say.whyMissing)).toBeVisible();
  await other.getByLabel(coverage.say.why).fill(language === 'fr' ? 'Deux fois par an.' : 'Twice a year.');
  await other.getByRole('button', { name: coverage.say.save }).click();
  await expect(nobody).toBeHidden();
  await expectAccessible(page, 'blind spots');
  await picture(page, `blind-spots-${language}`);

  // Every threshold is there, under its question; a share is typed in %, with a comma or a point.
  await page.goto(`${url}/settings`);
  const { thresholds } = drift;
  const half = page
    .getByRole('group', { name: drift.titles['written-elsewhere'] })
    .getByLabel(thresholds.names.shareWithoutAgreement);
  await half.fill('0');
  await page.getByRole('button', { name: thresholds.save }).click();
  await expect(page.getByText(thresholds.notNumber('5', '100'))).toBeVisible();
  await half.fill('60');
  const near = page.getByLabel(thresholds.names.nearForecastShare);
  await near.fill(language === 'fr' ? '2,5' : '2.5');
  await page.getByRole('button', { name: thresholds.save }).click();
  await expect(page.getByText(thresholds.saved)).toBeVisible();
  const { chosen } = await (await page.request.get(`${url}/api/v1/questions/thresholds`)).json();
  expect(chosen).toEqual({ shareWithoutAgreement: 0.6, nearForecastShare: 0.025 });
  await page.reload();
  await expect(half).toHaveValue('60');
  await expect(near).toHaveValue(language === 'fr' ? '2,5' : '2.5');
  await expectAccessible(page, 'thresholds');
}
