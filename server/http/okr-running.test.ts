import { expect, test } from 'vitest';
import { checkIn, entry, keyResult, running, weeklyKpi } from './okr.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';

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

  test('opened again in its week, a check-in says what it says: a correction starts from there', async () => {
    const { salome, product, cycle, keyResultIds } = await running(await open());
    const [id] = keyResultIds as [string];
    const asked = async () => (await salome.get(`/cycles/${cycle.id}/teams/${product}/check-in`)).body;
    expect((await asked()).objectives[0].keyResults[0]).toMatchObject({ kept: null });
    const said = { value: 41, confidence: 6, learnt: '', blocked: { what: 'late returns', helpFromTeamId: null } };
    await salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(id, said)]));
    expect((await asked()).objectives[0].keyResults[0].kept).toEqual({ ...said, skipped: null });
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

  test('the team that was asked answers: it is asked no more, and the team that asked reads it at its next check-in', async () => {
    const place = await open();
    const { admin, salome, luc, cycle, product, fleet, keyResultIds, objectiveId, board } = await running(place);
    const [id] = keyResultIds as [string];
    const blocked = { what: 'The screens of the garage', helpFromTeamId: fleet };
    await salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(id, { value: 31, blocked })]));
    const looks = async (who = luc) =>
      (await who.get('/steering')).body.looks.filter(({ kind }: { kind: string }) => kind === 'help-asked');
    expect(await looks()).toMatchObject([{ act: 'reply', mayAct: true, opens: { kind: 'cycle', id: cycle.id } }]);
    const answer = { teamId: fleet, words: 'Two screens on Thursday, the others in January' };
    const at = `/key-results/${id}/help-answers`;
    expect((await salome.post(at, answer)).body.code).toBe('right.not-yours');
    expect((await admin.post(at, answer)).body.code).toBe('right.not-yours');
    expect((await luc.post(at, answer)).status).toBe(201);
    expect((await luc.post(at, { ...answer, words: 'No' })).body).toMatchObject({
      code: 'help.answer-taken',
      params: { words: answer.words },
    });
    expect(await looks()).toEqual([]);
    expect((await board(luc)).helpAsked).toEqual([]);
    expect((await board(salome)).helpAsked).toMatchObject([{ ofTeamId: fleet, mine: false, answer: answer.words }]);
    const told = (await salome.get(`/objectives/${objectiveId}`)).body.checkIns;
    expect(told).toMatchObject([{ blocked: blocked.what, help: { teamId: fleet, words: answer.words } }]);
    place.clock.moveTo('2026-12-08T09:00:00Z');
    const page = (await salome.get(`/cycles/${cycle.id}/teams/${product}/check-in`)).body;
    expect(page.objectives[0].keyResults[0].help).toEqual({ ofTeamId: fleet, what: blocked.what, words: answer.words });
    // Still blocked a week later, it is asked anew; blocked no more, nothing is left to answer.
    await salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(id, { value: 32, blocked })]));
    expect(await looks()).toHaveLength(1);
    place.clock.moveTo('2026-12-15T09:00:00Z');
    await salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(id, { value: 33 })]));
    expect((await luc.post(at, answer)).body.code).toBe('help.not-asked');
  });

  test('a guardrail crossed asks what is decided, and shows it once it is', async () => {
    const { admin, salome, luc, root, objectiveId, board } = await running(await open());
    const share = { unit: { kind: 'percent', label: '' }, direction: 'down' };
    await admin.post('/kpis', weeklyKpi(root, 'cancellations', share));
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
    const look = async (who = salome) =>
      (await who.get('/steering')).body.looks.find(({ kind }: { kind: string }) => kind === 'guardrail-crossed');
    expect(await look()).toMatchObject({ act: 'decide', mayAct: true, facts: { value: 0.052, limit: 0.04 } });
    expect(await look(luc)).toMatchObject({ act: 'decide', mayAct: false });
    await salome.post(`/objectives/${objectiveId}/decisions`, {
      guardrailId: railId,
      what: 'Slow down the reminders',
      by: null,
      why: 'Agreed at the start',
    });
    expect(await state()).toMatchObject({ decided: 'Slow down the reminders' });
    // In hand, and still in sight: it asks what came of it; once that is said and the limit is still crossed, it asks again.
    expect(await look()).toMatchObject({
      act: 'say-what-followed',
      facts: { decided: 'Slow down the reminders', decidedOn: '2026-11-30' },
    });
    const [decision] = (await salome.get(`/objectives/${objectiveId}`)).body.decisions;
    await salome.put(`/decisions/${decision.id}/followed`, { words: 'Nothing yet' });
    expect(await look()).toMatchObject({ act: 'decide' });
  });
});
