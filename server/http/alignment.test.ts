import { expect, test } from 'vitest';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import {
  answerAt,
  computed,
  data,
  fiveAnswers,
  guest,
  installation,
  openTest,
  type Question,
} from './alignment.fixture.ts';
import { describedKpi } from './described-kpi.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import type { Client } from './test-client.ts';

onBothEngines('an alignment test', (open) => {
  test('the questions come from the rows: cancellations found by the letter that marks them', async () => {
    const { admin, sourceId } = await installation(await open());
    const { body } = await admin.post('/alignment-tests/questions', data(sourceId));
    expect(body.profile).toMatchObject({ entities: [{ column: 'customer', missing: 0 }], to: '2026-10-01' });
    expect(body.profile.findings).toMatchObject([{ kind: 'cancellation', rows: 78 }]);
    // Who is counted and what happened are asked too, though these rows have one column and one kind of event for them.
    expect(body.questions.map(({ token }: { token: string }) => token)).toEqual(
      expect.arrayContaining(['entity', 'event', 'threshold', 'window', 'exclusion']),
    );
    expect(body.questions[0].options).toMatchObject([{ id: 'customer' }]);
    expect(body.readOn).toBe('2026-09-30');
  });

  test('times without a zone are read as an agreed KPI reads them, or as is said', async () => {
    const place = await open();
    const { admin, sourceId, root } = await installation(place);
    const read = async (over = {}) =>
      (await admin.post('/alignment-tests/questions', { ...data(sourceId), ...over })).body.profile.time;
    expect(await read()).toEqual({ column: 'ordered_at', kind: 'local', sourceTz: 'Europe/Paris' });
    expect(await read({ sourceTz: 'UTC' })).toEqual({ column: 'ordered_at', kind: 'instant', sourceTz: 'UTC' });
    const body = {
      ...plainMonths,
      source: { connection: 'file', table: 'orders', rowMeans: 'one order' },
      time: { column: 'ordered_at', kind: 'local', sourceTz: 'America/New_York' },
      measure: { kind: 'count' },
    };
    await admin.post('/kpis', {
      ...describedKpi('orders', root),
      definition: { kind: 'structured', sourceId, body },
    });
    await place.db.updateTable('definition_version').set({ status: 'agreed' }).execute();
    expect(await read()).toEqual({ column: 'ordered_at', kind: 'local', sourceTz: 'America/New_York' });
  });

  test('a guest’s page carries the words people gave to what is asked, and those of no other column', async () => {
    const installed = await installation(await open());
    const { admin, anyone, sourceId } = installed;
    const said = {
      row: { one: 'une commande', many: 'commandes' },
      columns: { customer: 'le client', number: 'le numéro secret' },
      entities: { customer: { one: 'client', many: 'clients' }, number: { one: 'numéro', many: 'numéros' } },
      values: { country: { Belgium: 'livrées en Belgique', France: 'livrées en France' } },
    };
    await admin.put(`/sources/${sourceId}/words/fr`, { table: 'orders', words: said, expectedVersion: 0 });
    const { token, page } = await openTest(installed);
    const kept = {
      fr: {
        entities: { customer: { one: 'client', many: 'clients' } },
        values: { country: { Belgium: 'livrées en Belgique' } },
      },
    };
    expect(page.said).toEqual(kept);
    expect((await guest(installed, token)).page.said).toEqual(kept);
    expect((await anyone.get(`/answers/${token}`)).body.said).toEqual({});
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
    expect(Object.keys(shown[0]?.body.seats[0]).sort()).toEqual(['id', 'name', 'state']);
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
      ...describedKpi('clients-actifs', root),
      name: 'Clients actifs',
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
    expect(refused.body.code).toBe('definition.concern-open');
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
    const page = (await installed.admin.get(`/alignment-tests/${id}`)).body;
    expect(page).toMatchObject({ answered: { have: 200, of: 200 }, busiestMinute: 200 });
    // A whole room behind one address; a script that goes on is not let in, and who sits already answers.
    const more = await installed.anyone.post(`/answers/${token}/seat`, {});
    expect([more.status, more.body.code]).toEqual([429, 'test.too-many']);
    expect((await guests[0]!.client.post(`/answers/${token}/seat`, {})).status).toBe(200);
    const lou = await installed.person('Lou', 'member');
    expect((await lou.post(`/answers/${token}/seat`, {})).status).toBe(200);
    expect((await lou.get(`/alignment-tests/${id}`)).body.busiestMinute).toBe(0);
  });

  test('a token takes no seat, gives no answer and no stance in anyone’s name, and leaves the place of its person free', async () => {
    const installed = await installation(await open());
    const { token } = await openTest(installed);
    const lou = await installed.person('Lou', 'member');
    const scopes = ['read', 'values', 'definitions', 'check-ins'];
    const make = async (by: Client, forWhom: string) =>
      (await by.post('/tokens', { name: 't', for: forWhom, scopes, days: 3 })).body.secret as string;
    const secrets = [await make(lou, 'self'), await make(installed.admin, 'service')];
    const page = (await lou.post(`/answers/${token}/seat`, {})).body;
    const answer = answerAt(page.questions, 0, page.cases);
    const stance = { hash: 'h', stance: { kind: 'agree' } };
    for (const secret of secrets)
      for (const [path, body] of [
        [`/answers/${token}/seat`, {}],
        [`/answers/${token}`, { answer }],
        [`/answers/${token}/stances`, stance],
      ] as const) {
        const sent = await installed.anyone.send('POST', `/api/v1${path}`, body, {
          authorization: `Bearer ${secret}`,
        });
        expect([path, sent.status, sent.body.code]).toEqual([path, 403, 'right.not-yours']);
      }
    expect((await lou.post(`/answers/${token}`, { answer })).status).toBe(200);
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
    // What people wrote is shown beside the meaning it came to, as the answering page told them.
    expect(revealed.definitions.flatMap(({ words }: { words: string[] }) => words).sort()).toEqual(
      [0, 1, 2, 3, 4].map((place) => `definition ${place}`),
    );
  });

  test('a case written twice is asked once, and the same words are the same case in the next test', async () => {
    const { admin } = await installation(await open());
    const casesOf = async (cases: string[]) => {
      const created = await admin.post('/alignment-tests', {
        subject: 'churn',
        words: { one: 'a', many: 'b' },
        data: null,
        cases,
      });
      return created.body.cases.map(({ id }: { id: string }) => id);
    };
    const [late, moved, ...others] = await casesOf(['Paid late.', 'Moved.', 'paid  late.']);
    expect(others).toEqual([]);
    expect(await casesOf(['Moved.', 'Paid late.'])).toEqual([moved, late]);
  });
});
