import { type Browser, expect, type Page, request, test } from '@playwright/test';
import { en } from '../../i18n/en.ts';
import { expectAccessible, openContext, picture, setUpByApi, startInstallation } from './installation.ts';

const { alignment, alignmentPage } = en;

const stories = [
  'Cancelled in May, back in July.',
  'Never paid, used it every day.',
  'Paused for three months.',
  'Moved to a cheaper plan.',
  'Card expired, came back on Monday.',
  'Left the company, kept the login.',
];

/** Four people on the link, each with choices of their own; as they agree or not on the cases. */
async function fourAnswers(url: string, token: string, agree: boolean): Promise<void> {
  for (let at = 0; at < 4; at++) {
    const guest = await request.newContext({ extraHTTPHeaders: { origin: url } });
    const sat = await (await guest.post(`${url}/api/v1/answers/${token}/seat`, { data: {} })).json();
    const tokens = Object.fromEntries(
      sat.questions.map(({ id, options }: { id: string; options: { id: string }[] }) => {
        const sorted = options.map((option) => option.id).sort();
        return [id, { kind: 'option', optionId: sorted[at % sorted.length] }];
      }),
    );
    const said = ['yes', 'no', 'depends'];
    const cases = Object.fromEntries(
      sat.cases.map(({ id }: { id: string }, n: number) => [id, said[(agree ? n : n + at) % 3]]),
    );
    const answer = { words: `What I mean, ${at}`, tokens, doesNotFit: false, cases, role: null };
    const given = await guest.post(`${url}/api/v1/answers/${token}`, { data: { answer } });
    expect(given.status(), await given.text()).toBe(200);
    await guest.dispose();
  }
}

const tokenOn = async (page: Page, url: string): Promise<string> =>
  (await page.getByText(`${url}/answer/`).innerText()).split('/').pop() ?? '';

async function stepTo(page: Page, step: number): Promise<void> {
  await page.keyboard.press('ArrowRight');
  await page.getByText(alignmentPage.reveal.step(step, 5)).waitFor();
}

/** Closed before its reveal: whoever is writing reads so and why, and keeps what they wrote. */
async function openedByMistake(browser: Browser, page: Page, url: string): Promise<void> {
  const { answer, room } = alignmentPage;
  const words = {
    subject: 'chrun',
    words: { one: 'visit', many: 'visits' },
    data: null,
    leftOut: ['x'],
    cases: stories,
  };
  const made = await (await page.request.post(`${url}/api/v1/alignment-tests`, { data: words })).json();
  const context = await openContext(browser, 'en', { width: 390, height: 844 });
  const guest = await context.newPage();
  await guest.goto(`${url}${made.answerPath}`);
  await guest.getByLabel(answer.words).fill('Whoever left for good');
  await page.goto(`${url}/alignment/${made.id}`);
  await page.getByRole('button', { name: room.closing.title }).click();
  await page.getByRole('dialog').getByLabel(room.closing.why).fill('The wrong word');
  await expectAccessible(page, 'a test about to be closed');
  await page.getByRole('dialog').getByRole('button', { name: room.closing.title }).click();
  await expect(page.getByText(room.closing.nothing)).toBeVisible();
  await expect(guest.getByRole('heading', { name: answer.testClosed })).toBeVisible();
  await expect(guest.getByText('The wrong word')).toBeVisible();
  await expect(guest.getByText('Whoever left for good')).toBeVisible();
  await expectAccessible(guest, 'a test that was closed, on a phone');
  await context.close();
}

test('without data, words and cases are settled as two words for two things; newcomers are asked the same cases', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const installation = await startInstallation();
  const { url } = installation;
  const context = await openContext(browser, 'en');
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    await setUpByApi(page, url, 'en');
    const { create, room, settle, reveal, again, history, list, fromTest } = alignmentPage;
    await page.goto(`${url}/alignment/new`);
    await page.getByLabel(create.subject).fill('churn');
    await expect(page.getByText(create.wordsOnly)).toBeVisible();
    await page.getByLabel(create.leftOut).fill('free trials');
    await page.getByLabel(create.cases).fill(stories.join('\n'));
    await expectAccessible(page, 'a test without data');
    await picture(page, 'words-new');
    await page.getByRole('button', { name: create.send }).click();
    await page.getByRole('heading', { name: room.seats }).waitFor();
    await expect(page.getByRole('img', { name: room.code })).toBeVisible();
    await fourAnswers(url, await tokenOn(page, url), false);
    // A fifth is still writing: the reveal would close on them, and says so first.
    await page.request.post(`${url}/api/v1/answers/${await tokenOn(page, url)}/seat`, { data: {} });
    await expect(page.getByText(alignment.answered(4, 5))).toBeVisible();
    await page.getByRole('button', { name: room.reveal }).click();
    await expect(page.getByText(room.sure(1))).toBeVisible();
    await expectAccessible(page, 'someone is still writing');
    await page.getByRole('button', { name: room.revealNow }).click();
    await page.getByText(alignment.reveal.eachAnswers).waitFor();
    // What each wrote in their own words is what the room reads first.
    for (const at of [0, 1, 2, 3]) await expect(page.getByText(`What I mean, ${at}`)).toBeVisible();
    for (const step of [2, 3, 4]) await stepTo(page, step);
    await expect(page.getByText(reveal.wordsOnly)).toBeVisible();
    await expect(page.getByText(stories[0] as string)).toBeVisible();
    await expectAccessible(page, 'the reveal without data');
    await picture(page, 'words-reveal');
    await stepTo(page, 5);

    const use = page.getByPlaceholder(settle.usePlaceholder).first();
    await use.fill('Calling before they leave');
    await page.getByRole('button', { name: settle.keepUse }).click();
    await expect(page.getByRole('button', { name: settle.keepUse })).toHaveCount(0);
    const tokens = page.locator('main button[aria-expanded]');
    for (let at = 0; at < (await tokens.count()); at++) {
      await tokens.nth(at).click();
      await page.locator('main section button[aria-pressed]').first().click();
      await expect(page.locator('main section button[aria-pressed]')).toHaveCount(0);
    }
    await page.getByRole('button', { name: settle.agree }).click();
    await page.getByText(settle.agreed(1)).waitFor();
    await page.getByLabel(settle.whatFor, { exact: true }).fill('Counting who left for good');
    await page.getByText(settle.twoWords).click();
    await page.getByLabel(settle.otherTerm).fill('pause');
    await page.getByLabel(settle.otherFor).fill('Calling before they leave');
    await page.getByLabel(settle.otherDefinition).selectOption({ index: 2 });
    await expectAccessible(page, 'two words for two things');
    await picture(page, 'words-settling');
    await page.getByRole('button', { name: settle.publish }).click();
    await page.getByRole('heading', { name: settle.other('pause') }).waitFor();
    await expectAccessible(page, 'two words, settled');
    await picture(page, 'words-settled');
    // The word had no KPI: its sentence makes one, and is not written twice.
    await page.getByRole('link', { name: fromTest.act('churn') }).click();
    await expect(page.getByLabel(en.kpi.create.name, { exact: true })).toHaveValue('Churn');
    await expect(page.getByLabel(en.kpi.create.described.formula)).toHaveValue(/^Counts as “churn”/);
    await expectAccessible(page, 'a word settled on becomes a KPI');
    await page.getByLabel(en.kpi.create.described.cadence).selectOption('month');
    await page.getByLabel(en.kpi.create.direction).selectOption('down');
    await page.getByLabel(en.kpi.create.unit, { exact: true }).selectOption('count');
    await page.getByRole('button', { name: en.kpi.create.save }).click();
    await page.getByRole('heading', { level: 1, name: 'Churn' }).waitFor();
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole('link', { name: settle.kpi })).toBeVisible();

    await page.getByRole('button', { name: settle.again }).click();
    await page
      .getByRole('radio', { name: again.newcomers })
      .or(page.getByText(again.newcomers, { exact: true }))
      .first()
      .click();
    await page.getByText(again.newcomersHelp).waitFor();
    await picture(page, 'words-again');
    await page.getByRole('button', { name: again.open }).click();
    await page.getByText(room.audience).waitFor();
    await fourAnswers(url, await tokenOn(page, url), true);
    await expect(page.getByText(alignment.answered(4, 4))).toBeVisible();
    await page.getByRole('button', { name: room.reveal }).click();
    await page.getByText(alignment.reveal.eachAnswers).waitFor();
    await openedByMistake(browser, page, url);
    await page.goto(`${url}/alignment`);
    await page.getByText(list.words).waitFor();
    await page.getByText(list.closed(1)).click();
    await expect(page.getByText('The wrong word')).toBeVisible();
    await expectAccessible(page, 'do we agree on our words');
    await picture(page, 'words-list');
    await page.getByRole('link', { name: 'churn' }).first().click();
    await page.getByRole('heading', { name: history.title }).waitFor();
    await expect(page.getByText(history.newcomers, { exact: false }).first()).toBeVisible();
    await expect(page.getByText(list.together)).toBeVisible();
    await expectAccessible(page, 'agreement over time');
    await picture(page, 'words-history');
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    installation.stop();
  }
});
