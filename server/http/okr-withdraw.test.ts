import { expect, test } from 'vitest';
import { statesAsOf } from '../../store/as-of.ts';
import { tellWhatHappened } from '../notification/notices.ts';
import { keyResult, objective, twoTeams, weeklyKpi } from './okr.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { type Answer, type Client, personIdOf } from './test-client.ts';

type Named = { id: string; title: string };

/** A proposal of Product with one of everything under it, beside another that supports it. */
async function aRoom(place: Parameters<typeof twoTeams>[0]) {
  const all = await twoTeams(place);
  const { admin, salome, luc, root, product, fleet, cycle } = all;
  const done = async (answer: Promise<Answer>) => {
    const { status, body } = await answer;
    expect(status, JSON.stringify(body)).toBeLessThan(300);
    return body;
  };
  await done(admin.post('/kpis', weeklyKpi(root, 'cancellations')));
  const propose = (as: Client, teamId: string, more: object = {}) =>
    done(as.post(`/cycles/${cycle.id}/objectives`, objective(teamId, more))).then(({ id }) => id as string);
  const id = await propose(salome, product, { improvesKpiKey: 'cancellations', contributingTeamIds: [fleet] });
  const at = `/objectives/${id}`;
  const resultId = (await done(salome.post(`${at}/key-results`, keyResult()))).id as string;
  await done(salome.post(`${at}/initiatives`, { keyResultId: resultId, bet: 'A shorter welcome' }));
  await done(salome.post(`${at}/initiatives`, { bet: 'A letter on day three' }));
  const rail = { kpiKey: 'cancellations', atLeast: null, atMost: 4, beyond: { act: 'slow-down' } };
  await done(salome.post(`${at}/guardrails`, rail));
  await done(luc.post(`${at}/comments`, { words: 'The depot opens at six.' }));
  await done(luc.put(`${at}/stance`, { stance: { kind: 'concern', words: 'Too many at once' } }));
  await done(luc.put(`${at}/dots`, { count: 4 }));
  const supporting = await propose(luc, fleet, { title: 'A bike near', supportsObjectiveId: id });
  const room = async (as: Client) => done(as.get(`/cycles/${cycle.id}`));
  const shown = async (as: Client, which = id) =>
    (await room(as)).objectives.find((one: Named) => one.id === which) ?? null;
  const withdraw = (as: Client, expectedVersion = 1) => as.post(`${at}/withdraw`, { expectedVersion });
  const putBack = (as: Client) => as.post(`${at}/put-back`, {});
  return { ...all, done, propose, id, at, resultId, supporting, room, shown, withdraw, putBack };
}

onBothEngines('a proposal made by mistake', (open) => {
  test('it leaves every page with what hung under it, and comes back whole: words, stances, dots, links', async () => {
    const place = await open();
    const room = await aRoom(place);
    const { admin, salome, luc, id, at, resultId, supporting, store, cycle } = room;
    const before = await room.shown(luc);
    expect(before).toMatchObject({ mayWithdraw: false, mayWithdrawKeyResults: [], dots: 4 });
    expect(await room.shown(salome)).toMatchObject({ mayWithdraw: true, mayWithdrawKeyResults: [resultId] });
    const story = (await admin.get(at)).body;
    const mentioned = async () =>
      Promise.all(
        ['/kpis/cancellations/around', '/search?q=riders%20habit'].map(async (path) =>
          JSON.stringify((await admin.get(path)).body).includes('New riders get into the habit'),
        ),
      );
    expect(await mentioned()).toEqual([true, true]);
    place.clock.moveTo('2026-11-24T10:00:00.000Z');
    expect((await room.withdraw(salome)).body).toEqual({ withdrawn: true });

    expect((await room.room(luc)).objectives.map(({ title }: Named) => title)).toEqual(['A bike near']);
    expect((await room.room(luc)).dotsLeft).toBe(10);
    expect((await room.shown(luc, supporting)).supports).toBeNull();
    expect(await mentioned()).toEqual([false, false]);
    for (const [answer, code] of [
      [await admin.get(at), 'objective.withdrawn'],
      [await luc.post(`${at}/comments`, { words: 'Too late' }), 'objective.withdrawn'],
      [await luc.put(`${at}/dots`, { count: 1 }), 'objective.withdrawn'],
      [await salome.post(`${at}/key-results`, keyResult()), 'objective.withdrawn'],
      [await salome.post(`${at}/initiatives`, { bet: 'x' }), 'objective.withdrawn'],
      [await salome.patch(at, { expectedVersion: 2, title: 'x' }), 'objective.withdrawn'],
      [await salome.patch(`/key-results/${resultId}`, { expectedVersion: 1, statement: 'x' }), 'key-result.withdrawn'],
    ] as const)
      expect([answer.status, answer.body.code]).toEqual([422, code]);

    place.clock.moveTo('2026-11-24T11:00:00.000Z');
    expect((await room.putBack(salome)).body).toEqual({ version: 3, lostItsPlace: false });
    // Put back by somebody else at the same moment, it is back once.
    expect((await room.putBack(salome)).body).toEqual({ version: 3, lostItsPlace: false });
    expect(await room.shown(luc)).toEqual({ ...before, version: 3 });
    const after = (await admin.get(at)).body;
    expect({ ...after, objective: null }).toEqual({ ...story, objective: null });
    expect((await room.shown(luc, supporting)).supports).toMatchObject({ id });
    expect(await mentioned()).toEqual([true, true]);

    // The log keeps all of it, and a day in between knew nothing of it.
    const events = await store.db
      .selectFrom('event')
      .select(['operation', 'subject_kind'])
      .where('operation', 'in', ['objective.withdraw', 'objective.put-back'])
      .orderBy('id')
      .execute();
    const kinds = ['objective', 'key-result', 'guardrail', 'initiative', 'initiative'];
    expect(events.map(({ operation, subject_kind }) => `${operation} ${subject_kind}`)).toEqual([
      ...kinds.map((kind) => `objective.withdraw ${kind}`),
      ...kinds.map((kind) => `objective.put-back ${kind}`),
    ]);
    const then = async (instant: string) => (await statesAsOf(store.db, 'objective', instant)).has(id);
    expect(await then('2026-11-24T09:30:00.000Z')).toBe(true);
    expect(await then('2026-11-24T10:30:00.000Z')).toBe(false);
    expect(await then('2026-11-24T11:30:00.000Z')).toBe(true);
    expect(cycle.state).toBe('planning');
  });

  test('a key result leaves its draft with the bets on it; its place may be taken before it is put back', async () => {
    const room = await aRoom(await open());
    const { salome, at, resultId, done } = room;
    const post = (what: string, body: object = {}) => salome.post(`/key-results/${resultId}/${what}`, body);
    await done(post('withdraw', { expectedVersion: 1 }));
    expect(await room.shown(salome)).toMatchObject({ keyResults: [], initiatives: [{ bet: 'A letter on day three' }] });
    expect((await post('withdraw', { expectedVersion: 2 })).body.code).toBe('key-result.withdrawn');
    const bet = { keyResultId: resultId, bet: 'Another' };
    expect((await salome.post(`${at}/initiatives`, bet)).body.code).toBe('key-result.withdrawn');
    expect((await done(post('put-back'))).version).toBe(3);
    expect(await room.shown(salome)).toMatchObject({ keyResults: [{ id: resultId }], initiatives: [{}, {}] });

    await done(post('withdraw', { expectedVersion: 3 }));
    for (const statement of ['One', 'Two', 'Three'])
      await done(salome.post(`${at}/key-results`, keyResult({ statement })));
    expect((await post('put-back')).body).toMatchObject({ code: 'key-result.no-room-back', params: { limit: 3 } });
    // Withdrawn by itself, it does not come back with its objective.
    await done(room.withdraw(salome, 1));
    await done(room.putBack(salome));
    expect((await room.shown(salome)).keyResults.map((one: { statement: string }) => one.statement)).toEqual([
      'One',
      'Two',
      'Three',
    ]);
  });

  test('its author takes it back from a team that is not theirs; others of another team do not, nor those who only read', async () => {
    const room = await aRoom(await open());
    const { admin, salome, luc, product, person, done } = room;
    const wrong = await room.propose(luc, product, { title: 'Meant for Fleet' });
    const result = (await done(luc.post(`/objectives/${wrong}/key-results`, keyResult()))).id;
    expect(await room.shown(luc, wrong)).toMatchObject({ mayWithdraw: true, mayWithdrawKeyResults: [result] });
    const reader = await person('Vera', 'viewer', { id: product, role: 'member' });
    for (const other of [admin, reader]) {
      expect(await room.shown(other, wrong)).toMatchObject({ mayWithdraw: false, mayWithdrawKeyResults: [] });
      expect((await other.post(`/objectives/${wrong}/withdraw`, { expectedVersion: 1 })).status).toBe(403);
      expect((await other.post(`/key-results/${result}/withdraw`, { expectedVersion: 1 })).status).toBe(403);
    }
    expect((await luc.post(`/objectives/${room.id}/withdraw`, { expectedVersion: 1 })).status).toBe(403);
    expect((await luc.post(`/key-results/${room.resultId}/withdraw`, { expectedVersion: 1 })).status).toBe(403);
    await done(luc.post(`/key-results/${result}/withdraw`, { expectedVersion: 1 }));
    await done(luc.post(`/objectives/${wrong}/withdraw`, { expectedVersion: 1 }));
    for (const other of [admin, reader])
      expect((await other.post(`/objectives/${wrong}/put-back`, {})).status).toBe(403);
    // Somebody of the team may put it back as well as the author.
    await done(salome.post(`/objectives/${wrong}/put-back`, {}));
  });

  test('what a private team withdrew is absent outside it, as it was before', async () => {
    const room = await aRoom(await open());
    const { admin, luc, root, person, done } = room;
    const secret = (await admin.post('/teams', { name: 'Merger', parentId: root, kind: 'team', private: true })).body;
    const ada = await person('Ada', 'member', { id: secret.id, role: 'member' });
    const hidden = await room.propose(ada, secret.id, { title: 'Close the Lyon depot' });
    const result = (await done(ada.post(`/objectives/${hidden}/key-results`, keyResult()))).id;
    await done(ada.post(`/objectives/${hidden}/withdraw`, { expectedVersion: 1 }));
    for (const outside of [luc, admin])
      for (const answer of [
        await outside.get(`/objectives/${hidden}`),
        await outside.post(`/objectives/${hidden}/put-back`, {}),
        await outside.post(`/objectives/${hidden}/withdraw`, { expectedVersion: 2 }),
        await outside.post(`/key-results/${result}/put-back`, {}),
        await outside.post(`/key-results/${result}/withdraw`, { expectedVersion: 1 }),
      ])
        expect(answer.status, JSON.stringify(answer.body)).toBe(404);
    expect((await ada.get(`/objectives/${hidden}`)).body.code).toBe('objective.withdrawn');
  });

  test('two at once: one edits while the other withdraws, and neither wins silently; a cycle that started keeps what it has', async () => {
    const place = await open();
    const room = await aRoom(place);
    const { admin, salome, at, cycle, done } = room;
    const answers = await Promise.all([
      room.withdraw(salome, 1),
      salome.patch(at, { expectedVersion: 1, title: 'Riders stay' }),
    ]);
    const [withdrawn, edited] = answers.map(({ status }) => status);
    expect([withdrawn === 200 ? 'withdrawn' : 'kept', edited === 200 ? 'edited' : 'not']).not.toEqual([
      'withdrawn',
      'edited',
    ]);
    expect([409, 422]).toContain(withdrawn === 200 ? edited : withdrawn);
    if (withdrawn === 200) await done(room.putBack(salome));
    const { version } = await room.shown(salome);
    expect((await room.withdraw(salome, version - 1)).body.code).toBe('conflict.changed');
    await done(salome.post(`${at}/choose`, { expectedVersion: version }));
    await done(admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1, startAnyway: 'Everyone is away' }));
    expect((await room.withdraw(salome, version + 2)).body.code).toBe('okr.planning-over');
    expect((await salome.post(`/key-results/${room.resultId}/withdraw`, { expectedVersion: 1 })).body.code).toBe(
      'okr.planning-over',
    );
    expect(await room.shown(salome)).toMatchObject({ mayWithdraw: false, mayWithdrawKeyResults: [] });
  });

  test('put back, it finds its place taken: a draft again; dots placed elsewhere meanwhile stay there', async () => {
    const room = await aRoom(await open());
    const { salome, luc, product, at, supporting, done } = room;
    await done(salome.post(`${at}/choose`, { expectedVersion: 1 }));
    await done(room.withdraw(salome, 2));
    for (const title of ['One', 'Two', 'Three']) {
      const id = await room.propose(salome, product, { title });
      await done(salome.post(`/objectives/${id}/choose`, { expectedVersion: 1 }));
    }
    await done(luc.put(`/objectives/${supporting}/dots`, { count: 9 }));
    expect((await room.putBack(salome)).body).toMatchObject({ lostItsPlace: true });
    expect(await room.shown(luc)).toMatchObject({ state: 'draft', dots: 1, ownDots: 1 });
    expect((await room.room(luc)).dotsLeft).toBe(0);
    // What was refused is a "no", said where it is said.
    const { version } = await room.shown(salome);
    await done(salome.post(`${at}/refuse`, { expectedVersion: version, why: 'Not before spring', revisitOn: null }));
    expect((await room.withdraw(salome, version + 1)).body.code).toBe('objective.refused');
  });

  test('whoever was asked for a say is asked no more; what it had taken up of the “no” list stands again, an activity is followed by nobody, a question about it is not asked', async () => {
    const place = await open();
    const room = await aRoom(place);
    const { admin, salome, luc, product, id, at, cycle, done, store, parts } = room;
    await parts.worker.stop();
    const lucId = await personIdOf(luc);
    await done(salome.post(`${at}/asked`, { personIds: [lucId] }));
    await place.db.deleteFrom('objective_stance').execute();
    await place.db.deleteFrom('objective_comment').execute();
    await tellWhatHappened(store, true);
    const bell = async () => (await luc.get('/notifications')).body.notices.length as number;
    expect(await bell()).toBe(1);
    const no = await done(
      salome.post('/not-doing', { teamId: product, cycleId: cycle.id, what: 'Scooters', why: 'x' }),
    );
    const answer = { kind: 'taken-up', objectiveId: id };
    await done(salome.post(`/not-doing/${no.id}/revisit`, { expectedVersion: 1, answer }));
    const follow = { kind: 'objective', objectiveId: id };
    await done(salome.post('/activities', { teamId: product, activities: [{ name: 'Welcome', follow }] }));
    const stands = async () => (await room.room(salome)).notDoing[0].state.kind as string;
    const covered = async () => {
      const { body } = await admin.get(`/activities?team=${product}`);
      return body.activities[0].coverage.kind as string;
    };
    const days = { first_shown_on: '2026-11-23', last_shown_on: '2026-11-23' };
    const card = { team_id: product, drift: 'voice-missing', params: '{}', evidence: '[]', ...days, version: 1 };
    await place.db
      .insertInto('question_card')
      .values({ ...card, id: store.newId(), key: `voice-missing:${id}`, created_at: '2026-11-23T09:00:00.000Z' })
      .execute();
    const questions = async () =>
      JSON.stringify((await salome.get(`/questions?team=${product}`)).body).includes('voice-missing');
    expect([await stands(), await covered(), await questions()]).toEqual(['taken-up', 'objective', true]);
    await done(room.withdraw(salome));
    expect([await bell(), await stands(), await covered()]).toEqual([0, 'standing', 'nobody']);
    expect(await questions()).toBe(false);
    await tellWhatHappened(store, true);
    expect(await bell()).toBe(0);
    await done(room.putBack(salome));
    expect([await stands(), await covered()]).toEqual(['taken-up', 'objective']);
  });
});
