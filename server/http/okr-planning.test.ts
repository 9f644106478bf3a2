import { expect, test } from 'vitest';
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
