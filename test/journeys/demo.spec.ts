import { type Browser, expect, test } from '@playwright/test';
import { livedDays } from '../../example/lived-days.ts';
import { plantedTruths } from '../../example/planted-truths.ts';
import { utcText, ZONE } from '../../example/wall-clock.ts';
import { fr as cyclade } from '../../example/words/fr.ts';
import { fr } from '../../i18n/fr.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { instantOfWall, today } from '../../src/calendar/local-time.ts';
import {
  expectAccessible,
  type Installation,
  type Language,
  openContext,
  picture,
  startInstallation,
} from './installation.ts';

const linkOf = (output: string, role: string): string => {
  const link = output.split(role)[1]?.match(/http:\S+/)?.[0];
  if (!link) throw new Error(`no link for ${role} in ${output}`);
  return link;
};

/** Whoever rode until the end of that day, colleagues and cancelled rides included: the widest of the six definitions. */
function everRode(lived: string, day: string): number {
  const midnight = utcText(instantOfWall(ZONE, Date.parse(`${addDays(day, 1)}T00:00:00Z`)));
  const riders = new Set<unknown>();
  for (const { rides } of livedDays(plantedTruths(lived)))
    for (const [, rider, , , , ended] of rides) if (String(ended) < midnight) riders.add(rider);
  return riders.size;
}

test.describe.configure({ mode: 'serial' });

test.describe('the example company', () => {
  let demo: Installation & { output: string };
  let lived: string;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    lived = today(ZONE, new Date());
    demo = await startInstallation(['demo'], { GOUVERNE_DEMO_LANGUAGE: 'fr' });
  });
  test.afterAll(() => demo.stop());

  /** Someone who follows the printed link, the tour put away. */
  async function visitor(browser: Browser, language: Language, role: keyof typeof cyclade.doors) {
    const context = await openContext(browser, language);
    const page = await context.newPage();
    await page.addInitScript(() => localStorage.setItem('gouverne-tour', 'over'));
    await page.goto(linkOf(demo.output, cyclade.doors[role]));
    await page.waitForURL(`${demo.url}/`);
    return page;
  }

  test('three links sign in; a link of yesterday does not', async ({ browser }) => {
    for (const role of Object.keys(cyclade.doors) as (keyof typeof cyclade.doors)[]) {
      const page = await visitor(browser, 'fr', role);
      await expect(page.getByText('Exemple : Cyclade').first()).toBeVisible();
      await page.context().close();
    }
    const wrong = await fetch(`${demo.url}/demo/enter/of-yesterday`, { redirect: 'manual' });
    expect(wrong.status).toBe(404);
  });

  test('a stranger’s ten minutes: the week, why a signal, the reveal, 100 % that was the season, the noes, the review', async ({
    browser,
  }) => {
    const page = await visitor(browser, 'fr', 'administrator');
    const { kpis, story, asked } = cyclade;
    const said = async (path: string) => (await page.request.get(`${demo.url}/api/v1${path}`)).text();

    // The week in one page: what needs a look, what holds, what moves, and what links them.
    await expect(page.getByRole('heading', { name: 'À regarder' })).toBeVisible();
    await expect(page.getByText(story.objectives.habit.title).first()).toBeVisible();
    await expect(page.getByText(story.ambitions[0]?.phrase ?? '')).toBeVisible();
    await expectAccessible(page, 'steering');
    await picture(page, 'demo-steering');

    // Why it is a signal: the range of its own past, and what nobody has explained.
    await page.getByRole('link', { name: `Noter ce qui s’est passé (${kpis.availability.name})` }).click();
    await page.waitForURL(({ pathname }) => pathname === `/kpis/${kpis.availability.key}`);
    // What the week's page also says is no proof of being there.
    await expect(page.getByRole('heading', { name: 'Pourquoi cette plage ?' })).toBeVisible();
    await expect(page.getByText(/sous la plage/).first()).toBeVisible();
    await expectAccessible(page, 'a KPI and its signal');
    await picture(page, 'demo-kpi');

    // Ten people, six definitions, and two words.
    await page.goto(`${demo.url}/alignment`);
    await page.getByRole('link', { name: asked.active.subject }).first().click();
    await page.waitForURL(/\/alignment\/[^/]+$/);
    const { readOn } = JSON.parse(await said(`/alignment-tests/${page.url().split('/').pop()}`)) as { readOn: string };
    const widest = everRode(lived, readOn).toLocaleString('fr').replace(/\s/g, '\\s');
    await expect(page.getByText(new RegExp(`à ${widest}`)).first()).toBeVisible();
    await expect(page.getByText(asked.active.other.words)).toBeVisible();
    await expectAccessible(page, 'the reveal');
    await picture(page, 'demo-reveal');

    // At 100 %, and it was the season: in the closed cycle that has this objective.
    const { cycles } = JSON.parse(await said('/cycles')) as { cycles: { id: string; state: string }[] };
    const closed = cycles.filter(({ state }) => state === 'closed');
    const texts = await Promise.all(closed.map(({ id }) => said(`/cycles/${id}`)));
    const season = closed[texts.findIndex((text) => text.includes(story.objectives.ride.title))];
    await page.goto(`${demo.url}/okrs/${season?.id}`);
    await expect(page.getByText(story.objectives.ride.title).first()).toBeVisible();
    await expect(page.getByText('Indéterminé ne veut pas dire sans effet.').first()).toBeVisible();
    await expect(page.getByText(/c’était la saison/)).toBeVisible();
    await expectAccessible(page, 'the closing');
    await picture(page, 'demo-closing');

    // The page of three weeks ago says that day, and nothing of today but the way back.
    const day = addDays(new Date().toISOString().slice(0, 10), -21);
    await page.goto(`${demo.url}/?on=${day}`);
    await expect(page.getByRole('button', { name: fr.steering.page.now })).toBeVisible();
    await expect(page.getByText(new RegExp(`^${fr.charts.today}`))).toHaveCount(0);

    // What we don't do, as large as the rest.
    await page.goto(`${demo.url}/`);
    await expect(page.getByRole('heading', { name: story.notDoing.scooters.what })).toBeVisible();
    await expect(page.getByText(new RegExp(story.notDoing.scooters.askedBy))).toBeVisible();
    await picture(page, 'demo-not-doing');
    // On paper the week is three sheets: what needs a look and what holds, the rest of it, what moves with what we don't.
    const week = await page.pdf({ format: 'A4', landscape: true, printBackground: true });
    expect(week.toString('latin1').match(/\/Count (\d+)/)?.[1]).toBe('3');

    // The review: what was decided last time, then print.
    await page.getByRole('link', { name: 'Revue' }).first().click();
    await expect(page.getByText(story.review.rounds)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = await page.pdf({ format, landscape: true, printBackground: true });
      expect(pdf.length).toBeGreaterThan(20_000);
    }
    await expectAccessible(page, 'the review');
    await page.context().close();
  });

  test('in the review a signal is explained there and then; the retrospective opens on what was decided, and prints', async ({
    browser,
  }) => {
    const { story } = cyclade;
    const page = await visitor(browser, 'fr', 'administrator');
    await page.goto(`${demo.url}/review`);
    const signals = page.getByText('Signal sans explication');
    // Counted once they are there: a page just opened has none yet.
    await signals.first().waitFor();
    const before = await signals.count();
    await page.getByRole('button', { name: fr.review.whatHappened }).first().click();
    const note = page.getByRole('form', { name: fr.retrospective.meanwhile.act });
    await note.getByLabel(fr.retrospective.meanwhile.text).fill('La place du marché était fermée.');
    await expectAccessible(page, 'a note in the review');
    // The session ends while one writes: the words stay, and go once signed in elsewhere.
    const save = note.getByRole('button', { name: fr.retrospective.meanwhile.save, exact: true });
    const session = await page.context().cookies();
    await page.context().clearCookies();
    await save.click();
    await expect(note.getByRole('link', { name: fr.shell.error.signInAside })).toHaveAttribute('target', '_blank');
    await page.context().addCookies(session);
    await save.click();
    await expect(page.getByRole('paragraph').filter({ hasText: 'La place du marché était fermée.' })).toBeVisible();
    await expect(signals).toHaveCount(before - 1);

    await page.getByRole('link', { name: /^Rétrospective/ }).click();
    await expect(page.getByText(story.retrospectives.seasonFollowed)).toBeVisible();
    await expect(page.getByText(story.retrospectives.electric)).toBeVisible();
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = await page.pdf({ format, landscape: true, printBackground: true });
      expect(pdf.length).toBeGreaterThan(20_000);
    }
    await page.getByRole('link', { name: 'Parc', exact: true }).click();
    await expect(page.getByText(story.retrospectives.faultyFollowed)).toBeVisible();
    await expect(page.getByText(story.retrospectives.seasonFollowed)).toHaveCount(0);

    // What is put off keeps its reason before everyone's eyes, and comes back at a word.
    await page.goto(`${demo.url}/`);
    const { page: words, snooze } = fr.steering;
    await page.getByRole('button', { name: snooze.act }).first().click();
    const putting = page.getByRole('dialog', { name: words.putOff });
    await putting.getByLabel(snooze.why).fill('Le fournisseur répond mardi.');
    await putting.getByRole('button', { name: words.putOff }).click();
    await page.getByRole('button', { name: fr.steering.snoozed(1) }).click();
    const waits = page.getByRole('dialog', { name: words.waits });
    await expect(waits.getByText('Le fournisseur répond mardi.')).toBeVisible();
    await expectAccessible(page, 'what can wait');
    await waits.getByRole('button', { name: words.bringBack }).click();
    await expect(waits).toBeHidden();
    await expect(page.getByRole('button', { name: fr.steering.snoozed(1) })).toHaveCount(0);
    await page.context().close();
  });

  test('the same in English, by someone who only reads: no act that would be refused, on a phone, through a cut', async ({
    browser,
  }) => {
    const page = await visitor(browser, 'en', 'executive');
    await expect(page.getByRole('heading', { name: 'Needs a look' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What we don’t do' })).toBeVisible();
    // Before its scripts have come, the page is not blank.
    const slow = await page.context().newPage();
    await slow.route(/\.js$/, (route) => route.abort());
    await slow.goto(demo.url);
    await expect(slow.getByRole('img', { name: 'Gouverne' })).toBeVisible();
    await slow.close();
    // A cost that nobody measured for three weeks is shown, and not counted.
    await expect(page.getByText('6 of 7 measured')).toBeVisible();
    await expect(page.getByRole('link', { name: /^Note what happened/ })).toHaveCount(0);

    // The server went while the page of another room was asked for: back, it is whole again, style sheets included.
    const cut = /\/assets\/.*\.css|\/api\/v1\/kpis$/;
    await page.route(cut, (route) => route.abort());
    await page.getByRole('link', { name: 'KPIs', exact: true }).first().click();
    await page.getByRole('button', { name: /^(Try again|Load the page again)$/ }).waitFor();
    await page.unroute(cut);
    await page.getByRole('button', { name: /^(Try again|Load the page again)$/ }).click();
    await expect(page.getByRole('button', { name: /^overdue/ })).toHaveCSS('cursor', 'pointer');
    await expect(page.getByRole('link', { name: 'Define a KPI' })).toHaveCount(0);

    await page.getByRole('link', { name: 'OKRs', exact: true }).first().click();
    await page.getByRole('link', { name: /2027/ }).first().click();
    await expect(page.getByRole('heading', { name: /proposals/ })).toBeVisible();
    await expect(
      page.getByRole('button', { name: /Propose|Add a key result|Comment|I agree|add it here/ }),
    ).toHaveCount(0);

    // The last stop of the tour stands above the acts of the page, not under them.
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('link', { name: 'Review' }).last().click();
    await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
    await page.addInitScript(() => localStorage.setItem('gouverne-tour', '6'));
    await page.reload();
    await page.getByRole('button', { name: /Example/ }).click();
    await expectAccessible(page, 'the tour at 360 pixels');
    await page.getByRole('button', { name: 'To work' }).click();
    await page.context().close();
  });

  test('the tour: seven stops on the pages they speak of, and skipped for good at any word', async ({ browser }) => {
    const context = await openContext(browser, 'fr');
    const page = await context.newPage();
    await page.goto(linkOf(demo.output, cyclade.doors.lead));
    const tour = page.getByRole('complementary', { name: /./ }).filter({ hasText: 'La visite' });
    const places = [/\/$/, /\/kpis\//, /\/alignment\//, /\/okrs\//, /\/okrs\//, /#not-doing$/, /\/review$/];
    for (const [at, place] of places.entries()) {
      await expect(tour.getByText(`${at + 1} sur 7`)).toBeVisible();
      await expect(page).toHaveURL(place);
      await expectAccessible(page, `stop ${at + 1} of the tour`);
      await tour.getByRole('button', { name: at < 6 ? 'Suivant' : 'Au travail' }).click();
    }
    await expect(tour).toBeHidden();
    await page.goto(`${demo.url}/`);
    await page.getByRole('heading', { name: 'Pilotage', level: 1 }).waitFor();
    await expect(tour).toBeHidden();
    await page.getByRole('button', { name: 'Exemple : Cyclade' }).click();
    await tour.getByRole('button', { name: 'Passer la visite' }).click();
    await expect(tour).toBeHidden();
    await context.close();
  });

  test('a reader: an address that is none of ours is not found, the log is no form, and on a phone the open room is in sight', async ({
    browser,
  }) => {
    const page = await visitor(browser, 'fr', 'executive');
    await page.goto(`${demo.url}/okrs/nope`);
    await expect(page.getByText(fr.shell.notFound.sentence)).toBeVisible();
    await page.goto(`${demo.url}/audit`);
    await expect(page.getByText(fr.access.audit.notYours)).toBeVisible();
    await expect(page.getByLabel(fr.access.audit.from)).toHaveCount(0);
    // Seven rooms are wider than a phone: the last is out of sight until it is open.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${demo.url}/sources`);
    const room = (key: keyof typeof fr.shell.rooms) =>
      page.getByRole('navigation', { name: fr.shell.mainNavigation }).getByRole('link', { name: fr.shell.rooms[key] });
    await expect(room('sources')).toBeInViewport();
    await expectAccessible(page, 'sources on a phone');
    await page.context().close();
  });

  test('the administrator removes it in one act, and the installation asks to be set up', async ({ browser }) => {
    const page = await visitor(browser, 'fr', 'administrator');
    await page.goto(`${demo.url}/settings`);
    await page.getByRole('button', { name: 'Retirer l’exemple' }).click();
    await expectAccessible(page, 'the question before removing');
    await page.getByRole('button', { name: 'Le retirer en entier' }).click();
    await page.waitForURL('**/welcome');
    await expectAccessible(page, 'an installation without its example');
    await page.context().close();
  });
});
