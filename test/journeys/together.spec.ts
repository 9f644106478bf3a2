import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import {
  expectAccessible,
  expectEveryLook,
  type Installation,
  openContext,
  picture,
  setUpByApi,
  startInstallation,
} from './installation.ts';
import { kpi, typed } from './kpi-installation.ts';

const movable = join(dirname(fileURLToPath(import.meta.url)), 'movable-server.ts');
const password = 'correct horse battery';
const NAME = 'Vélos en état';

interface Place {
  readonly installation: Installation;
  readonly ines: Page;
  readonly paul: Page;
  readonly zoe: Page;
  readonly root: string;
}

// One installation for the file, followed from one test to the next: three people on the same morning.
test.describe.configure({ mode: 'serial' });
let started: Installation | undefined;
let place: Place;

const send = async (page: Page, method: 'get' | 'post' | 'put', path: string, data?: unknown) => {
  const { url } = place.installation;
  const options = { headers: { origin: url }, ...(data === undefined ? {} : { data }) };
  const answer = await page.request[method](`${url}/api/v1${path}`, options);
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
};
const at = (path: string) => `${place.installation.url}${path}`;
const tell = async () => (await (await place.ines.request.get(at('/tell'))).json()).told as number;

/** Near three years of a quiet month after another, then what the last one is. */
const months = (count: number, last?: number) => ({
  rows: Array.from({ length: count }, (_, n) => ({
    period: `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
    value: last !== undefined && n === count - 1 ? last : 100 + ((n * 7) % 5),
  })),
});

async function member(browser: Browser, admin: Page, url: string, name: string, team: { id: string; role: string }) {
  const email = `${name.toLowerCase().replace('é', 'e')}@cyclade.example`;
  const invited = await admin.request.post(`${url}/api/v1/invitations`, {
    data: { email, role: 'member', teamId: team.id, teamRole: team.role },
  });
  const token = (await invited.json()).path.split('/').pop();
  const page = await (await openContext(browser, 'fr')).newPage();
  await page.request.post(`${url}/api/v1/invitations/by-token/${token}/accept`, { data: { name, email, password } });
  await page.request.post(`${url}/api/auth/sign-in/email`, { data: { email, password } });
  return page;
}

test.beforeAll(async ({ browser }) => {
  const installation = await startInstallation(['2026-11-04T09:00:00.000Z'], {}, movable);
  started = installation;
  const { url } = installation;
  const ines = await (await openContext(browser, 'fr')).newPage();
  await setUpByApi(ines, url, 'fr');
  const root = (await (await ines.request.get(`${url}/api/v1/teams`)).json()).teams[0].id as string;
  const pay = { name: 'Paie', parentId: root, kind: 'service', private: true };
  const { id } = await (await ines.request.post(`${url}/api/v1/teams`, { data: pay })).json();
  const paul = await member(browser, ines, url, 'Paul', { id: root, role: 'member' });
  const zoe = await member(browser, ines, url, 'Zoé', { id, role: 'facilitator' });
  place = { installation, ines, paul, zoe, root };
  const me = (await send(ines, 'get', '/session')).session.person.id;
  await send(ines, 'put', `/teams/${root}/members/${me}`, { role: 'facilitator' });
  await send(ines, 'post', '/kpis', {
    ...kpi(root, 'velos', NAME, typed),
    question: 'Combien de vélos roulent sans être réparés ?',
  });
  await send(ines, 'post', '/kpis/velos/values', months(33));
  await send(ines, 'post', '/kpis/velos/status', { expectedVersion: 1, to: 'live' });
  await send(zoe, 'post', '/kpis', kpi(id, 'salaires', 'Salaires versés', typed));
  await ines.request.get(`${url}/clock/2026-11-04T09:10:00.000Z`);
});

test.afterAll(() => started?.stop());

/** What the stream of a page says, kept from now on. */
async function listen(page: Page): Promise<() => Promise<{ id: string; subject: string }[]>> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const heard: unknown[] = [];
        Object.assign(window, { heard });
        const source = new EventSource('/api/v1/events/stream');
        source.addEventListener('open', () => resolve(), { once: true });
        source.onmessage = ({ data }) => heard.push(JSON.parse(data));
      }),
  );
  return () => page.evaluate(() => (window as unknown as { heard: { id: string; subject: string }[] }).heard);
}

async function enter(page: Page, period: string, value: string, why = ''): Promise<void> {
  const words = fr.kpi.entry;
  await page.getByLabel(words.period).fill(period);
  await page.getByLabel(words.value, { exact: true }).fill(value);
  await page.getByLabel(words.note).fill(why);
  await page.getByRole('button', { name: words.save }).click();
}

/** The provenance of the last point, or of one before it, from the keyboard. */
async function openPoint(page: Page, before: number): Promise<void> {
  await page.getByRole('slider', { name: fr.charts.explore }).focus();
  for (let step = 0; step < before; step++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
}

test('what one enters, the other sees without reloading; what belongs to a private team reaches nobody else', async () => {
  const { ines, paul, zoe } = place;
  const steering = await paul.context().newPage();
  await Promise.all([paul.goto(at('/kpis/velos')), steering.goto(at('/')), zoe.goto(at('/kpis/salaires'))]);
  const row = steering.getByRole('region', { name: fr.steering.hold }).getByRole('listitem').filter({ hasText: NAME });
  await expect(row).toBeVisible();
  await paul.getByRole('button', { name: fr.search.watch }).click();
  await expect(paul.getByRole('button', { name: fr.search.watched })).toBeVisible();
  const [byPaul, byZoe] = [await listen(paul), await listen(zoe)];

  await enter(zoe, '2026-10', '3100');
  await expect.poll(async () => (await byZoe()).length).toBeGreaterThan(0);
  const secret = (await byZoe()).map(({ id }) => id);

  await ines.goto(at('/kpis/velos'));
  await enter(ines, '2026-10', '60');
  await expect(paul.getByText(/Octobre 2026|octobre 2026/).first()).toBeVisible();
  await expect(paul.getByText(/\b60\b/).first()).toBeVisible();
  await expect(row).toContainText('60');
  await picture(paul, 'live-kpi');
  await picture(steering, 'live-steering');

  await expect.poll(async () => (await byPaul()).length).toBeGreaterThan(0);
  expect((await byPaul()).filter(({ id }) => secret.includes(id))).toEqual([]);
  for (const path of ['/', '/kpis']) {
    await steering.goto(at(path));
    await expect(steering.getByRole('link', { name: NAME }).first()).toBeVisible();
    await expect(steering.getByText('Salaires versés')).toHaveCount(0);
  }
  await steering.goto(at('/kpis/salaires'));
  await expect(steering.getByText(fr.kpi.refusals['kpi.not-found']())).toBeVisible();
  await steering.close();
});

test('a value is corrected with its reason: both are seen, the reason beside the new one, on the other’s screen too', async () => {
  const { ines, paul } = place;
  await paul.goto(at('/kpis/velos'));
  // September, the point before the last: 100 + (32 × 7) mod 5 = 104.
  await openPoint(paul, 1);
  const seen = paul.getByRole('dialog', { name: fr.kpi.provenance.title });
  await expect(seen.getByText('104', { exact: true })).toBeVisible();
  await enter(ines, '2026-09', '101', 'recomptage au dépôt');
  await expect(seen.getByText('101', { exact: true })).toBeVisible();
  await expect(seen.getByText('recomptage au dépôt')).toBeVisible();
  await expect(seen.getByText(fr.kpi.provenance.revision(1, '104'))).toBeVisible();
  await enter(ines, '2026-09', '102', 'une station oubliée');
  await expect(seen.getByText('une station oubliée')).toBeVisible();
  // The reason of a correction stays with it when another comes.
  await expect(seen.getByText(/101 · .*recomptage au dépôt/)).toBeVisible();
  await expectAccessible(paul, 'a corrected value');
  await picture(paul, 'corrected');
});

test('what one watches and what happened to it: counted on the bell, opened where it is, then read; or not told at all', async () => {
  const { ines, paul, root } = place;
  const words = fr.notification;
  // Nothing is written from here on: the stream says nothing, and the bell must look by itself.
  await ines.request.get(at('/clock/2026-11-04T09:20:00.000Z'));
  await paul.clock.install();
  const first = paul.waitForResponse(/\/api\/v1\/notifications$/);
  await paul.goto(at('/kpis'));
  expect((await (await first).json()).unread).toBe(0);
  const bell = (unread: number) => paul.getByRole('link', { name: fr.shell.news(unread), exact: true });
  await expect(bell(0)).toBeVisible();
  // Inès keeps the KPI, Paul watches it: within the minute, on the page that is open.
  expect(await tell()).toBe(2);
  await paul.clock.fastForward(61_000);
  await expect(bell(1)).toContainText('1');
  await bell(1).click();
  const told = paul.getByRole('link', { name: words.sentence.signal({ title: NAME, level: false, way: '' }) });
  await expect(told).toContainText(words.unread);
  await expectEveryLook(paul, 'notifications');
  await told.click();
  await expect(paul).toHaveURL(at('/kpis/velos'));
  await expect(paul.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expect(bell(0)).toBeVisible();
  await bell(0).click();
  await expect(told).toBeVisible();
  await expect(told).not.toContainText(words.unread);

  const choice = paul.getByLabel(words.choices.kinds.signal);
  await choice.selectOption('off');
  await expect(paul.getByText(words.choices.saved)).toBeVisible();
  await paul.reload();
  await expect(choice).toHaveValue('off');

  await send(ines, 'post', '/kpis', kpi(root, 'pannes', 'Pannes signalées', typed));
  await send(ines, 'post', '/kpis/pannes/values', months(34, 20));
  await send(ines, 'post', '/kpis/pannes/status', { expectedVersion: 1, to: 'live' });
  await paul.goto(at('/kpis/pannes'));
  await paul.getByRole('button', { name: fr.search.watch }).click();
  await expect(paul.getByRole('button', { name: fr.search.watched })).toBeVisible();
  // Inès alone.
  expect(await tell()).toBe(1);
  await paul.goto(at('/notifications'));
  await expect(bell(0)).toBeVisible();
  await expect(paul.getByRole('link', { name: 'Pannes signalées' })).toBeVisible();
  await expect(paul.getByText(words.sentence.signal({ title: 'Pannes signalées', level: false, way: '' }))).toHaveCount(
    0,
  );
});

test('the palette finds a KPI by its question, an objective, a note, a word mistyped; what was opened is there next time, in both languages', async ({
  browser,
}) => {
  const { ines, paul, root } = place;
  const cycle = await send(ines, 'post', '/cycles', {
    teamId: root,
    name: 'Hiver 2026',
    start: '2026-11-02',
    end: '2027-01-24',
  });
  const objective = await send(ines, 'post', `/cycles/${cycle.id}/objectives`, {
    teamId: root,
    title: 'Une flotte prête pour l’été',
    whyNow: '',
  });
  await send(ines, 'post', '/kpis/velos/annotations', { period: '2026-10', text: 'Grève au dépôt central' });

  const palette = async (page: Page) => {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.keyboard.press('Control+k');
    return page.getByRole('combobox');
  };
  const search = async (page: Page, asked: string) => (await palette(page)).fill(asked);
  await paul.goto(at('/okrs'));
  await search(paul, 'repares');
  await expect(paul.getByRole('option', { name: NAME })).toContainText('KPI · Combien de vélos roulent sans');
  await paul.keyboard.press('Enter');
  await expect(paul).toHaveURL(at('/kpis/velos'));
  await search(paul, 'ete flotte');
  await paul.getByRole('option', { name: 'Une flotte prête pour l’été' }).click();
  await expect(paul).toHaveURL(at(`/okrs/objectives/${objective.id}`));
  await search(paul, 'greve');
  await paul.getByRole('option', { name: /Grève au dépôt central/ }).click();
  await expect(paul).toHaveURL(at('/kpis/velos'));
  await search(paul, 'salaires');
  await expect(paul.getByText(fr.shell.palette.none('salaires'))).toBeVisible();
  await paul.getByRole('combobox').fill('centarl');
  await expect(paul.getByText(fr.shell.palette.instead('centarl', 'central'))).toBeVisible();
  await expect(paul.getByRole('option', { name: /Grève au dépôt central/ })).toBeVisible();
  await paul.keyboard.press('Escape');

  await paul.goto(at('/kpis'));
  await palette(paul);
  const recent = paul.getByRole('group', { name: fr.shell.palette.recent });
  await expect(recent.getByRole('option')).toHaveText([/Grève au dépôt central/, 'Une flotte prête pour l’été']);
  await picture(paul, 'palette-recent');

  await paul.getByRole('combobox').fill('repares');
  await paul.getByRole('option', { name: NAME }).waitFor();
  await expectEveryLook(paul, 'palette');

  const english = await openContext(browser, 'en');
  await english.addCookies(await paul.context().cookies());
  const page = await english.newPage();
  await page.goto(at('/kpis'));
  await search(page, 'repares');
  const found = page.getByRole('group', { name: en.shell.palette.found });
  await found.getByRole('option', { name: NAME }).click();
  await expect(page).toHaveURL(at('/kpis/velos'));
  await palette(page);
  await expect(page.getByRole('group', { name: en.shell.palette.recent }).getByRole('option')).toHaveText([NAME]);
  await english.close();
});

test('keys, the audit log and one’s own data: no accessibility violation, wide and narrow, light and dark', async () => {
  const { ines } = place;
  for (const path of ['/account', '/tokens', '/audit', '/personal-data']) {
    await ines.goto(at(path));
    await expect(ines.locator('[class*=skeleton]')).toHaveCount(0);
    await expectEveryLook(ines, path.slice(1));
  }
});
