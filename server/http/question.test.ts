import { expect, test } from 'vitest';
import { textKey } from '../../src/wording/text-key.ts';
import type { TestStore } from '../../store/test-store.ts';
import { lookIsDue } from '../drift/look-due.ts';
import { lookForQuestions } from '../drift/look-for-questions.ts';
import { keyResult } from './okr.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { type Client, testInstallation } from './test-client.ts';

/** A team of two with four objectives in a cycle of six weeks from Monday 30 November; others outside it. */
async function company(place: TestStore) {
  const all = await testInstallation(place);
  const { admin, root, person } = all;
  const team = async (name: string, more: object = {}) =>
    (await admin.post('/teams', { name, parentId: root, kind: 'team', ...more })).body.id as string;
  const fleet = await team('Fleet');
  const luc = await person('Luc', 'member', { id: fleet, role: 'facilitator' });
  const mia = await person('Mia', 'member', { id: fleet, role: 'member' });
  const cycle = (await admin.post('/cycles', { teamId: root, name: 'Winter', start: '2026-11-30', end: '2027-01-10' }))
    .body;
  const ofAnotherTeam = async () => person('Salome', 'member', { id: await team('Product'), role: 'facilitator' });
  return { ...all, team, fleet, luc, mia, cycle, ofAnotherTeam };
}

const titles = ['Riders find a bike that works', 'Repairs are quick', 'Night rides feel safe', 'Stations stay full'];

/** Chosen by Luc, agreed by Mia: the only question left, on the day to look again, is that there are four of them. */
async function fourObjectives(place: TestStore, teamId?: string) {
  const all = await company(place);
  const { admin, luc, mia, fleet, cycle } = all;
  const ids: string[] = [];
  for (const title of titles) {
    const { id } = (
      await luc.post(`/cycles/${cycle.id}/objectives`, { teamId: teamId ?? fleet, title, whyNow: 'Winter is here.' })
    ).body;
    await mia.put(`/objectives/${id}/stance`, { stance: { kind: 'agree' } });
    const limit = { kind: 'one-more', why: 'The winter is short.', reviewOn: '2026-11-30' };
    await luc.post(`/objectives/${id}/choose`, { expectedVersion: 1, ...(ids.length === 3 && { limit }) });
    ids.push(id);
  }
  place.clock.moveTo('2026-11-30T09:00:00.000Z');
  expect((await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1, startAnyway: 'Now.' })).status).toBe(200);
  return { ...all, objectiveIds: ids };
}

const questionsOf = async (as: Client, team: string) =>
  (await as.get(`/questions?team=${team}`)).body.questions[0] ?? null;

onBothEngines('questions', (open) => {
  test('four objectives are asked about once: to the team, with the evidence and where it is', async () => {
    const place = await open();
    const { luc, fleet, cycle, store } = await fourObjectives(place);
    await lookForQuestions(store);
    const { card, mine, mayDismiss, waits } = await questionsOf(luc, fleet);
    expect({ mine, mayDismiss }).toEqual({ mine: true, mayDismiss: true });
    expect(card).toMatchObject({
      drift: 'a-lot-at-once',
      number: 6,
      params: { objectives: 4, keyResults: 0 },
      place: { kind: 'cycle', id: cycle.id },
      evidence: [{ seen: 'objectives', params: { count: 4 }, title: 'Fleet' }],
      askedOn: '2026-11-30',
      othersFrom: '2026-12-14',
    });
    expect(waits).toContainEqual({ drift: 'everything-reached', closedCycles: { need: 1, have: 0 }, week: null });
    expect(waits).toContainEqual({ drift: 'voice-missing', closedCycles: null, week: 3 });
  });

  test('for a fortnight nobody outside the team can tell that there is a card; on the fifteenth day they read it', async () => {
    const place = await open();
    const { luc, ofAnotherTeam, person, admin, fleet, store } = await fourObjectives(place);
    const salome = await ofAnotherTeam();
    await lookForQuestions(store);
    const { card } = await questionsOf(luc, fleet);
    const outside = [salome, admin, await person('Vera', 'viewer')];
    for (const other of outside) {
      expect(await questionsOf(other, fleet)).toBeNull();
      expect((await other.get('/questions')).body.teams.map(({ id }: { id: string }) => id)).not.toContain(fleet);
      const answer = await other.post(`/questions/${card.id}/dismiss`, { expectedVersion: 1, reason: 'No.' });
      expect(answer.body.code).toBe('question.not-found');
      expect(
        (await other.get('/steering')).body.looks.filter((look: { kind: string }) => look.kind === 'question'),
      ).toEqual([]);
      expect((await other.post('/questions/look', { teamId: fleet })).body.code).toBe('right.not-yours');
    }
    const events = (await admin.get('/events?subjectKind=question-card')).body.events;
    expect(JSON.stringify(events)).not.toContain('a-lot');
    place.clock.moveTo('2026-12-13T12:00:00.000Z');
    expect(await questionsOf(salome, fleet)).toBeNull();
    place.clock.moveTo('2026-12-14T12:00:00.000Z');
    await lookForQuestions(store);
    const seen = await questionsOf(salome, fleet);
    expect(seen).toMatchObject({ mine: false, mayDismiss: false, waits: [], lookedAt: null });
    expect([seen.card, ...seen.earlier].map(({ drift }: { drift: string }) => drift)).toEqual(['a-lot-at-once']);
    expect((await salome.post(`/questions/${card.id}/dismiss`, { expectedVersion: 2, reason: 'No.' })).body.code).toBe(
      'right.not-yours',
    );
  });

  test('a private team’s question is its members’ for good', async () => {
    const place = await open();
    const { admin, luc, ofAnotherTeam, fleet, store } = await fourObjectives(place);
    const salome = await ofAnotherTeam();
    await lookForQuestions(store);
    const { version } = (await admin.get('/teams')).body.teams.find(({ id }: { id: string }) => id === fleet);
    await admin.patch(`/teams/${fleet}`, { expectedVersion: version, private: true });
    place.clock.moveTo('2027-01-05T12:00:00.000Z');
    await lookForQuestions(store);
    expect((await questionsOf(luc, fleet)).card ?? (await questionsOf(luc, fleet)).earlier[0]).toBeTruthy();
    for (const other of [salome, admin]) {
      expect((await other.get(`/questions?team=${fleet}`)).body.code).toBe('right.absent');
      expect(JSON.stringify((await other.get('/questions')).body)).not.toContain(fleet);
    }
  });

  test('dismissed with a reason it stays so, the week stays silent, and what was settled in the fortnight stays inside', async () => {
    const place = await open();
    const { luc, mia, ofAnotherTeam, fleet, store } = await fourObjectives(place);
    const salome = await ofAnotherTeam();
    await lookForQuestions(store);
    const { card } = await questionsOf(luc, fleet);
    const dismiss = (reason: string, expectedVersion = 1) =>
      mia.post(`/questions/${card.id}/dismiss`, { expectedVersion, reason });
    expect((await dismiss('  ')).body.code).toBe('question.dismissed-without-reason');
    expect((await dismiss('Two of them are one team’s winter work.')).status).toBe(200);
    expect((await dismiss('Again.')).body.code).toBe('conflict.changed');
    await lookForQuestions(store);
    const after = await questionsOf(luc, fleet);
    expect(after.card).toBeNull();
    expect(after.settled).toMatchObject([
      { dismissed: { on: '2026-11-30', reason: 'Two of them are one team’s winter work.' } },
    ]);
    place.clock.moveTo('2026-12-28T12:00:00.000Z');
    await lookForQuestions(store);
    expect((await questionsOf(luc, fleet)).settled).toHaveLength(1);
    expect(JSON.stringify(await questionsOf(salome, fleet))).not.toContain('one team’s winter work');
  });

  /** As many objectives as a team may carry: with four, what is seen of four of them is gone. */
  const allow = async (admin: Client, objectives: number) => {
    const { version } = (await admin.get('/questions/thresholds')).body;
    await admin.put('/questions/thresholds', { expectedVersion: version, thresholds: { objectives } });
  };

  test('a word is taken back while what was seen stands: the question is this week’s again', async () => {
    const { luc, mia, admin, fleet, store } = await fourObjectives(await open());
    await lookForQuestions(store);
    const { card } = await questionsOf(luc, fleet);
    const dismiss = (expectedVersion: number) =>
      mia.post(`/questions/${card.id}/dismiss`, { expectedVersion, reason: 'Winter is short.' });
    await dismiss(1);
    expect((await luc.post(`/questions/${card.id}/take-back`, { expectedVersion: 2 })).body).toEqual({ version: 3 });
    expect(await questionsOf(luc, fleet)).toMatchObject({ card: { id: card.id, dismissed: null }, settled: [] });
    await dismiss(3);
    await allow(admin, 4);
    await luc.post('/questions/look', { teamId: fleet });
    const late = await luc.post(`/questions/${card.id}/take-back`, { expectedVersion: 5 });
    expect([late.status, late.body.code]).toEqual([422, 'question.over']);
  });

  test('left with a word, its evidence gone then back, it is asked again the week after, to the team first; the word stays', async () => {
    const place = await open();
    const { luc, mia, admin, ofAnotherTeam, fleet, store } = await fourObjectives(place);
    const salome = await ofAnotherTeam();
    await lookForQuestions(store);
    const { card } = await questionsOf(luc, fleet);
    const reason = 'Two of them are one team’s winter work.';
    await mia.post(`/questions/${card.id}/dismiss`, { expectedVersion: 1, reason });
    const at = async (day: string) => {
      place.clock.moveTo(`${day}T12:00:00.000Z`);
      await lookForQuestions(store);
      const { card: asked, settled } = await questionsOf(luc, fleet);
      return [asked?.drift, settled.map((one: { resolvedOn: string | null }) => one.resolvedOn)];
    };
    expect(await at('2026-12-08')).toEqual([undefined, [null]]);
    await allow(admin, 4);
    expect(await at('2026-12-09')).toEqual([undefined, ['2026-12-09']]);
    await allow(admin, 3);
    expect(await at('2026-12-11')).toEqual([undefined, ['2026-12-09']]);
    expect(await at('2026-12-14')).toEqual(['a-lot-at-once', ['2026-12-09']]);
    const { card: again, settled } = await questionsOf(luc, fleet);
    expect(again).toMatchObject({ askedOn: '2026-12-14', othersFrom: '2026-12-28', dismissed: null });
    expect(again.id).not.toBe(card.id);
    expect(settled).toMatchObject([{ id: card.id, dismissed: { on: '2026-11-30', reason } }]);
    expect(await questionsOf(salome, fleet)).toBeNull();
    expect((await at('2026-12-15'))[0]).toBe('a-lot-at-once');
    await mia.post(`/questions/${again.id}/dismiss`, { expectedVersion: 1, reason: 'The same.' });
    expect(await at('2026-12-22')).toEqual([undefined, [null, '2026-12-09']]);
  });

  test('deliverables are asked about at the start; in the fourth week the card says that its time is over, not that it went', async () => {
    const place = await open();
    const { luc, mia, fleet, store, cycle, admin } = await company(place);
    const goal = { teamId: fleet, title: 'Riders find a bike that works', whyNow: 'Winter is here.' };
    const { id } = (await luc.post(`/cycles/${cycle.id}/objectives`, goal)).body;
    await mia.put(`/objectives/${id}/stance`, { stance: { kind: 'agree' } });
    for (const statement of ['Launch the new pricing page', 'Deliver the winter tyres'])
      await luc.post(`/objectives/${id}/key-results`, keyResult({ statement, measure: null, commitment: 'committed' }));
    await luc.post(`/objectives/${id}/choose`, { expectedVersion: 1 });
    place.clock.moveTo('2026-11-30T09:00:00.000Z');
    await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1, startAnyway: 'Now.' });
    await lookForQuestions(store);
    expect((await questionsOf(luc, fleet)).card).toMatchObject({ drift: 'deliverables', resolvedAs: null });
    place.clock.moveTo('2026-12-21T12:00:00.000Z');
    await lookForQuestions(store);
    const settled = async () =>
      (await questionsOf(luc, fleet)).settled.find(({ drift }: { drift: string }) => drift === 'deliverables');
    expect(await settled()).toMatchObject({ resolvedOn: '2026-12-21', resolvedAs: 'not-now', dismissed: null });
  });

  test('looked at again while somebody writes why it is left, their word still counts', async () => {
    const place = await open();
    const { luc, fleet, store, admin } = await fourObjectives(place);
    await lookForQuestions(store);
    const { card } = await questionsOf(luc, fleet);
    place.clock.moveTo('2026-12-01T09:00:00.000Z');
    await lookForQuestions(store);
    const events = (await admin.get('/events?subjectKind=question-card')).body.events;
    expect(events).toHaveLength(2);
    const left = await luc.post(`/questions/${card.id}/dismiss`, { expectedVersion: card.version, reason: 'Winter.' });
    expect(left).toMatchObject({ status: 200, body: { version: 2 } });
  });

  test('a goal that names a person is asked about in its team alone, and not where somebody said why', async () => {
    const place = await open();
    const { luc, mia, person, fleet, store, cycle } = await company(place);
    const vera = await person('Vera', 'viewer');
    const goal = { teamId: fleet, title: 'Riders find a bike that works', whyNow: 'Winter is here.' };
    const { id } = (await luc.post(`/cycles/${cycle.id}/objectives`, goal)).body;
    await mia.put(`/objectives/${id}/stance`, { stance: { kind: 'agree' } });
    await luc.post(`/objectives/${id}/choose`, { expectedVersion: 1 });
    const statement = 'Sarah runs 15 discovery calls per month';
    const key = textKey(statement);
    await luc.put(`/remarks/${key}/individual`, { why: 'Her name is on the contract.' });
    const result = keyResult({ statement, commitment: 'committed', measure: null });
    expect((await luc.post(`/objectives/${id}/key-results`, result)).status).toBe(201);
    await lookForQuestions(store);
    expect((await questionsOf(luc, fleet)).card).toBeNull();
    await luc.delete(`/remarks/${key}/individual`);
    await lookForQuestions(store);
    expect((await questionsOf(luc, fleet)).card).toMatchObject({
      drift: 'carried-alone',
      evidence: [{ seen: 'wording', title: statement }],
      othersFrom: null,
    });
    place.clock.moveTo('2026-12-28T12:00:00.000Z');
    expect(JSON.stringify((await vera.get('/questions')).body)).not.toContain('Sarah');
    expect(await questionsOf(vera, fleet)).toBeNull();
  });

  test('pay in a concern is asked about while the concern stands; in a why now, until it is said otherwise', async () => {
    const place = await open();
    const { luc, mia, fleet, store, cycle } = await company(place);
    const title = 'Riders find a bike that works';
    const goal = { teamId: fleet, title, whyNow: 'Winter is here.' };
    const { id } = (await luc.post(`/cycles/${cycle.id}/objectives`, goal)).body;
    await luc.post(`/objectives/${id}/choose`, { expectedVersion: 1 });
    const look = async (on: string) => {
      place.clock.moveTo(`${on}T12:00:00.000Z`);
      await lookForQuestions(store);
      return (await questionsOf(luc, fleet)).card;
    };
    const seenIn = (where: string) => ({
      drift: 'pay-in-sentence',
      evidence: [{ seen: 'words', params: { words: 'bonus', where }, title, place: { kind: 'objective', id } }],
    });
    const words = 'Our bonus depends on this target.';
    await mia.put(`/objectives/${id}/stance`, { stance: { kind: 'concern', words } });
    expect(await look('2026-11-24')).toMatchObject(seenIn('concern'));
    await mia.put(`/objectives/${id}/stance`, { stance: { kind: 'agree' } });
    expect(await look('2026-11-25')).toBeNull();
    const change = { expectedVersion: 2, whyNow: 'The yearly bonus of the team depends on it.' };
    expect((await luc.patch(`/objectives/${id}`, change)).status).toBe(200);
    expect(await look('2026-11-30')).toMatchObject(seenIn('why-now'));
  });

  test('it resolves by itself when the evidence goes', async () => {
    const place = await open();
    const { luc, fleet, store, admin } = await fourObjectives(place);
    await lookForQuestions(store);
    await admin.put('/questions/thresholds', {
      expectedVersion: (await admin.get('/questions/thresholds')).body.version,
      thresholds: { objectives: 4 },
    });
    const section = (await luc.post('/questions/look', { teamId: fleet })).body;
    expect(section.card).toBeNull();
    expect(section.settled).toMatchObject([{ drift: 'a-lot-at-once', resolvedOn: '2026-11-30', resolvedAs: 'gone' }]);
  });

  test('a team never has two cards in a week, and the next week brings another', async () => {
    const place = await open();
    const { luc, mia, fleet, store, objectiveIds } = await fourObjectives(place);
    await lookForQuestions(store);
    await mia.post(`/objectives/${objectiveIds[0]}/comments`, {
      words: 'Hit this target to unlock the quarterly bonus of the team.',
    });
    await lookForQuestions(store);
    expect(await questionsOf(luc, fleet)).toMatchObject({ card: { drift: 'a-lot-at-once' }, earlier: [] });
    place.clock.moveTo('2026-12-07T09:00:00.000Z');
    await lookForQuestions(store);
    expect(await questionsOf(luc, fleet)).toMatchObject({
      card: { drift: 'pay-in-sentence', evidence: [{ seen: 'words', title: titles[0] }] },
      earlier: [{ drift: 'a-lot-at-once' }],
    });
  });

  test('the steering page of a member shows the question, and it can be put off', async () => {
    const place = await open();
    const { luc, fleet, store } = await fourObjectives(place);
    await lookForQuestions(store);
    const look = async () =>
      (await luc.get(`/steering?team=${fleet}`)).body.looks.find((one: { kind: string }) => one.kind === 'question');
    const shown = await look();
    expect(shown).toMatchObject({
      title: 'Fleet',
      act: 'open-question',
      facts: { drift: 'a-lot-at-once', params: { objectives: 4 }, teamId: fleet },
      mayPutOff: true,
    });
    await luc.put('/steering/put-off', { key: shown.key, until: '2026-12-05', reason: 'After the meeting.' });
    expect(await look()).toBeUndefined();
  });

  test('a KPI whose definition leaves questions open is asked about before the first cycle', async () => {
    const { admin, root, store } = await testInstallation(await open());
    const lines = [{ text: 'Bikes repaired a week', column: 'kpi', baseline: null, target: null }];
    const { key } = (await admin.post('/sorted-lists', { ownerTeamId: root, name: 'Workshop', lines })).body.kpis[0];
    await admin.post(`/kpis/${key}/status`, { expectedVersion: 1, to: 'live' });
    await lookForQuestions(store);
    expect((await questionsOf(admin, root)).card).toMatchObject({
      drift: 'two-readers',
      params: { kpi: 'Bikes repaired a week' },
      place: { kind: 'kpi', id: key },
    });
  });

  test('thresholds are the administrator’s to change; what is left out moves with the defaults', async () => {
    const { admin, luc } = await company(await open());
    const before = (await luc.get('/questions/thresholds')).body;
    expect(before.thresholds).toMatchObject({ quietDays: 21, objectives: 3, keyResultsInAll: 9 });
    const change = { expectedVersion: before.version, thresholds: { quietDays: 28 } };
    expect((await luc.put('/questions/thresholds', change)).body.code).toBe('right.not-yours');
    expect((await admin.put('/questions/thresholds', change)).status).toBe(200);
    expect((await admin.put('/questions/thresholds', change)).body.code).toBe('conflict.changed');
    expect((await admin.put('/questions/thresholds', { ...change, thresholds: { quietDays: 0 } })).status).toBe(400);
    expect((await luc.get('/questions/thresholds')).body.thresholds).toMatchObject({ quietDays: 28, objectives: 3 });
  });

  test('a look falls due each week, and once a change has been left alone for ten minutes', async () => {
    const place = await open();
    const { store, luc, fleet } = await fourObjectives(place);
    expect(await lookIsDue(store)).toBe(true);
    await lookForQuestions(store);
    expect(await lookIsDue(store)).toBe(false);
    place.clock.moveTo('2026-11-30T09:05:00.000Z');
    await luc.post('/not-doing', { teamId: fleet, what: 'A new app', why: 'Not this winter.' });
    place.clock.moveTo('2026-11-30T09:30:00.000Z');
    expect(await lookIsDue(store)).toBe(false);
    await luc.post(`/objectives/${await fleetObjective(luc)}/comments`, { words: 'Half of it is done.' });
    expect(await lookIsDue(store)).toBe(true);
    await lookForQuestions(store);
    expect(await lookIsDue(store)).toBe(false);
    place.clock.moveTo('2026-12-06T22:59:00.000Z');
    expect(await lookIsDue(store)).toBe(false);
    place.clock.moveTo('2026-12-06T23:01:00.000Z');
    expect(await lookIsDue(store)).toBe(true);
  });
});

/** Any objective of the running cycle. */
async function fleetObjective(as: Client): Promise<string> {
  const { cycles } = (await as.get('/cycles')).body;
  return (await as.get(`/cycles/${cycles[0].id}`)).body.objectives[0].id;
}
