import { expect, test } from 'vitest';
import { statesAsOf } from '../../store/as-of.ts';
import { ownDefinitions } from '../../store/key-result.ts';
import { tellWhatHappened } from '../notification/notices.ts';
import { checkIn, entry, keyResult, objective, twoTeams, weeklyKpi } from './okr.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import type { Client } from './test-client.ts';

type Ranked = { readonly title: string; readonly rank: number };

onBothEngines('planning a cycle', (open) => {
  test('a fourth objective of a team is a conversation: one waits in what we don’t do, or one more with why', async () => {
    const { salome, product, cycle } = await twoTeams(await open());
    const propose = async (title: string) =>
      (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product, { title }))).body.id;
    const ids = [await propose('One'), await propose('Two'), await propose('Three'), await propose('Four')];
    for (const id of ids.slice(0, 3)) await salome.post(`/objectives/${id}/choose`, { expectedVersion: 1 });
    const fourth = (limit?: object) =>
      salome.post(`/objectives/${ids[3]}/choose`, { expectedVersion: 1, ...(limit && { limit }) });
    expect((await fourth()).body).toMatchObject({
      code: 'okr.limit-reached',
      params: { about: 'objectives', have: 4, limit: 3 },
    });
    const waits = { kind: 'one-waits', id: ids[0], why: 'Not before spring', revisitOn: null };
    expect((await fourth(waits)).status).toBe(200);
    const { objectives, notDoing } = (await salome.get(`/cycles/${cycle.id}`)).body;
    expect(objectives.filter((one: { state: string }) => one.state === 'chosen')).toHaveLength(3);
    expect(notDoing).toMatchObject([{ what: 'One', why: 'Not before spring', toRevisit: true }]);
  });

  test('a choice is taken back while the cycle is planned: a proposal again with all it has, and its place free', async () => {
    const { admin, salome, luc, product, cycle } = await twoTeams(await open());
    const propose = async (title: string) =>
      (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product, { title }))).body.id;
    const ids = [await propose('One'), await propose('Two'), await propose('Three'), await propose('Four')] as const;
    await salome.post(`/objectives/${ids[0]}/key-results`, keyResult());
    const unchoose = (id: string, expectedVersion: number, as = salome) =>
      as.post(`/objectives/${id}/unchoose`, { expectedVersion });
    expect((await unchoose(ids[0], 1)).body.code).toBe('objective.not-yet-chosen');
    for (const id of ids.slice(0, 3)) await salome.post(`/objectives/${id}/choose`, { expectedVersion: 1 });
    const more = { kind: 'one-more', why: 'Spring', reviewOn: '2027-01-04' };
    await salome.post(`/objectives/${ids[3]}/choose`, { expectedVersion: 1, limit: more });
    expect((await unchoose(ids[3], 2, luc)).status).toBe(403);
    expect((await unchoose(ids[3], 1)).body.code).toBe('conflict.changed');
    expect((await unchoose(ids[3], 2)).body).toEqual({ version: 3 });
    expect((await unchoose(ids[0], 2)).body).toEqual({ version: 3 });
    const shown = async (id: string) => (await salome.get(`/objectives/${id}`)).body.objective;
    expect(await shown(ids[0])).toMatchObject({ state: 'draft', keyResults: [{ target: 50 }] });
    // Why there was one more goes with the choice; the place is free for it now, and asks nothing.
    expect(await shown(ids[3])).toMatchObject({ state: 'draft', beyondLimit: null });
    expect((await salome.post(`/objectives/${ids[3]}/choose`, { expectedVersion: 3 })).status).toBe(200);
    await salome.post(`/objectives/${ids[0]}/refuse`, {
      expectedVersion: 3,
      why: 'Not before spring',
      revisitOn: null,
    });
    expect((await unchoose(ids[0], 4)).body.code).toBe('objective.refused');
    await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1, startAnyway: 'Today' });
    expect((await unchoose(ids[3], (await shown(ids[3])).version)).body.code).toBe('okr.planning-over');
  });

  test('a planned cycle is renamed and re-dated by whoever may plan it, as planning would have it; not once it has started', async () => {
    const { admin, salome, product, cycle } = await twoTeams(await open());
    const change = (expectedVersion: number, more: object, as = admin) =>
      as.patch(`/cycles/${cycle.id}`, { expectedVersion, ...more });
    expect(cycle.mayPlan).toBe(true);
    expect((await salome.get(`/cycles/${cycle.id}`)).body.cycle.mayPlan).toBe(false);
    expect((await change(1, { name: 'Mine' }, salome)).status).toBe(403);
    expect((await change(1, { name: 'First weeks', end: '2026-12-13' })).body).toMatchObject({
      name: 'First weeks',
      start: '2026-11-30',
      end: '2026-12-13',
      weeks: 2,
      version: 2,
    });
    expect((await change(1, { name: 'Late' })).body).toMatchObject({
      code: 'conflict.changed',
      params: { current: { name: 'First weeks' } },
    });
    expect((await change(2, { start: '2026-12-13' })).body.code).toBe('cycle.ends-before-it-starts');
    expect((await change(2, { end: '2028-01-01' })).body.code).toBe('cycle.longer-than-a-year');
    expect((await change(2, { name: ' ' })).status).toBe(400);
    const id = (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product))).body.id;
    await salome.post(`/objectives/${id}/choose`, { expectedVersion: 1 });
    await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 2, startAnyway: 'Today' });
    expect((await change(3, { name: 'Too late' })).body.code).toBe('okr.planning-over');
    expect((await admin.get(`/cycles/${cycle.id}`)).body.cycle).toMatchObject({ name: 'First weeks', mayPlan: false });
  });

  test('a cycle planned by mistake leaves once no proposal waits in it, with what was refused there; and comes back with it', async () => {
    const place = await open();
    const { admin, salome, luc, product, fleet, cycle } = await twoTeams(place);
    const at = `/cycles/${cycle.id}`;
    const propose = async (title: string) =>
      (await salome.post(`${at}/objectives`, objective(product, { title }))).body;
    const remove = (expectedVersion: number, as = admin) => as.post(`${at}/remove`, { expectedVersion });
    const [kept, refused] = [await propose('One'), await propose('Scooters')];
    await salome.post(`/objectives/${refused.id}/refuse`, { expectedVersion: 1, why: 'x', revisitOn: null });
    expect((await remove(1, salome)).status).toBe(403);
    expect((await remove(1)).body.code).toBe('cycle.holds-proposals');
    await salome.post(`/objectives/${kept.id}/withdraw`, { expectedVersion: 1 });
    expect((await remove(2)).body.code).toBe('conflict.changed');
    place.clock.moveTo('2026-11-24T10:00:00.000Z');
    expect((await remove(1)).body).toEqual({ removed: true });
    expect((await remove(2)).body.code).toBe('cycle.removed');
    expect((await luc.get('/cycles')).body.cycles).toEqual([]);
    expect((await luc.get(at)).body.code).toBe('cycle.removed');
    expect((await luc.get(`/objectives/${refused.id}`)).body.code).toBe('objective.withdrawn');
    expect((await luc.post(`${at}/objectives`, objective(fleet))).body.code).toBe('cycle.removed');
    expect((await salome.post(`/objectives/${kept.id}/put-back`, {})).body.code).toBe('cycle.removed');
    expect((await admin.post(`${at}/start`, { expectedVersion: 2 })).body.code).toBe('cycle.removed');
    // The "no" is not of that cycle alone: the next room reads it, and a search leads to a page that is there.
    const next = { teamId: cycle.teamId, name: 'Spring', start: '2027-01-11', end: '2027-02-21' };
    const spring = (await admin.post('/cycles', next)).body;
    expect((await luc.get(`/cycles/${spring.id}`)).body.notDoing).toMatchObject([{ what: 'Scooters' }]);
    const found = JSON.stringify((await luc.get('/search?q=scooters')).body);
    expect(found).toContain('#not-doing');
    expect(found).not.toContain(cycle.id);

    expect((await salome.post(`${at}/put-back`, {})).status).toBe(403);
    expect((await admin.post(`${at}/put-back`, {})).body).toMatchObject({ name: 'Winter', version: 3 });
    expect((await admin.post(`${at}/put-back`, {})).body.version).toBe(3);
    expect((await luc.get(at)).body.objectives).toMatchObject([{ title: 'Scooters', state: 'not-doing' }]);
    expect((await salome.post(`/objectives/${kept.id}/put-back`, {})).status).toBe(200);
    const then = async (instant: string) => (await statesAsOf(place.db, 'cycle', instant)).has(cycle.id);
    expect([await then('2026-11-24T09:59:00.000Z'), await then('2026-11-24T10:00:01.000Z')]).toEqual([true, true]);
    const events = await place.db
      .selectFrom('event')
      .select(['operation', 'subject_kind'])
      .where('operation', 'in', ['cycle.remove', 'cycle.put-back'])
      .orderBy('id')
      .execute();
    expect(events.map(({ operation, subject_kind }) => `${operation} ${subject_kind}`)).toEqual([
      'cycle.remove cycle',
      'cycle.remove objective',
      'cycle.put-back cycle',
      'cycle.put-back objective',
    ]);
  });

  test('proposed and removed at once, one of the two is told; a private team’s proposal keeps the cycle, and is not told', async () => {
    const { admin, salome, luc, root, product, cycle, person } = await twoTeams(await open());
    const at = `/cycles/${cycle.id}`;
    const [removed, proposed] = await Promise.all([
      admin.post(`${at}/remove`, { expectedVersion: 1 }),
      salome.post(`${at}/objectives`, objective(product)),
    ]);
    expect([removed.status === 200, proposed.status === 201].filter(Boolean)).toHaveLength(1);
    if (removed.status === 200) await admin.post(`${at}/put-back`, {});
    else await salome.post(`/objectives/${proposed.body.id}/withdraw`, { expectedVersion: 1 });
    const secret = (await admin.post('/teams', { name: 'Merger', parentId: root, kind: 'team', private: true })).body;
    const ada = await person('Ada', 'member', { id: secret.id, role: 'facilitator' });
    const hidden = (await ada.post(`${at}/objectives`, objective(secret.id, { title: 'Close the depot' }))).body;
    const { version } = (await admin.get(at)).body.cycle;
    const answer = await admin.post(`${at}/remove`, { expectedVersion: version });
    expect(answer.body).toMatchObject({ code: 'cycle.holds-proposals', params: {} });
    expect(JSON.stringify(answer.body)).not.toContain(hidden.id);
    // Its own cycle is absent outside it, removed or not.
    const own = { teamId: secret.id, name: 'Merger', start: '2026-11-30', end: '2026-12-27' };
    const itsCycle = `/cycles/${(await ada.post('/cycles', own)).body.id}`;
    const absent = async () => {
      for (const outside of [luc, admin])
        for (const answer of [
          await outside.get(itsCycle),
          await outside.patch(itsCycle, { expectedVersion: 1, name: 'x' }),
          await outside.post(`${itsCycle}/remove`, { expectedVersion: 1 }),
          await outside.post(`${itsCycle}/put-back`, {}),
        ])
          expect([answer.status, answer.body.code]).toEqual([404, expect.stringMatching(/not-found|absent/)]);
    };
    await absent();
    expect((await ada.post(`${itsCycle}/remove`, { expectedVersion: 1 })).body).toEqual({ removed: true });
    await absent();
  });

  test('a start with someone not heard asks for them, or for the decision to start anyway', async () => {
    const { admin, salome, product, fleet, cycle } = await twoTeams(await open());
    const id = (
      await salome.post(`/cycles/${cycle.id}/objectives`, objective(product, { contributingTeamIds: [fleet] }))
    ).body.id;
    expect((await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1 })).body.code).toBe(
      'cycle.nothing-chosen',
    );
    await salome.post(`/objectives/${id}/choose`, { expectedVersion: 1 });
    const start = (more: object) => admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1, ...more });
    expect((await start({})).body).toMatchObject({ code: 'cycle.not-everyone-heard', params: { teamIds: [fleet] } });
    expect((await start({ startAnyway: 'Fleet is at the depot until Monday' })).body).toMatchObject({
      state: 'running',
      startedAnyway: 'Fleet is at the depot until Monday',
    });
  });

  test('a cycle started before its first day shows what will move, asks nothing, and takes its first check-in that day', async () => {
    const place = await open();
    const { admin, salome, product, root, cycle } = await twoTeams(place);
    await admin.post('/kpis', weeklyKpi(root, 'cancellations', { direction: 'down' }));
    await admin.put('/kpis/cancellations/values/2026-11-16', { value: 9 });
    const { id } = (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product))).body;
    const result = (await salome.post(`/objectives/${id}/key-results`, keyResult())).body.id;
    const guardrail = { kpiKey: 'cancellations', atLeast: null, atMost: 4, beyond: { act: 'stop' } };
    expect((await salome.post(`/objectives/${id}/guardrails`, guardrail)).status).toBe(201);
    await salome.post(`/objectives/${id}/choose`, { expectedVersion: 1 });
    // Monday 23 November, a week before its first day.
    const started = await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1 });
    expect(started.body).toMatchObject({ state: 'running', week: 0, weeks: 6 });
    const steering = async () => (await salome.get('/steering')).body;
    const before = await steering();
    expect(before.move).toMatchObject({
      cycle: { id: cycle.id, start: '2026-11-30', week: 0, checkIns: [] },
      objectives: [{ id, keyResults: [{ id: result }] }],
    });
    const asking = ({ looks }: { looks: { kind: string }[] }) => looks.map(({ kind }) => kind);
    expect(asking(before)).not.toContain('guardrail-crossed');
    await tellWhatHappened(place, false);
    expect((await salome.get('/notifications')).body.notices).toEqual([]);
    const kept = () => salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(result, { value: 36 })]));
    const prepared = (line: object) =>
      salome.put(`/cycles/${cycle.id}/teams/${product}/check-in/draft`, { preparedWith: 'Claude', lines: [line] });
    const line = { keyResultId: result, value: 36, learnt: '', blocked: '' };
    for (const { body } of [await kept(), await prepared(line)])
      expect(body).toMatchObject({ code: 'check-in.before-the-cycle', params: { start: '2026-11-30' } });

    place.clock.moveTo('2026-11-30T09:00:00.000Z');
    const after = await steering();
    expect(after.move.cycle).toMatchObject({ week: 1, checkIns: [null] });
    expect(asking(after)).toContain('guardrail-crossed');
    // When it was started is unknown to a past day: there its own days alone count.
    expect((await salome.get('/steering?on=2026-11-26')).body.move).toBeNull();
    expect((await prepared(line)).status).toBe(200);
    expect((await kept()).body).toMatchObject({ week: 1 });
  });

  test('dots rank the objectives, each person has ten, and nobody else’s are told apart', async () => {
    const { salome, luc, product, cycle } = await twoTeams(await open());
    const propose = async (title: string) =>
      (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product, { title }))).body.id;
    const [first, second] = [await propose('First'), await propose('Second')];
    await salome.put(`/objectives/${first}/dots`, { count: 3 });
    expect((await luc.put(`/objectives/${second}/dots`, { count: 7 })).body).toEqual({ left: 3 });
    expect((await luc.put(`/objectives/${first}/dots`, { count: 4 })).body).toMatchObject({
      code: 'ranking.too-many-dots',
      params: { left: 3 },
    });
    const { objectives, dotsLeft } = (await salome.get(`/cycles/${cycle.id}`)).body;
    expect(
      objectives.map((one: { title: string; dots: number; ownDots: number }) => [one.title, one.dots, one.ownDots]),
    ).toEqual([
      ['Second', 7, 0],
      ['First', 3, 3],
    ]);
    expect(dotsLeft).toBe(7);
  });

  test('two people editing one objective never overwrite each other silently', async () => {
    const { admin, salome, product, cycle } = await twoTeams(await open());
    const id = (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product))).body.id;
    const change = (title: string) => salome.patch(`/objectives/${id}`, { expectedVersion: 1, title });
    const answers = await Promise.all([change('Riders come back'), change('Riders stay')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await admin.patch(`/objectives/${id}`, { expectedVersion: 2, title: 'Mine' })).status).toBe(403);
  });

  test('a guardrail mistyped is taken back while the cycle is planned, by its team; once agreed by the start it stays', async () => {
    const { admin, salome, luc, root, product, cycle } = await twoTeams(await open());
    const share = { unit: { kind: 'percent', label: '' }, direction: 'within' };
    await admin.post('/kpis', weeklyKpi(root, 'cancellations', share));
    const propose = async (title: string) =>
      (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product, { title }))).body.id;
    const [one, other] = [await propose('One'), await propose('Other')];
    const rail = { kpiKey: 'cancellations', atLeast: 0.01, atMost: 0.4, beyond: { act: 'stop' } };
    const guard = async () => (await salome.post(`/objectives/${one}/guardrails`, rail)).body.id;
    const rails = async () =>
      (await salome.get(`/cycles/${cycle.id}`)).body.objectives.find(({ id }: { id: string }) => id === one).guardrails;
    const mistyped = await guard();
    expect((await luc.delete(`/guardrails/${mistyped}`)).status).toBe(403);
    expect((await salome.delete(`/guardrails/${mistyped}`)).status).toBe(200);
    expect(await rails()).toEqual([]);
    expect((await salome.delete(`/guardrails/${mistyped}`)).body.code).toBe('guardrail.not-found');
    const agreed = await guard();
    expect(await rails()).toMatchObject([{ atLeast: 0.01, atMost: 0.4 }]);
    const decision = { guardrailId: agreed, what: 'Stop', by: null, why: '' };
    expect((await salome.post(`/objectives/${other}/decisions`, decision)).body.code).toBe('guardrail.not-found');
    expect((await salome.post(`/objectives/${one}/decisions`, decision)).status).toBe(201);
    await salome.post(`/objectives/${one}/choose`, { expectedVersion: 1 });
    await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1, startAnyway: 'Today' });
    expect((await salome.delete(`/guardrails/${agreed}`)).body.code).toBe('okr.planning-over');
  });

  test('another formula loses nothing of what else its definition says, which the form does not show', async () => {
    const { salome, product, cycle, store } = await twoTeams(await open());
    const objectiveId = (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product))).body.id;
    const definition = { formula: 'riders with a ride', population: 'all subscribers', exclusions: 'staff' };
    const proposed = keyResult({ measure: { kind: 'own', definition } });
    const { id } = (await salome.post(`/objectives/${objectiveId}/key-results`, proposed)).body;
    const change = (expectedVersion: number, now: object) =>
      salome.patch(`/key-results/${id}`, { expectedVersion, measure: { kind: 'own', definition: now } });
    expect((await change(1, { formula: 'riders with two rides' })).status).toBe(200);
    expect((await change(2, { formula: 'riders with two rides', exclusions: '' })).status).toBe(200);
    const said = (await ownDefinitions(store.db, [id])).map(({ says }) => says.body);
    expect(said).toMatchObject([
      definition,
      { ...definition, formula: 'riders with two rides' },
      { ...definition, formula: 'riders with two rides', exclusions: '' },
    ]);
  });

  test('a key result is rewritten whole while its cycle is planned: words, unit, measure, course; then its course asks why', async () => {
    const place = await open();
    const { admin, salome, luc, root, product, cycle } = await twoTeams(place);
    await admin.post('/kpis', weeklyKpi(root, 'rides'));
    const objectiveId = (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product))).body.id;
    const sorted = keyResult({ measure: null, baseline: null, target: null, firstMovementWeek: null });
    const id = (await salome.post(`/objectives/${objectiveId}/key-results`, sorted)).body.id;
    const shown = async () => (await salome.get(`/objectives/${objectiveId}`)).body.objective.keyResults[0];
    const change = (expectedVersion: number, more: object, as = salome) =>
      as.patch(`/key-results/${id}`, { expectedVersion, ...more });
    const whole = {
      statement: 'Share of riders still riding',
      unit: { kind: 'percent', label: '' },
      commitment: 'committed',
      firstMovementWeek: 3,
      measure: { kind: 'own', definition: { formula: 'riders with a ride' } },
      baseline: 0.3,
      target: 0.5,
    };
    expect((await change(1, whole, luc)).status).toBe(403);
    expect((await change(1, whole)).body).toEqual({ version: 2 });
    const { measure, ...said } = whole;
    expect(await shown()).toMatchObject({ ...said, measure: { kind: 'own', words: measure.definition.formula } });
    // What is left out stays; a target may be taken back, and the measure become a KPI.
    expect((await change(2, { target: null, measure: { kind: 'kpi', kpiKey: 'rides' } })).body).toEqual({ version: 3 });
    expect(await shown()).toMatchObject({ baseline: 0.3, target: null, measure: { kpi: { key: 'rides' } } });
    expect((await change(3, { target: 50 })).body.code).toBe('key-result.percent-or-fraction');
    expect((await change(3, { target: 50, percentAs: 'percent' })).body).toEqual({ version: 4 });
    expect(await shown()).toMatchObject({ baseline: 0.3, target: 0.5 });
    // In another unit, its shares say nothing of how the new values are written.
    expect((await change(4, { target: 0.3 })).body.code).toBe('key-result.baseline-is-target');
    expect((await change(4, { unit: { kind: 'count', label: 'riders' }, baseline: 30, target: 50 })).status).toBe(200);
    // Two at once: the second is told, with what stands there now.
    expect((await change(4, { statement: 'Mine' })).body).toMatchObject({
      code: 'conflict.changed',
      params: { current: { version: 5, target: 50 } },
    });
    await salome.post(`/objectives/${objectiveId}/choose`, { expectedVersion: 1 });
    await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1, startAnyway: 'Today' });
    expect((await change(5, { target: 60 })).body.code).toBe('key-result.change-needs-reason');
    expect((await change(5, { measure: null })).body.code).toBe('key-result.measure-runs');
    expect((await change(5, { statement: 'Riders still riding', baseline: 30, target: 50 })).status).toBe(200);
    const events = await place.db.selectFrom('event').select('operation').where('subject_id', '=', id).execute();
    expect(events.filter(({ operation }) => operation === 'key-result.change')).toHaveLength(5);
  });

  test('a starting point equal to the target is refused, and a guardrail offered', async () => {
    const { salome, product, cycle } = await twoTeams(await open());
    const id = (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product))).body.id;
    const answer = await salome.post(`/objectives/${id}/key-results`, keyResult({ baseline: 50 }));
    expect(answer.body).toMatchObject({
      code: 'key-result.baseline-is-target',
      params: { offer: ['guardrail', 'kpi'] },
    });
  });

  test('an objective of a private team is absent outside it, from the cycle and by its own address', async () => {
    const { admin, luc, root, cycle, person } = await twoTeams(await open());
    const secret = (await admin.post('/teams', { name: 'Merger', parentId: root, kind: 'team', private: true })).body;
    const inside = await person('Ada', 'member', { id: secret.id, role: 'member' });
    const id = (await inside.post(`/cycles/${cycle.id}/objectives`, objective(secret.id))).body.id;
    expect((await inside.get(`/cycles/${cycle.id}`)).body.objectives).toHaveLength(1);
    for (const outside of [luc, admin]) {
      expect((await outside.get(`/cycles/${cycle.id}`)).body.objectives).toEqual([]);
      expect((await outside.get(`/objectives/${id}`)).status).toBe(404);
      expect((await outside.put(`/objectives/${id}/dots`, { count: 1 })).status).toBe(404);
    }
  });

  test('behind a wall, what is ranked first leaves no gap: others count from one, and rank among what they see', async () => {
    const place = await open();
    const { admin, salome, product, root, cycle, person } = await twoTeams(place);
    const secret = (await admin.post('/teams', { name: 'Merger', parentId: root, kind: 'team', private: true })).body;
    const inside = await person('Ada', 'member', { id: secret.id, role: 'facilitator' });
    const propose = async (client: Client, teamId: string, title: string) => {
      const { id } = (await client.post(`/cycles/${cycle.id}/objectives`, objective(teamId, { title }))).body;
      await client.post(`/objectives/${id}/key-results`, keyResult());
      await client.post(`/objectives/${id}/choose`, { expectedVersion: 1 });
      return id as string;
    };
    const [hidden, first, second] = [
      await propose(inside, secret.id, 'Hidden'),
      await propose(salome, product, 'First'),
      await propose(salome, product, 'Second'),
    ];
    await inside.put(`/objectives/${hidden}/dots`, { count: 5 });
    await salome.put(`/objectives/${first}/dots`, { count: 2 });
    const started = await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1, startAnyway: 'Today' });
    expect(started.status, JSON.stringify(started.body)).toBe(200);
    const ranks = async (client: Client) =>
      (await client.get(`/cycles/${cycle.id}`)).body.objectives.map(({ title, rank }: Ranked) => `${rank} ${title}`);
    expect(await ranks(inside)).toEqual(['1 Hidden', '2 First', '3 Second']);
    expect(await ranks(salome)).toEqual(['1 First', '2 Second']);
    expect((await salome.get(`/objectives/${second}`)).body.objective.rank).toBe(2);
    const ofTeam = (await salome.get(`/cycles/${cycle.id}/teams/${product}/objectives`)).body.objectives;
    expect(ofTeam.map(({ rank }: Ranked) => rank)).toEqual([1, 2]);
    place.clock.moveTo('2026-12-01T09:00:00.000Z');
    const steering = (await salome.get(`/steering?team=${product}`)).body;
    expect(steering.move.objectives.map(({ rank }: Ranked) => rank)).toEqual([1, 2]);

    const { version } = (await admin.get(`/objectives/${second}`)).body.objective;
    expect((await admin.put(`/objectives/${second}/rank`, { expectedVersion: version, rank: 1 })).status).toBe(200);
    expect(await ranks(salome)).toEqual(['1 Second', '2 First']);
    expect(await ranks(inside)).toEqual(['1 Hidden', '2 Second', '3 First']);
  });
});
