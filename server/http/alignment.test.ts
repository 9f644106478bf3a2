import { expect, test } from 'vitest';
import { onBothEngines, type TestStore } from '../../store/test-store.ts';
import { Client, testInstallation } from './test-client.ts';

/** Forty customers over two years: some each week, some once, some who cancelled. */
function orders(): string {
  const lines = ['number,customer,ordered_at,country'];
  for (let day = 0; day < 700; day++) {
    const date = new Date(Date.UTC(2024, 10, 1 + day)).toISOString().slice(0, 10);
    for (let customer = day % 7; customer < 40; customer += 7 + (customer % 5))
      lines.push(`5${day}${customer},c${customer},${date} 10:00:00,${customer % 4 === 0 ? 'France' : 'Belgium'}`);
    if (day % 9 === 0) lines.push(`C5${day},c${day % 80},${date} 11:00:00,France`);
  }
  return `${lines.join('\n')}\n`;
}

async function installation(place: TestStore) {
  const installed = await testInstallation(place);
  const sent = await installed.admin.raw('POST', '/api/v1/uploads?name=orders.csv', orders());
  const loaded = await installed.admin.post('/sources/files', {
    upload: sent.body.upload,
    name: 'Orders',
    reading: {},
  });
  expect(loaded.status, JSON.stringify(loaded.body)).toBeLessThan(300);
  return { ...installed, sourceId: loaded.body.source.id as string };
}

const data = (sourceId: string) => ({ sourceId, table: 'orders', entity: 'customer', time: 'ordered_at' });
const words = { one: 'commande', many: 'commandes' };

interface Installed {
  readonly admin: Client;
  readonly anyone: Client;
  readonly sourceId: string;
}

async function openTest({ admin, sourceId }: Installed, over: object = {}) {
  const created = await admin.post('/alignment-tests', {
    subject: 'client actif',
    words,
    data: data(sourceId),
    ...over,
  });
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  return {
    id: created.body.id as string,
    token: created.body.answerPath.split('/').pop() as string,
    page: created.body,
  };
}

/** A browser of its own, on the link. */
async function guest({ app }: { app: ConstructorParameters<typeof Client>[0] }, token: string) {
  const sat = await new Client(app).post(`/answers/${token}/seat`, {});
  const [cookie] = sat.headers.getSetCookie();
  return { client: new Client(app, cookie?.split(';')[0]), page: sat.body, cookie: cookie ?? '' };
}

type Question = { id: string; options: { id: string }[] };

/** An answer that picks the option at a place of each question. */
function answerAt(questions: readonly Question[], place: number, cases: readonly { id: string }[] = []) {
  const tokens = Object.fromEntries(
    questions.map(({ id, options }) => {
      const sorted = options.map((option) => option.id).sort();
      return [id, { kind: 'option', optionId: sorted[place % sorted.length] }];
    }),
  );
  const said = ['yes', 'no', 'depends'];
  return {
    words: `definition ${place}`,
    tokens,
    doesNotFit: false,
    cases: Object.fromEntries(cases.map(({ id }, at) => [id, said[(place + at) % 3]])),
    role: null,
  };
}

async function fiveAnswers(installed: Installed & { app: ConstructorParameters<typeof Client>[0] }, token: string) {
  const guests = [];
  for (let at = 0; at < 5; at++) {
    const one = await guest(installed, token);
    const given = await one.client.post(`/answers/${token}`, {
      answer: answerAt(one.page.questions, at, one.page.cases),
    });
    expect(given.status, JSON.stringify(given.body)).toBe(200);
    guests.push(one);
  }
  return guests;
}

async function computed(client: Client, id: string) {
  for (let tries = 0; tries < 400; tries++) {
    const { body } = await client.get(`/alignment-tests/${id}`);
    if (!body.computing) return body;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the definitions were not computed in 10 s');
}

onBothEngines('an alignment test', (open) => {
  test('the questions come from the rows: cancellations found by the letter that marks them', async () => {
    const { admin, sourceId } = await installation(await open());
    const { body } = await admin.post('/alignment-tests/questions', data(sourceId));
    expect(body.profile).toMatchObject({ entities: [{ column: 'customer', missing: 0 }], to: '2026-10-01' });
    expect(body.profile.findings).toMatchObject([{ kind: 'cancellation', rows: 78 }]);
    expect(body.questions.map(({ token }: { token: string }) => token)).toEqual(
      expect.arrayContaining(['threshold', 'window', 'exclusion']),
    );
    expect(body.readOn).toBe('2026-09-30');
  });

  test('before the reveal an answer is nowhere but in its row: not in pages, lists, events or revisions', async () => {
    const place = await open();
    const installed = await installation(place);
    const { id, token } = await openTest(installed);
    const [first] = await fiveAnswers(installed, token);
    const shown = [
      await installed.admin.get(`/alignment-tests/${id}`),
      await installed.admin.get('/alignment-tests'),
      await installed.admin.get('/events?limit=200'),
      await (await guest(installed, token)).client.get(`/answers/${token}`),
    ];
    for (const { status, body } of shown) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain('definition ');
    }
    expect(shown[0]?.body).toMatchObject({ answered: { have: 5, of: 5 }, revealed: {}, settling: null });
    expect(Object.keys(shown[0]?.body.seats[0]).sort()).toEqual(['id', 'state']);
    const events = await place.db.selectFrom('event').selectAll().where('operation', '=', 'alignment.answer').execute();
    expect(events.map(({ actor_id, before, after }) => [actor_id, before, after])).toEqual(
      Array.from({ length: 5 }, () => [null, null, null]),
    );
    expect((await first?.client.get(`/answers/${token}`))?.body.revealed).toEqual({});
  });

  test('a seat answers once, never after the reveal, and never for another', async () => {
    const installed = await installation(await open());
    const { id, token } = await openTest(installed);
    const [first] = await fiveAnswers(installed, token);
    if (!first) throw new Error('five answered');
    const again = await first.client.post(`/answers/${token}`, { answer: answerAt(first.page.questions, 3) });
    expect([again.status, again.body.code]).toEqual([422, 'test.already-answered']);
    const nobody = await installed.anyone.post(`/answers/${token}`, { answer: answerAt(first.page.questions, 3) });
    expect(nobody.status).toBe(404);
    const late = await guest(installed, token);
    await installed.admin.post(`/alignment-tests/${id}/reveal`, {});
    const after = await late.client.post(`/answers/${token}`, { answer: answerAt(first.page.questions, 3) });
    expect(after.body.code).toBe('test.revealed');
  });

  test('three answers are not revealed; from four up, and without names, no seat is tied to an answer any more', async () => {
    const place = await open();
    const installed = await installation(place);
    const { id, token } = await openTest(installed);
    for (let at = 0; at < 3; at++) {
      const one = await guest(installed, token);
      await one.client.post(`/answers/${token}`, { answer: answerAt(one.page.questions, at) });
    }
    const early = await installed.admin.post(`/alignment-tests/${id}/reveal`, {});
    expect(early.body).toMatchObject({ code: 'test.too-few-answers', params: { have: 3, need: 4 } });
    const one = await guest(installed, token);
    await one.client.post(`/answers/${token}`, { answer: answerAt(one.page.questions, 4) });
    const before = await place.db.selectFrom('alignment_answer').selectAll().execute();
    expect((await installed.admin.post(`/alignment-tests/${id}/reveal`, {})).status).toBe(200);
    const rows = await place.db.selectFrom('alignment_answer').selectAll().execute();
    expect(rows.map(({ seat_id }) => seat_id)).toEqual([null, null, null, null]);
    expect(rows.filter((row) => before.some(({ id }) => id === row.id))).toEqual([]);
    expect(rows.map(({ body }) => body).sort()).toEqual(before.map(({ body }) => body).sort());
  });

  test('a guest’s link and cookie open that test and nothing else', async () => {
    const installed = await installation(await open());
    const { id, token } = await openTest(installed);
    const other = await openTest(installed);
    const { client, cookie } = await guest(installed, token);
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    for (const path of ['/alignment-tests', `/alignment-tests/${id}`, '/kpis', '/events', '/people', '/sources'])
      expect((await client.get(path)).status, path).toBe(401);
    expect((await client.get(`/answers/${other.token}`)).body.seat).toBe('none');
    expect((await client.post(`/alignment-tests/${id}/reveal`, {})).status).toBe(401);
    const forged = `${token.slice(0, -2)}${token.endsWith('A') ? 'BB' : 'AA'}`;
    expect((await client.get(`/answers/${forged}`)).status).toBe(404);
  });

  test('the reveal shows a step at a time, its numbers from the data; what is settled is the KPI’s agreed definition', async () => {
    const installed = await installation(await open());
    const { admin, root, sourceId } = installed;
    await admin.post('/kpis', {
      key: 'clients-actifs',
      name: 'Clients actifs',
      ownerTeamId: root,
      question: '',
      unit: { kind: 'count', label: '' },
      direction: 'up',
      expectedLevel: null,
      looksTeamId: null,
      looksFirst: '',
      definition: { kind: 'described', cadence: 'month', body: {} },
    });
    const { id, token, page } = await openTest(installed, { kpiKey: 'clients-actifs' });
    await fiveAnswers(installed, token);
    const revealed = (await admin.post(`/alignment-tests/${id}/reveal`, {})).body;
    expect(Object.keys(revealed.revealed)).toEqual(['definitions']);
    await computed(admin, id);
    const numbers = (await admin.post(`/alignment-tests/${id}/step`, { step: 'numbers' })).body.revealed.numbers;
    expect(numbers.spread).toMatchObject({ people: 5 });
    expect(numbers.spread.highest).toBeGreaterThan(numbers.spread.lowest);
    const { series } = (await admin.post(`/alignment-tests/${id}/step`, { step: 'series' })).body.revealed;
    expect(series[0].series).toHaveLength(13);

    await admin.post(`/alignment-tests/${id}/step`, { step: 'settle' });
    let edited = (await admin.get(`/alignment-tests/${id}`)).body;
    expect(edited.settling.hash).toBeNull();
    for (const { id: questionId, options } of page.questions as Question[])
      edited = (
        await admin.post(`/alignment-tests/${id}/sentence`, {
          questionId,
          answer: { kind: 'option', optionId: options.at(-1)?.id },
        })
      ).body;
    expect(edited.settling.value).toBeGreaterThan(0);
    expect(edited.settling.cases.some(({ counted }: { counted: boolean }) => counted)).toBe(true);
    const { hash } = edited.settling;
    await admin.post(`/alignment-tests/${id}/stances`, { hash, kind: 'concern', words: 'Deux chiffres circuleront.' });
    const settle = { hash, whatFor: 'Piloter la fidélité', words: 'Un client est actif si…' };
    const refused = await admin.post(`/alignment-tests/${id}/settle`, settle);
    expect(refused.body.code).toBe('test.concern-open');
    await admin.post(`/alignment-tests/${id}/stances`, { hash, kind: 'agree', words: '' });
    const settled = (await admin.post(`/alignment-tests/${id}/settle`, settle)).body;
    expect(settled.phase).toBe('settled');
    const kpi = (await admin.get('/kpis/clients-actifs')).body;
    expect(kpi.definition).toMatchObject({ status: 'agreed', specHash: hash, versionId: settled.definitionVersionId });
    expect(kpi.definition.sourceId).toBe(sourceId);
  });

  test('two hundred seats that answer at once are all kept', async () => {
    const installed = await installation(await open());
    const { id, token } = await openTest(installed);
    const guests = await Promise.all(Array.from({ length: 200 }, () => guest(installed, token)));
    const given = await Promise.all(
      guests.map(({ client, page }, at) =>
        client.post(`/answers/${token}`, { answer: answerAt(page.questions, at, page.cases) }),
      ),
    );
    expect(given.filter(({ status }) => status !== 200)).toEqual([]);
    expect((await installed.admin.get(`/alignment-tests/${id}`)).body.answered).toEqual({ have: 200, of: 200 });
  });

  test('without data: words, choices and written cases, settled without a number', async () => {
    const { admin, ...installed } = await installation(await open());
    const created = await admin.post('/alignment-tests', {
      subject: 'churn',
      words: { one: 'subscription', many: 'subscriptions' },
      data: null,
      cases: ['Cancelled in May, back in July.', 'Never paid.', 'Paused for three months.', 'Died.', 'Moved.', 'Late.'],
    });
    const token = created.body.answerPath.split('/').pop() as string;
    await fiveAnswers({ admin, ...installed }, token);
    const { id } = created.body;
    await admin.post(`/alignment-tests/${id}/reveal`, {});
    const { revealed } = (await admin.post(`/alignment-tests/${id}/step`, { step: 'cases' })).body;
    expect(revealed.numbers.spread).toMatchObject({ people: 5, computed: 0, lowest: null });
    expect(revealed.cases.cases).toHaveLength(6);
  });
});
