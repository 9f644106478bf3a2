import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { checkIn, entry, running, weekAt } from './okr.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import type { Client } from './test-client.ts';

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
