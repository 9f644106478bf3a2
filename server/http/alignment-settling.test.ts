import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { answerAt, computed, fiveAnswers, guest, installation, openTest, type Question } from './alignment.fixture.ts';
import { describedKpi } from './described-kpi.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import type { Client } from './test-client.ts';

const newKpi = (ownerTeamId: string) => ({
  ...describedKpi('clients-actifs', ownerTeamId),
  name: 'Clients actifs',
  definition: { kind: 'described', cadence: 'month', body: {} },
});

/** Four guests and one colleague have answered, everything is shown, and the sentence is complete. */
async function toSettle(place: TestStore, options: Readonly<Record<string, string>> = {}) {
  const installed = await installation(place);
  const { admin } = installed;
  await admin.post('/kpis', newKpi(installed.root));
  const { id, token, page } = await openTest(installed, { kpiKey: 'clients-actifs' });
  const paul = await installed.person('Paul', 'member');
  const sat = await paul.post(`/answers/${token}/seat`, {});
  await paul.post(`/answers/${token}`, { answer: answerAt(sat.body.questions, 1) });
  const guests = await fiveAnswers(installed, token);
  const idle = await guest(installed, token);
  await admin.post(`/alignment-tests/${id}/reveal`, {});
  await computed(admin, id);
  await admin.post(`/alignment-tests/${id}/step`, { step: 'settle' });
  const hash = await choose(admin, id, page.questions, options);
  return { ...installed, id, token, hash, paul, guests, idle, questions: page.questions as Question[] };
}

async function choose(
  client: Client,
  id: string,
  questions: readonly Question[],
  options: Readonly<Record<string, string>>,
): Promise<string> {
  let hash = '';
  for (const { id: questionId, options: offered } of questions) {
    const optionId = options[questionId] ?? offered[0]?.id;
    const answer = { kind: 'option', optionId };
    const edited = await client.post(`/alignment-tests/${id}/sentence`, { questionId, answer });
    expect(edited.status, JSON.stringify(edited.body)).toBe(200);
    hash = edited.body.settling.hash;
  }
  return hash;
}

const month = { window: 'calendar-month' };
const said = { whatFor: 'Piloter la fidélité', words: 'Un client est actif si…' };

onBothEngines('settling a test', (open) => {
  test('waits for everyone asked in their own name: a silent colleague, then a concern; concerns are kept', async () => {
    const { admin, paul, id, hash } = await toSettle(await open(), month);
    const page = (await admin.get(`/alignment-tests/${id}`)).body;
    expect(page.settling).toMatchObject({ agreement: 'open', silent: [{ name: 'Paul' }], settleBy: '2026-11-30' });
    const silent = await admin.post(`/alignment-tests/${id}/settle`, { hash, ...said });
    expect(silent.body).toMatchObject({
      code: 'definition.not-all-answered',
      params: { silent: 1, decideBy: '2026-11-30' },
    });
    await paul.post(`/alignment-tests/${id}/stances`, { hash, kind: 'concern', words: 'Deux chiffres circuleront.' });
    const concern = await admin.post(`/alignment-tests/${id}/settle`, { hash, ...said });
    expect(concern.body).toMatchObject({ code: 'definition.concern-open', params: { concerns: 1 } });

    const inWriting = 'Le mois civil, comme nos rapports à la Ville.';
    const settled = (await admin.post(`/alignment-tests/${id}/settle`, { hash, ...said, inWriting })).body;
    expect(settled.settlement).toMatchObject({ inWriting, concerns: [{ words: 'Deux chiffres circuleront.' }] });
    const kpi = (await admin.get('/kpis/clients-actifs')).body;
    expect(kpi.definition).toMatchObject({ status: 'agreed', versionId: settled.definitionVersionId });
  });

  test('agreed by all, it went the way of any definition: proposed, agreed to, declared, each with its event', async () => {
    const place = await open();
    const { admin, paul, id, hash } = await toSettle(place, month);
    await paul.post(`/alignment-tests/${id}/stances`, { hash, kind: 'agree', words: '' });
    expect((await admin.get(`/alignment-tests/${id}`)).body.settling.agreement).toBe('ready');
    const settled = (await admin.post(`/alignment-tests/${id}/settle`, { hash, ...said })).body;
    const versionId = settled.definitionVersionId as string;
    const ofThis = place.db.selectFrom('event').selectAll().where('subject_id', '=', versionId);
    const events = await ofThis.orderBy('id').execute();
    expect(events.map(({ after }) => JSON.parse(after ?? '{}').status)).toEqual(['draft', 'proposed', 'agreed']);
    const stances = await place.db.selectFrom('definition_stance').selectAll().execute();
    expect(stances.map(({ version_id, spec_hash }) => [version_id, spec_hash])).toEqual([[versionId, hash]]);
    const version = await place.db
      .selectFrom('definition_version')
      .selectAll()
      .where('id', '=', versionId)
      .executeTakeFirstOrThrow();
    expect(version).toMatchObject({ status: 'agreed', in_force_from: '2026-11-01', decision: null });
  });

  test('guests who answered have a say without a name: a concern holds back until it is lifted or decided over', async () => {
    const place = await open();
    const { admin, paul, anyone, guests, idle, id, token, hash } = await toSettle(place, month);
    await paul.post(`/alignment-tests/${id}/stances`, { hash, kind: 'agree', words: '' });
    const [first, second] = guests;
    if (!first || !second) throw new Error('five guests answered');
    const say = (client: Client, stance: object, over: object = {}) =>
      client.post(`/answers/${token}/stances`, { hash, stance, ...over });
    const opened = (await first.client.get(`/answers/${token}`)).body.settling;
    expect(opened).toMatchObject({ hash, own: null });
    expect(Object.keys(opened).sort()).toEqual(['hash', 'own', 'sentence', 'value']);
    expect((await say(first.client, { kind: 'concern', words: ' ' })).status).toBe(400);
    const concern = { kind: 'concern', words: 'Les retours comptent ?' };
    expect((await say(first.client, concern)).body.settling.own).toEqual(concern);
    expect((await say(second.client, { kind: 'agree' })).body.settling.own).toEqual({ kind: 'agree' });

    // Another sentence, a seat that answered nothing, a browser without a seat: none of them has a say.
    expect((await say(first.client, { kind: 'agree' }, { hash: 'another' })).body.code).toBe('definition.changed');
    expect((await say(idle.client, { kind: 'agree' })).body.code).toBe('test.took-no-part');
    expect((await say(anyone, { kind: 'agree' })).status).toBe(404);

    const page = (await admin.get(`/alignment-tests/${id}`)).body;
    expect(page.settling.agreement).toBe('to-decide');
    expect(page.settling.stances.filter((one: { personId: string | null }) => one.personId === null)).toEqual([
      { personId: null, name: null, kind: 'concern', words: 'Les retours comptent ?' },
      { personId: null, name: null, kind: 'agree', words: '' },
    ]);
    const refused = await admin.post(`/alignment-tests/${id}/settle`, { hash, ...said });
    expect(refused.body.code).toBe('definition.concern-open');
    const inWriting = 'Les retours sont peu nombreux.';
    const settled = (await admin.post(`/alignment-tests/${id}/settle`, { hash, ...said, inWriting })).body;
    expect(settled.settlement).toMatchObject({ inWriting, agreedGuests: 1, concerns: [{ personId: null }] });
    const version = await place.db
      .selectFrom('definition_version')
      .selectAll()
      .where('id', '=', settled.definitionVersionId)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(version.decision ?? '{}').words).toBe(inWriting);
    expect((await say(second.client, { kind: 'agree' })).body.code).toBe('test.settled');

    // What they said has a seat, never a person; the seat of an answer was never kept.
    const events = await place.db.selectFrom('event').selectAll().where('operation', '=', 'alignment.stance').execute();
    expect(events.filter(({ actor_id }) => actor_id === null)).toHaveLength(2);
    const answers = await place.db.selectFrom('alignment_answer').select('seat_id').execute();
    expect(answers.every(({ seat_id }) => seat_id === null)).toBe(true);
  });

  test('a guest’s concern that is lifted holds nothing back', async () => {
    const { admin, paul, guests, id, token, hash } = await toSettle(await open(), month);
    await paul.post(`/alignment-tests/${id}/stances`, { hash, kind: 'agree', words: '' });
    for (const stance of [{ kind: 'concern', words: 'Pas sûr.' }, { kind: 'agree' }])
      await guests[0]?.client.post(`/answers/${token}/stances`, { hash, stance });
    expect((await admin.get(`/alignment-tests/${id}`)).body.settling.agreement).toBe('ready');
    expect((await admin.post(`/alignment-tests/${id}/settle`, { hash, ...said })).body.settlement.inWriting).toBeNull();
  });

  test('a first definition counted by week sets how often the KPI is read, and the KPI’s history says so', async () => {
    const place = await open();
    const { admin, paul, id, hash } = await toSettle(place, { window: 'calendar-week' });
    await paul.post(`/alignment-tests/${id}/stances`, { hash, kind: 'agree', words: '' });
    const settled = await admin.post(`/alignment-tests/${id}/settle`, { hash, ...said });
    expect(settled.status, JSON.stringify(settled.body)).toBe(200);
    const kpi = await place.db.selectFrom('kpi').selectAll().executeTakeFirstOrThrow();
    const ofThis = place.db.selectFrom('event').selectAll().where('subject_id', '=', kpi.id);
    const events = await ofThis.orderBy('id').execute();
    expect(events.map(({ after }) => JSON.parse(after ?? '{}').cadence)).toEqual(['month', 'week']);
    expect((await admin.get('/kpis/clients-actifs')).body.kpi?.cadence ?? kpi.cadence).toBe('week');
  });

  test('first, what is each one for: said of a definition someone gave, kept, and taken back', async () => {
    const { admin, paul, id } = await toSettle(await open(), month);
    const hash = (await admin.get(`/alignment-tests/${id}`)).body.revealed.definitions[0].hash;
    const said = await paul.post(`/alignment-tests/${id}/uses`, { hash, whatFor: 'Relancer avant le départ' });
    expect(said.body.uses).toEqual({ [hash]: 'Relancer avant le départ' });
    expect((await paul.post(`/alignment-tests/${id}/uses`, { hash, whatFor: '' })).body.uses).toEqual({});
    const other = await paul.post(`/alignment-tests/${id}/uses`, { hash: 'none', whatFor: 'x' });
    expect(other.body.code).toBe('answer.no-such-option');
  });

  test('two words for two things: each named, the kept one is the KPI’s, and one word or one meaning is refused', async () => {
    const { admin, paul, id, hash } = await toSettle(await open(), month);
    await paul.post(`/alignment-tests/${id}/stances`, { hash, kind: 'agree', words: '' });
    const { definitions } = (await admin.get(`/alignment-tests/${id}`)).body.revealed;
    const otherHash = definitions.find((each: { hash: string }) => each.hash !== hash).hash;
    const other = { term: 'client fidèle', whatFor: 'Relancer', words: 'Deux fois dans l’année.', hash: otherHash };
    const post = (over: object) =>
      admin.post(`/alignment-tests/${id}/settle`, { hash, ...said, other: { ...other, ...over } });
    expect((await post({ term: 'Client  actif' })).body.code).toBe('settlement.same-word');
    const settled = await post({});
    expect(settled.body.settlement).toMatchObject({
      kind: 'two-words',
      kept: { term: 'client actif', whatFor: 'Piloter la fidélité' },
      other: { term: 'client fidèle', whatFor: 'Relancer' },
    });
    expect((await admin.get('/kpis/clients-actifs')).body.definition).toMatchObject({ specHash: hash });
  });

  test('each option of a choice says what the sentence would count with it: the number the edit then gives', async () => {
    const { admin, id, questions } = await toSettle(await open(), month);
    const { options } = (await admin.get(`/alignment-tests/${id}/options?questionId=window`)).body;
    expect(options.length).toBe(questions.find((question) => question.id === 'window')?.options.length);
    for (const { optionId, value } of options) {
      const answer = { kind: 'option', optionId };
      const edited = await admin.post(`/alignment-tests/${id}/sentence`, { questionId: 'window', answer });
      expect([optionId, edited.body.settling.value]).toEqual([optionId, value]);
    }
  });

  test('revealed and not settled, it needs a look; overdue after seven days; gone once decided', async () => {
    const place = await open();
    const { admin, id, hash, paul } = await toSettle(place, month);
    const look = async () =>
      (await admin.get('/steering')).body.looks.filter(({ kind }: { kind: string }) => kind === 'test-to-settle');
    expect(await look()).toHaveLength(1);
    place.clock.moveTo('2026-12-01T09:00:00.000Z');
    expect((await admin.get('/alignment-tests')).body.tests[0]).toMatchObject({ due: 'overdue' });
    await paul.post(`/alignment-tests/${id}/stances`, { hash, kind: 'agree', words: '' });
    await admin.post(`/alignment-tests/${id}/settle`, { hash, ...said });
    expect(await look()).toEqual([]);
  });
});

onBothEngines('who is asked, and until when', (open) => {
  test('by name: those people alone have a seat, the facilitator sees who has not answered and may close a seat', async () => {
    const installed = await installation(await open());
    const { admin, anyone } = installed;
    const paul = await installed.person('Paul', 'member');
    await installed.person('Luc', 'member');
    const people = (await admin.get('/people')).body.people as { id: string; name: string }[];
    const asked = people.filter(({ name }) => name !== 'Inès Morel');
    const { id, token, page } = await openTest(installed, { link: false, personIds: asked.map((one) => one.id) });
    expect(page.answered).toEqual({ have: 0, of: 2 });
    expect((await anyone.post(`/answers/${token}/seat`, {})).body.code).toBe('test.not-invited');
    const mine = (await paul.get('/alignment-tests')).body.tests[0];
    expect(mine.answerPath).toBe(`/answer/${token}`);
    const seat = (await paul.get(`/answers/${token}`)).body;
    await paul.post(`/answers/${token}`, { answer: answerAt(seat.questions, 0) });
    const { seats } = (await admin.get(`/alignment-tests/${id}`)).body;
    expect(seats.map(({ name, state }: { name: string; state: string }) => `${name}: ${state}`).sort()).toEqual([
      'Luc: waiting',
      'Paul: answered',
    ]);
    expect((await paul.get(`/alignment-tests/${id}`)).body.seats).toEqual([]);
    const luc = seats.find(({ name }: { name: string }) => name === 'Luc');
    const closed = await admin.post(`/alignment-tests/${id}/seats/${luc.id}/close`, {});
    expect(closed.body.answered).toEqual({ have: 1, of: 1 });
    expect((await paul.post(`/alignment-tests/${id}/seats/${luc.id}/close`, {})).status).toBe(403);
  });

  test('after the closing time nobody sits or answers any more, the page says so, and the answers can be revealed', async () => {
    const place = await open();
    const installed = await installation(place);
    const { id, token } = await openTest(installed, { closesAt: '2026-11-23T10:00:00.000Z' });
    await fiveAnswers(installed, token);
    const late = await guest(installed, token);
    expect(late.page.timeOver).toBe(false);
    place.clock.moveTo('2026-11-23T10:01:00.000Z');
    expect((await late.client.get(`/answers/${token}`)).body.timeOver).toBe(true);
    const given = await late.client.post(`/answers/${token}`, { answer: answerAt(late.page.questions, 0) });
    expect(given.body.code).toBe('test.time-over');
    expect((await installed.anyone.post(`/answers/${token}/seat`, {})).body.code).toBe('test.time-over');
    expect((await installed.admin.post(`/alignment-tests/${id}/reveal`, {})).status).toBe(200);
  });
});

onBothEngines('a test repeated', (open) => {
  test('keeps its anchors; agreement over time is on them alone; newcomers do not speak for the organisation', async () => {
    const installed = await installation(await open());
    const { admin } = installed;
    const first = await openTest(installed);
    await fiveAnswers(installed, first.token);
    await admin.post(`/alignment-tests/${first.id}/reveal`, {});
    const again = (await admin.post(`/alignment-tests/${first.id}/repeat`, { audience: 'newcomers' })).body;
    expect(again).toMatchObject({ repeatOf: first.id, audience: 'newcomers', phase: 'open' });
    const anchors = (cases: { id: string; anchor: boolean }[]) =>
      cases.filter((each) => each.anchor).map(({ id }) => id);
    expect(anchors(again.cases)).toEqual(anchors(first.page.cases));
    expect(anchors(again.cases)).toHaveLength(4);
    const token = again.answerPath.split('/').pop();
    for (let at = 0; at < 4; at++) {
      const one = await guest(installed, token);
      const answer = answerAt(one.page.questions, 0, one.page.cases);
      const agreeing = Object.fromEntries(
        one.page.cases.map(({ id }: { id: string }, n: number) => [id, n % 2 ? 'yes' : 'no']),
      );
      await one.client.post(`/answers/${token}`, { answer: { ...answer, cases: agreeing } });
    }
    await admin.post(`/alignment-tests/${again.id}/reveal`, {});
    const { body } = await admin.get(`/alignment-tests/${again.id}/history`);
    expect(body.anchors).toHaveLength(4);
    expect(body.times.map(({ audience, people }: { audience: string; people: number }) => [audience, people])).toEqual([
      ['everyone', 5],
      ['newcomers', 4],
    ]);
    const [before, after] = body.times.map(({ agreement }: { agreement: { disagreement: number } }) => agreement);
    expect(before.disagreement).toBeGreaterThan(0.5);
    expect(after.disagreement).toBe(0);
    const { words } = (await admin.get('/alignment-tests')).body;
    expect(words).toMatchObject([{ term: 'client actif', testId: first.id, testsBefore: 0, people: 5 }]);
  });
});
