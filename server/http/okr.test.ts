import { expect, test } from 'vitest';
import { onBothEngines, type TestStore } from '../../store/test-store.ts';
import { type Client, testInstallation } from './test-client.ts';

const own = (formula: string) => ({ kind: 'own', definition: { formula } });

/** Two teams, one person each beside the administrator, and a cycle of six weeks from Monday 30 November. */
async function twoTeams(place: TestStore) {
  const installation = await testInstallation(place);
  const { admin, root, person } = installation;
  const team = async (name: string) => (await admin.post('/teams', { name, parentId: root, kind: 'team' })).body.id;
  const product = await team('Product');
  const fleet = await team('Fleet');
  const salome = await person('Salome', 'member', { id: product, role: 'facilitator' });
  const luc = await person('Luc', 'member', { id: fleet, role: 'member' });
  const cycle = (await admin.post('/cycles', { teamId: root, name: 'Winter', start: '2026-11-30', end: '2027-01-10' }))
    .body;
  return { ...installation, product, fleet, salome, luc, cycle };
}

const weekAt = (first: string, week: number) =>
  new Date(Date.parse(`${first}T00:00:00Z`) + week * 7 * 86_400_000).toISOString().slice(0, 10);

const weeklyKpi = (ownerTeamId: string, key: string, more: object = {}) => ({
  key,
  name: key,
  ownerTeamId,
  question: '',
  unit: { kind: 'count', label: '' },
  direction: 'up',
  expectedLevel: null,
  looksTeamId: null,
  looksFirst: '',
  definition: { kind: 'described', cadence: 'week', body: {} },
  ...more,
});

const objective = (teamId: string, more: object = {}) => ({
  teamId,
  title: 'New riders get into the habit',
  whyNow: 'One in three comes back after two weeks.',
  ...more,
});

const keyResult = (more: object = {}) => ({
  statement: 'Riders still riding after two weeks',
  unit: { kind: 'count', label: 'riders' },
  commitment: 'aspirational',
  firstMovementWeek: 2,
  measure: own('riders with a ride between day 8 and day 14'),
  baseline: 30,
  target: 50,
  ...more,
});

/** Proposed, chosen, heard, started: what most facts begin with. */
async function running(place: TestStore, results: readonly object[] = [keyResult()]) {
  const all = await twoTeams(place);
  const { admin, salome, luc, product, fleet, cycle } = all;
  const objectiveId = (
    await salome.post(`/cycles/${cycle.id}/objectives`, objective(product, { contributingTeamIds: [fleet] }))
  ).body.id;
  const keyResultIds: string[] = [];
  for (const result of results)
    keyResultIds.push((await salome.post(`/objectives/${objectiveId}/key-results`, result)).body.id);
  await salome.post(`/objectives/${objectiveId}/choose`, { expectedVersion: 1 });
  await luc.put(`/objectives/${objectiveId}/stance`, { stance: { kind: 'agree' } });
  place.clock.moveTo('2026-11-30T09:00:00.000Z');
  const started = await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1 });
  expect(started.body).toMatchObject({ state: 'running', week: 1, weeks: 6 });
  const board = async (as: Client = admin) => (await as.get(`/cycles/${cycle.id}`)).body;
  return { ...all, objectiveId, keyResultIds, board };
}

const entry = (keyResultId: string, more: object = {}) => ({
  keyResultId,
  value: null,
  confidence: 5,
  learnt: '',
  blocked: null,
  skipped: null,
  ...more,
});

const checkIn = (teamId: string, entries: readonly object[], more: object = {}) => ({
  teamId,
  entries,
  priorities: ['Shorten the welcome'],
  corrects: null,
  ...more,
});

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
});

onBothEngines('a running cycle', (open) => {
  test('progress is (41 − 30) / (50 − 30) = 0.55 once a value is typed, and none before', async () => {
    const { salome, product, cycle, keyResultIds, board } = await running(await open());
    const [id] = keyResultIds as [string];
    expect((await board()).objectives[0].keyResults[0]).toMatchObject({ progress: null, values: [], confidence: null });
    const kept = await salome.post(
      `/cycles/${cycle.id}/check-ins`,
      checkIn(product, [entry(id, { value: 41, confidence: 6 })]),
    );
    expect(kept.body).toMatchObject({ week: 1 });
    const { keyResults } = (await board()).objectives[0];
    expect(keyResults[0].progress).toBeCloseTo(0.55);
    expect(keyResults[0]).toMatchObject({ confidence: 6, values: [{ week: 1, period: '2026-11-30', value: 41 }] });
  });

  test('the first value gives the starting point that was not known', async () => {
    const { salome, product, cycle, keyResultIds, board } = await running(await open(), [
      keyResult({ baseline: null, target: 80 }),
    ]);
    const [id] = keyResultIds as [string];
    await salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(id, { value: 40 })]));
    expect((await board()).objectives[0].keyResults[0]).toMatchObject({ baseline: 40, target: 80, progress: 0 });
  });

  test('two check-ins of one team at once: one is kept, the other is told so and may correct it', async () => {
    const { salome, product, cycle, keyResultIds, board } = await running(await open());
    const [id] = keyResultIds as [string];
    const keep = (value: number, more: object = {}) =>
      salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(id, { value })], more));
    const answers = await Promise.all([keep(41), keep(42)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.code).toBe('check-in.week-taken');
    const { checkInId } = refused?.body.params ?? {};
    const corrected = await keep(43, { corrects: { checkInId, reason: 'late returns' } });
    expect(corrected.status).toBe(201);
    expect((await keep(44, { corrects: { checkInId, reason: 'again' } })).body.code).toBe('check-in.corrected-taken');
    expect((await board()).objectives[0].keyResults[0].values).toMatchObject([{ value: 43 }]);
  });

  test('a check-in on a cycle that is being closed is refused, whichever comes first', async () => {
    const { admin, salome, product, cycle, keyResultIds, board } = await running(await open());
    const [id] = keyResultIds as [string];
    const [kept, closing] = await Promise.all([
      salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(id, { value: 41 })])),
      admin.post(`/cycles/${cycle.id}/closing`, { expectedVersion: 2 }),
    ]);
    expect(closing.body.state).toBe('closing');
    const { keyResults } = (await board()).objectives[0];
    if (kept.status === 201) expect(keyResults[0].values).toHaveLength(1);
    else {
      expect(kept.body.code).toBe('okr.cycle-closing');
      expect(keyResults[0].values).toEqual([]);
    }
    const late = await salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(id, { value: 45 })]));
    expect(late.body.code).toBe('okr.cycle-closing');
  });

  test('a target changes with a reason, and the old one stays', async () => {
    const { salome, keyResultIds, board } = await running(await open());
    const [id] = keyResultIds as [string];
    const aim = (reason?: string) =>
      salome.put(`/key-results/${id}/target`, {
        expectedVersion: 1,
        baseline: 30,
        target: 45,
        ...(reason && { reason }),
      });
    expect((await aim()).body.code).toBe('key-result.change-needs-reason');
    expect((await aim('The north depot opens in spring')).status).toBe(200);
    expect((await board()).objectives[0].keyResults[0]).toMatchObject({
      target: 45,
      formerTargets: [{ value: 50, week: 1, reason: 'The north depot opens in spring' }],
    });
  });

  test('only the team checks in, and help asked reaches the team it is asked of', async () => {
    const { salome, luc, admin, product, fleet, cycle, keyResultIds, board } = await running(await open());
    const [id] = keyResultIds as [string];
    const blocked = { what: 'No bikes at six in the morning', helpFromTeamId: fleet };
    const body = checkIn(product, [entry(id, { value: 31, blocked })]);
    expect((await luc.post(`/cycles/${cycle.id}/check-ins`, body)).status).toBe(403);
    expect((await salome.post(`/cycles/${cycle.id}/check-ins`, body)).status).toBe(201);
    expect((await board(luc)).helpAsked).toMatchObject([{ fromTeamId: product, what: blocked.what }]);
    expect((await board(admin)).helpAsked).toEqual([]);
    expect((await admin.get(`/cycles/${cycle.id}/teams/${product}/check-in`)).status).toBe(403);
  });

  test('a guardrail crossed asks what is decided, and shows it once it is', async () => {
    const { admin, salome, root, objectiveId, board } = await running(await open());
    await admin.post('/kpis', {
      key: 'cancellations',
      name: 'Cancellations',
      ownerTeamId: root,
      question: '',
      unit: { kind: 'percent', label: '' },
      direction: 'down',
      expectedLevel: null,
      looksTeamId: null,
      looksFirst: '',
      definition: { kind: 'described', cadence: 'week', body: {} },
    });
    const rail = { kpiKey: 'cancellations', atLeast: null, atMost: 0.04, beyond: { act: 'slow-down' } };
    expect((await salome.post(`/objectives/${objectiveId}/guardrails`, { ...rail, atMost: null })).body.code).toBe(
      'guardrail.no-limit',
    );
    const railId = (await salome.post(`/objectives/${objectiveId}/guardrails`, rail)).body.id;
    const state = async () => (await board()).objectives[0].guardrails[0];
    expect(await state()).toMatchObject({ state: 'no-reading', value: null });
    await admin.put('/kpis/cancellations/values/2026-11-16', { value: 0.031 });
    await admin.put('/kpis/cancellations/values/2026-11-23', { value: 0.052 });
    expect(await state()).toMatchObject({ state: 'crossed', crossedSince: '2026-11-23', decided: null });
    await salome.post(`/objectives/${objectiveId}/decisions`, {
      guardrailId: railId,
      what: 'Slow down the reminders',
      by: null,
      why: 'Agreed at the start',
    });
    expect(await state()).toMatchObject({ decided: 'Slow down the reminders' });
  });
});

onBothEngines('a key result that a KPI measures', (open) => {
  /** Fifty-two weeks around 100, then a cycle that asks for 130. */
  async function measuredByKpi(place: TestStore) {
    const all = await twoTeams(place);
    const { admin, salome, luc, root, product, fleet, cycle } = all;
    await admin.post('/kpis', weeklyKpi(root, 'rides'));
    const put = (period: string, value: number) => admin.put(`/kpis/rides/values/${period}`, { value });
    const noise = [3, -2, 5, -4, 1, 0, -5, 4];
    for (let week = 0; week < 52; week++) await put(weekAt('2025-12-01', week), 100 + noise[week % 8]!);
    const objectiveId = (
      await salome.post(`/cycles/${cycle.id}/objectives`, objective(product, { contributingTeamIds: [fleet] }))
    ).body.id;
    const measured = keyResult({ measure: { kind: 'kpi', kpiKey: 'rides' }, baseline: 100, target: 130 });
    const id = (await salome.post(`/objectives/${objectiveId}/key-results`, measured)).body.id;
    await salome.post(`/objectives/${objectiveId}/choose`, { expectedVersion: 1 });
    await luc.put(`/objectives/${objectiveId}/stance`, { stance: { kind: 'agree' } });
    place.clock.moveTo('2026-11-30T09:00:00.000Z');
    expect((await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1 })).status).toBe(200);
    const shown = async () => (await admin.get(`/objectives/${objectiveId}`)).body.objective.keyResults[0];
    return { ...all, id, objectiveId, put, shown };
  }

  test('the forecast from before the cycle is frozen at its start: a past revised since does not move it', async () => {
    const { put, shown } = await measuredByKpi(await open());
    const before = await shown();
    expect(before.going).toHaveLength(6);
    expect(before.going[0].mean).toBeGreaterThan(95);
    for (let week = 40; week < 52; week++) await put(weekAt('2025-12-01', week), 300);
    await put('2026-11-30', 104);
    const after = await shown();
    expect(after.values).toMatchObject([{ value: 104 }]);
    expect(after.going).toEqual(before.going);
  });

  test('the chance is nowhere in the page of a check-in, and given once a confidence is, after a third, to the team', async () => {
    const place = await open();
    const { salome, luc, admin, id, put, cycle, product } = await measuredByKpi(place);
    const page = () => salome.get(`/cycles/${cycle.id}/teams/${product}/check-in`);
    const chance = (as: Client, confidence = 6) => as.get(`/key-results/${id}/chance?confidence=${confidence}`);
    await put('2026-11-30', 104);
    place.clock.moveTo('2026-12-07T09:00:00.000Z');
    expect((await chance(salome)).body).toEqual({ chance: null });
    await put('2026-12-07', 108);
    await put('2026-12-14', 112);
    place.clock.moveTo('2026-12-21T09:00:00.000Z');
    expect(JSON.stringify((await page()).body)).not.toContain('probability');
    expect((await chance(salome)).body.chance).toMatchObject({ frequency: { of: expect.any(Number) } });
    expect((await salome.get(`/key-results/${id}/chance`)).status).toBe(400);
    for (const other of [luc, admin]) expect((await chance(other)).status).toBe(403);
  });

  test('a verdict is said at mid-cycle and at the close, and at no other week', async () => {
    const place = await open();
    const { admin, put, shown, cycle } = await measuredByKpi(place);
    const verdicts = [];
    for (let week = 0; week < 6; week++) {
      await put(weekAt('2026-11-30', week), 130);
      place.clock.moveTo(`${weekAt('2026-12-07', week)}T09:00:00.000Z`);
      verdicts.push((await shown()).reading.verdict);
    }
    expect(verdicts).toEqual([null, null, 'moved-up', null, null, 'moved-up']);
    await admin.post(`/cycles/${cycle.id}/closing`, { expectedVersion: 2 });
    expect((await shown()).closing.lines).toMatchObject({
      target: { kind: 'reached' },
      beyond: { kind: 'moved', way: 'wanted' },
      score: { proposed: 1 },
    });
  });
});

onBothEngines('closing a cycle', (open) => {
  async function closing(place: TestStore) {
    const all = await running(place);
    const { admin, salome, product, cycle, keyResultIds } = all;
    const [id] = keyResultIds as [string];
    for (const [week, value] of [36, 41, 47].entries()) {
      place.clock.moveTo(new Date(Date.parse('2026-12-02T09:00:00.000Z') + week * 7 * 86_400_000));
      await salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(id, { value, confidence: 6 })]));
    }
    await admin.post(`/cycles/${cycle.id}/closing`, { expectedVersion: 2 });
    const close = (body: object) =>
      salome.put(`/key-results/${id}/closing`, {
        expectedVersion: 0,
        score: 0.85,
        whyShort: '',
        learnt: 'The first guided ride counts, not the reminder.',
        fate: { kind: 'become-kpi', words: '', when: 'now' },
        ...body,
      });
    return { ...all, id, close };
  }

  test('two lines never mixed: 47 of 50 is not reached, scored 0.85, and too little past to tell beyond', async () => {
    const { board } = await closing(await open());
    // (47 − 30) / (50 − 30) = 0.85
    expect((await board()).objectives[0].keyResults[0].closing).toMatchObject({
      lines: {
        target: { kind: 'not-reached' },
        beyond: { kind: 'too-little-past' },
        score: { proposed: 0.85, asksWhy: false, readsAs: 'good' },
      },
      gaps: ['score', 'learnt', 'fate'],
      version: 0,
    });
  });

  test('a cycle closes once every question is answered; another score says why', async () => {
    const { admin, cycle, close } = await closing(await open());
    expect((await admin.post(`/cycles/${cycle.id}/close`, { expectedVersion: 3 })).body).toMatchObject({
      code: 'cycle.closing-unfinished',
      params: { questions: 3 },
    });
    expect((await close({ score: 0.9 })).body.code).toBe('key-result.score-needs-reason');
    expect((await close({})).body).toMatchObject({ gaps: [], given: { score: 0.85 }, version: 1 });
    expect((await close({})).body.code).toBe('conflict.changed');
    expect((await admin.post(`/cycles/${cycle.id}/close`, { expectedVersion: 3 })).body).toMatchObject({
      state: 'closed',
      closedOn: '2026-12-16',
    });
    expect((await close({ expectedVersion: 1 })).body.code).toBe('okr.cycle-closed');
  });

  test('a key result becomes a KPI on trial with its definition, its three values and its lineage', async () => {
    const { salome, person, root, product, id, close } = await closing(await open());
    const graduation = {
      id,
      key: 'riders-back',
      name: 'Riders back',
      question: '',
      looksTeamId: product,
      looksFirst: '',
    };
    const graduate = (as: Client) => as.post(`/key-results/${id}/graduation`, graduation);
    expect((await graduate(salome)).body.code).toBe('graduation.not-chosen');
    await close({});
    const answers = await Promise.all([graduate(salome), graduate(salome)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const page = (await salome.get('/kpis/riders-back')).body;
    expect(page.kpi).toMatchObject({ ownerTeamId: root, direction: 'up', expectedLevel: null, status: 'proposed' });
    expect(page.definition.body.formula).toBe('riders with a ride between day 8 and day 14');
    expect(page.values.map((one: { period: string; value: number }) => [one.period, one.value])).toEqual([
      ['2026-11-30', 36],
      ['2026-12-07', 41],
      ['2026-12-14', 47],
    ]);
    // 36, 41, 47 still move at the end: the range keeps the whole history until someone says where it starts.
    expect(page.kpi).toMatchObject({ baseline: null, reviewOn: '2027-04-04' });
    const reader = await person('Vera', 'viewer');
    expect((await reader.get('/kpis/riders-back/lineage')).body.lineage).toMatchObject({
      statement: 'Riders still riding after two weeks',
      cycle: { name: 'Winter' },
      baseline: 30,
      target: 50,
      trial: { kind: 'on-trial', cyclesLeft: 2 },
    });
  });

  test('the range of the KPI restarts where the change settled, with its reason, and the trial has a date', async () => {
    const place = await open();
    const all = await running(place);
    const { admin, salome, product, cycle, keyResultIds } = all;
    const [id] = keyResultIds as [string];
    for (const [week, value] of [31, 40, 47, 48, 47, 48].entries()) {
      place.clock.moveTo(`${weekAt('2026-12-02', week)}T09:00:00.000Z`);
      await salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(id, { value })]));
    }
    await admin.post(`/cycles/${cycle.id}/closing`, { expectedVersion: 2 });
    await salome.put(`/key-results/${id}/closing`, {
      expectedVersion: 0,
      score: 0.9,
      whyShort: '',
      whatElse: 'The December sale',
      learnt: 'The first guided ride counts.',
      fate: { kind: 'become-kpi', words: '', when: 'next-cycle' },
    });
    expect((await admin.post(`/cycles/${cycle.id}/close`, { expectedVersion: 3 })).status).toBe(200);
    // 30 → 48 is 18, a fifth of it 3.6: 47, 48, 47, 48 have settled, 40 has not.
    expect((await salome.get(`/key-results/${id}/graduation`)).body).toMatchObject({
      settled: { from: '2026-12-14', points: 4 },
      trialUntil: '2027-04-04',
      budget: { have: 0, limit: 12 },
    });
    const graduation = { key: 'riders-back', name: 'Riders back', question: '', looksTeamId: null, looksFirst: '' };
    await salome.post(`/key-results/${id}/graduation`, { ...graduation, rangeReason: 'The guided ride' });
    const page = (await salome.get('/kpis/riders-back')).body;
    expect(page.kpi).toMatchObject({
      baseline: { from: '2026-12-14', to: null, reason: 'The guided ride' },
      reviewOn: '2027-04-04',
    });
    expect(page.values).toHaveLength(6);
  });

  test('a dropped key result keeps its reason, has no score and asks nothing at the close', async () => {
    const { salome, board, id, admin, cycle } = await closing(await open());
    const now = (await board()).objectives[0].keyResults[0].version;
    expect((await salome.post(`/key-results/${id}/drop`, { expectedVersion: now, reason: ' ' })).body.code).toBe(
      'key-result.drop-needs-reason',
    );
    await salome.post(`/key-results/${id}/drop`, { expectedVersion: now, reason: 'The depot closed' });
    expect((await board()).objectives[0].keyResults[0].closing).toMatchObject({
      lines: { target: { kind: 'dropped' }, score: null },
      gaps: [],
    });
    expect((await admin.post(`/cycles/${cycle.id}/close`, { expectedVersion: 3 })).status).toBe(200);
  });

  test('a calibration is the team’s own: absent for others, and for a team under three', async () => {
    const { salome, luc, product } = await closing(await open());
    expect((await luc.get(`/teams/${product}/calibration`)).status).toBe(403);
    expect((await salome.get(`/teams/${product}/calibration`)).body.calibration).toEqual({ kind: 'team-too-small' });
  });
});
