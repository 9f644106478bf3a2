import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { checkIn, entry, keyResult, objective, running, twoTeams, weekAt, weeklyKpi } from './okr.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import type { Client } from './test-client.ts';

onBothEngines('the retrospective of a cycle', (open) => {
  const closingOf = (result: string, more: object = {}) => ({
    path: `/key-results/${result}/closing`,
    body: { expectedVersion: 0, score: 0.85, whyShort: '', learnt: 'The guided ride counts.', fate: null, ...more },
  });

  /** Two key results, one scored 0.85 and to continue, one dropped. */
  async function closed(place: TestStore) {
    const all = await running(place, [keyResult(), keyResult({ statement: 'Second rides' })]);
    const { admin, salome, product, cycle, keyResultIds } = all;
    const [first, second] = keyResultIds as [string, string];
    for (const [week, value] of [36, 41, 47].entries()) {
      place.clock.moveTo(`${weekAt('2026-12-02', week)}T09:00:00.000Z`);
      await salome.post(
        `/cycles/${cycle.id}/check-ins`,
        checkIn(product, [entry(first, { value, confidence: 8 }), ...(week === 0 ? [entry(second)] : [])]),
      );
    }
    const { keyResults } = (await salome.get(`/cycles/${cycle.id}`)).body.objectives[0];
    await salome.post(`/key-results/${second}/drop`, {
      expectedVersion: keyResults[1].version,
      reason: 'The depot closed',
    });
    await admin.post(`/cycles/${cycle.id}/closing`, { expectedVersion: 2 });
    const { path, body } = closingOf(first, { fate: { kind: 'continue', words: 'Wider' } });
    await salome.put(path, body);
    const page = async (as: Client, query = '') => (await as.get(`/cycles/${cycle.id}/retrospective${query}`)).body;
    const decide = (as: Client, more: object = {}) =>
      as.post(`/cycles/${cycle.id}/retrospective/decisions`, {
        what: 'Guide every first ride',
        why: 'Those guided came back',
        teamId: product,
        by: '2027-01-31',
        objectiveId: null,
        ...more,
      });
    return { ...all, first, page, decide };
  }

  test('it opens with the closing: a cycle that runs has none', async () => {
    const { admin, cycle } = await running(await open());
    const answer = await admin.get(`/cycles/${cycle.id}/retrospective`);
    expect(answer.body).toMatchObject({ code: 'cycle.no-retrospective-yet', params: { end: '2027-01-10' } });
  });

  test('it tells each objective by rank: one key result of two not reached, one dropped, none added up', async () => {
    const { admin, page, first } = await closed(await open());
    const told = await page(admin);
    const none = { wanted: 0, unwanted: 0, neither: 0, undetermined: 0 };
    expect(told.counts).toEqual({
      keyResults: 2,
      target: { reached: 0, 'not-reached': 1, 'no-value': 0, dropped: 1, 'not-told': 0 },
      beyond: { 'too-little-past': 1, 'last-value-awaited': 0, 'nothing-measured': 0, 'behind-wall': 0, ...none },
    });
    expect(told.objectives.map(({ rank }: { rank: number }) => rank)).toEqual([1]);
    expect(told.objectives[0].keyResults[0]).toMatchObject({
      id: first,
      closing: { given: { score: 0.85 }, learnt: 'The guided ride counts.', fate: { kind: 'continue' } },
    });
    expect(told.objectives[0].keyResults[1].dropped.reason).toBe('The depot closed');
    expect(JSON.stringify(told)).not.toMatch(/Salome|Luc|personId|authorId/);
  });

  test('a decision is recorded in place, by the team it is taken for; the next planning and retrospective open on it', async () => {
    const place = await open();
    const { admin, salome, luc, root, product, fleet, cycle, objectiveId, page, decide } = await closed(place);
    // Salomé decides for her team, not for the whole organisation; Luc is in neither.
    expect((await decide(salome)).status).toBe(403);
    expect((await decide(luc, { team: product })).status).toBe(403);
    expect((await decide(salome, { team: product, objectiveId })).status).toBe(201);
    expect((await decide(admin, { what: 'One objective fewer', teamId: fleet, by: null })).status).toBe(201);
    const whats = async (as: Client, query = '') =>
      (await page(as, query)).decided.map(({ what }: { what: string }) => what);
    expect(await whats(admin)).toEqual(['Guide every first ride', 'One objective fewer']);
    expect(await whats(salome, `?team=${product}`)).toEqual(['Guide every first ride']);
    expect((await page(admin)).decided[0].why).toBe('Those guided came back');
    // What was decided for a team is on its own page too.
    expect(await whats(luc, `?team=${fleet}`)).toEqual(['One objective fewer']);

    await admin.post(`/cycles/${cycle.id}/close`, { expectedVersion: 3 });
    const next = (await admin.post('/cycles', { teamId: root, name: 'Spring', start: '2027-01-11', end: '2027-02-21' }))
      .body;
    expect((await page(admin)).next).toEqual({ id: next.id, name: 'Spring' });
    const planning = (await admin.get(`/cycles/${next.id}`)).body.lastTime;
    expect(planning.decisions.map(({ what }: { what: string }) => what)).toEqual([
      'Guide every first ride',
      'One objective fewer',
    ]);
    const [guide] = planning.decisions;
    expect(guide.why).toBe('Those guided came back');
    expect((await luc.post(`/review/decisions/${guide.id}/follow`, { words: 'Done' })).status).toBe(403);
    expect((await salome.post(`/review/decisions/${guide.id}/follow`, { words: 'Done in January' })).status).toBe(200);

    // The next cycle runs and closes in its turn.
    const again = (await salome.post(`/cycles/${next.id}/objectives`, objective(product))).body.id;
    await salome.post(`/objectives/${again}/choose`, { expectedVersion: 1 });
    place.clock.moveTo('2027-01-11T09:00:00.000Z');
    await admin.post(`/cycles/${next.id}/start`, { expectedVersion: 1, startAnyway: 'x' });
    await admin.post(`/cycles/${next.id}/closing`, { expectedVersion: 2 });
    const { lastTime, decided } = (await admin.get(`/cycles/${next.id}/retrospective`)).body;
    expect(decided).toEqual([]);
    // What is still open comes first.
    expect(lastTime.decided).toMatchObject([
      { what: 'One objective fewer', team: { name: 'Fleet' }, followed: null },
      { what: 'Guide every first ride', by: '2027-01-31', followed: { words: 'Done in January' } },
    ]);
    // A team opens on what was decided for it, wherever it was.
    const fleets = (await luc.get(`/cycles/${next.id}/retrospective?team=${fleet}`)).body.lastTime.decided;
    expect(fleets.map(({ what }: { what: string }) => what)).toEqual(['One objective fewer']);
    expect(lastTime.toContinue).toMatchObject([{ statement: 'Riders still riding after two weeks', words: 'Wider' }]);
  });

  test('what was refused, what was noted meanwhile and a guardrail crossed are told with their days', async () => {
    const place = await open();
    const { admin, salome, root, objectiveId, cycle, page, decide } = await closed(place);
    await admin.post('/kpis', weeklyKpi(root, 'cancellations', { name: 'Cancellations', direction: 'down' }));
    for (const [week, value] of [3, 6, 2].entries())
      await admin.put(`/kpis/cancellations/values/${weekAt('2026-11-30', week)}`, { value });
    await salome.post(`/objectives/${objectiveId}/guardrails`, {
      kpiKey: 'cancellations',
      atLeast: null,
      atMost: 4,
      beyond: { act: 'slow-down' },
      words: '',
    });
    await admin.post('/kpis/cancellations/annotations', { period: '2026-12-07', text: 'A price went up' });
    await admin.post('/not-doing', { teamId: root, what: 'Scooters', why: 'Bikes first', askedBy: 'Sales' });
    await decide(admin);
    const told = await page(admin);
    // 6 is beyond 4 in the week of 7 December; 2 is not in the next.
    expect(told.objectives[0].crossed).toEqual([
      { kpi: { key: 'cancellations', name: 'Cancellations' }, since: '2026-12-07', until: '2026-12-14' },
    ]);
    expect(told.annotations).toMatchObject([{ kpi: { key: 'cancellations' }, text: 'A price went up' }]);
    expect(told.kpis).toMatchObject([{ key: 'cancellations', mayNote: true }]);
    expect(told.notDoing).toMatchObject([{ what: 'Scooters', askedBy: 'Sales' }]);
    await admin.post(`/cycles/${cycle.id}/close`, { expectedVersion: 3 });
    // A month later another refusal is not this cycle's.
    place.clock.moveTo('2027-01-20T09:00:00.000Z');
    await admin.post('/not-doing', { teamId: root, what: 'A loyalty card', why: 'Later', askedBy: '' });
    expect((await page(admin)).notDoing.map(({ what }: { what: string }) => what)).toEqual(['Scooters']);
  });

  test('a private team leaves no trace: not its objective, its count, its decision, nor one it takes for others', async () => {
    const place = await open();
    const { admin, salome, person, root, product, cycle } = await twoTeams(place);
    const secret = (await admin.post('/teams', { name: 'Merger', parentId: root, kind: 'team', private: true })).body
      .id;
    const nadia = await person('Nadia', 'member', { id: secret, role: 'facilitator' });
    for (const [as, teamId, title] of [
      [salome, product, 'New riders come back'],
      [nadia, secret, 'Merger with the rival'],
    ] as const) {
      const { id } = (await as.post(`/cycles/${cycle.id}/objectives`, objective(teamId, { title }))).body;
      await as.post(`/objectives/${id}/key-results`, keyResult());
      await as.post(`/objectives/${id}/choose`, { expectedVersion: 1 });
    }
    place.clock.moveTo('2026-11-30T09:00:00.000Z');
    await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1, startAnyway: 'x' });
    await admin.post(`/cycles/${cycle.id}/closing`, { expectedVersion: 2 });
    const at = `/cycles/${cycle.id}/retrospective`;
    const decided = await nadia.post(`${at}/decisions`, {
      team: secret,
      what: 'Sell the depot',
      teamId: product,
      by: null,
      objectiveId: null,
    });
    expect(decided.status).toBe(201);
    const whats = async (as: Client) => (await as.get(at)).body.decided.map(({ what }: { what: string }) => what);
    expect(await whats(nadia)).toEqual(['Sell the depot']);
    expect((await nadia.get(at)).body.counts.keyResults).toBe(2);
    for (const as of [salome, admin]) {
      const told = (await as.get(at)).body;
      expect(JSON.stringify(told)).not.toMatch(/Merger|depot/);
      expect(told.counts.keyResults).toBe(1);
      expect((await as.get(`${at}?team=${secret}`)).status).toBe(404);
    }
    // To a team one may not see, nothing is given.
    const given = { what: 'x', teamId: secret, by: null, objectiveId: null };
    expect((await admin.post(`${at}/decisions`, given)).status).toBe(404);
  });

  test('what was felt and computed at the half is the team’s own; its calibration too', async () => {
    const { admin, salome, luc, product, first, page } = await closed(await open());
    expect((await page(salome)).midCycle).toMatchObject([
      { keyResultId: first, confidence: 8, chance: null },
      { confidence: 5, chance: null },
    ]);
    expect((await page(salome)).own).toMatchObject([{ id: product }]);
    for (const as of [luc, admin]) {
      expect((await page(as)).midCycle).toEqual([]);
      expect((await page(as)).own).toEqual([]);
    }
  });
});
