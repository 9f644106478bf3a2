import { expect, test } from 'vitest';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import type { TestStore } from '../../store/test-store.ts';
import { checkIn, entry, keyResult, objective, twoTeams, weekAt, weeklyKpi } from './okr.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { until } from './source.fixture.ts';
import { type Client, personIdOf } from './test-client.ts';

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

  test('the steering page has its course: a value typed, then corrected, then a target changed, at once', async () => {
    const { admin, salome, put, id, objectiveId, cycle } = await measuredByKpi(await open());
    const course = async () => {
      const [objective] = (await admin.get('/steering')).body.move.objectives;
      const { values, going, target } = objective.keyResults[0];
      return { values, going: going.length, target };
    };
    expect(await course()).toEqual({ values: [], going: 6, target: 130 });
    await put('2026-11-30', 104);
    expect(await course()).toEqual({ values: [{ week: 1, value: 104 }], going: 6, target: 130 });
    await put('2026-11-30', 107);
    expect(await course()).toEqual({ values: [{ week: 1, value: 107 }], going: 6, target: 130 });
    const { version } = (await admin.get(`/cycles/${cycle.id}`)).body.objectives[0].keyResults[0];
    const change = { baseline: 100, target: 140, reason: 'More bikes came', expectedVersion: version };
    expect((await salome.put(`/key-results/${id}/target`, change)).status).toBeLessThan(300);
    expect((await course()).target).toBe(140);
    const { objective } = (await admin.get(`/objectives/${objectiveId}`)).body;
    const renamed = { expectedVersion: objective.version, title: 'Riders come back' };
    expect((await salome.patch(`/objectives/${objectiveId}`, renamed)).status).toBeLessThan(300);
    expect((await admin.get('/steering')).body.move.objectives).toMatchObject([{ title: 'Riders come back' }]);
  });

  test('a value says where it comes from: each revision of it, its definition, and that nobody computed it', async () => {
    const { luc, id, put } = await measuredByKpi(await open());
    await put('2026-11-30', 104);
    await put('2026-11-30', 107);
    const origin = (period: string) => luc.get(`/key-results/${id}/values/${period}`);
    expect((await origin('2026-11-30')).body).toMatchObject({
      period: '2026-11-30',
      grain: 'week',
      definition: { number: 1 },
      revisions: [
        { value: 107, revision: 2 },
        { value: 104, revision: 1 },
      ],
      run: null,
    });
    expect((await origin('2026-12-07')).body).toMatchObject({ code: 'measurement.not-found' });
  });

  test('a private team’s KPI gives its values to whoever sees the key result, and where it was going to its own alone', async () => {
    const place = await open();
    const { admin, person, luc, root, product, fleet, cycle } = await twoTeams(place);
    const secret = { name: 'Pay', parentId: root, kind: 'service', private: true };
    const pay = (await admin.post('/teams', secret)).body.id;
    const ana = await person('Ana', 'member', { id: pay, role: 'facilitator' });
    const anaId = await personIdOf(ana);
    await admin.put(`/teams/${product}/members/${anaId}`, { role: 'facilitator' });
    expect((await ana.post('/kpis', weeklyKpi(pay, 'hidden-rides'))).status).toBe(201);
    const rows = Array.from({ length: 52 }, (_, week) => ({
      period: weekAt('2025-12-01', week),
      value: 100 + (week % 7),
    }));
    expect((await ana.post('/kpis/hidden-rides/values', { rows })).body.written).toBe(true);
    const shared = objective(product, { contributingTeamIds: [fleet] });
    const objectiveId = (await ana.post(`/cycles/${cycle.id}/objectives`, shared)).body.id;
    const measured = keyResult({ measure: { kind: 'kpi', kpiKey: 'hidden-rides' }, baseline: 100, target: 130 });
    expect((await ana.post(`/objectives/${objectiveId}/key-results`, measured)).status).toBe(201);
    await ana.post(`/objectives/${objectiveId}/choose`, { expectedVersion: 1 });
    await luc.put(`/objectives/${objectiveId}/stance`, { stance: { kind: 'agree' } });
    place.clock.moveTo('2026-11-30T09:00:00.000Z');
    const started = await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1, startAnyway: 'Now.' });
    expect(started.status, JSON.stringify(started.body)).toBe(200);
    await ana.put('/kpis/hidden-rides/values/2026-11-30', { value: 104 });
    place.clock.moveTo('2026-12-10T09:00:00.000Z');
    const seenBy = async (reader: Client) => {
      const [own] = (await reader.get(`/objectives/${objectiveId}`)).body.objective.keyResults;
      const [moved] = (await reader.get('/steering')).body.move.objectives;
      const [past] = (await reader.get('/steering?on=2026-12-09')).body.move.objectives;
      const weeks = (going: unknown[] | null) => going?.length ?? null;
      const all = [own, moved.keyResults[0], past.keyResults[0]];
      return {
        values: own.values[0].value,
        going: all.map(({ going }) => weeks(going)),
        readings: all.map(({ reading }) => reading !== null),
      };
    };
    expect(await seenBy(ana)).toEqual({ values: 104, going: [6, 6, 6], readings: [true, true, false] });
    for (const outsider of [luc, admin])
      expect(await seenBy(outsider)).toEqual({
        values: 104,
        going: [null, null, null],
        readings: [false, false, false],
      });
    // Nor does it say to others how it is counted, nor what was noted of it.
    const [{ id: measuredId }] = (await luc.get(`/objectives/${objectiveId}`)).body.objective.keyResults;
    const origin = async (reader: Client) => (await reader.get(`/key-results/${measuredId}/values/2026-11-30`)).body;
    expect(await origin(ana)).toMatchObject({ revisions: [{ value: 104 }] });
    for (const outsider of [luc, admin])
      expect(await origin(outsider)).toMatchObject({ code: 'measurement.not-found', params: { period: '2026-11-30' } });
    expect(JSON.stringify((await luc.get(`/cycles/${cycle.id}`)).body)).not.toMatch(
      /asItWasGoing|lower95|hidden-rides/,
    );

    // Closed by somebody who may not see the KPI: what is kept is whole, and what each reads of it is theirs.
    for (let week = 1; week < 6; week++)
      await ana.put(`/kpis/hidden-rides/values/${weekAt('2026-11-30', week)}`, { value: 104 });
    place.clock.moveTo('2027-01-12T09:00:00.000Z');
    const inCycle = async (reader: Client) => (await reader.get(`/cycles/${cycle.id}`)).body;
    await admin.post(`/cycles/${cycle.id}/closing`, { expectedVersion: (await inCycle(admin)).cycle.version });
    const keyResultId = (await inCycle(ana)).objectives[0].keyResults[0].id;
    const written = {
      score: 0.13,
      whyShort: '',
      learnt: 'Slow.',
      fate: { kind: 'stop', words: '', toNotDoing: false },
    };
    const answered = await ana.put(`/key-results/${keyResultId}/closing`, { ...written, expectedVersion: 0 });
    expect(answered.status, JSON.stringify(answered.body)).toBe(200);
    const beyondFor = async (reader: Client) => {
      const { lines } = (await inCycle(reader)).objectives[0].keyResults[0].closing;
      const { counts } = (await reader.get(`/cycles/${cycle.id}/retrospective`)).body;
      return [lines.target.kind, lines.beyond.kind, counts.beyond.undetermined, counts.beyond['behind-wall']];
    };
    const said = { its: ['not-reached', 'undetermined', 1, 0], others: ['not-reached', 'behind-wall', 0, 1] };
    expect({ its: await beyondFor(ana), others: await beyondFor(admin) }).toEqual(said);
    const version = (await inCycle(admin)).cycle.version;
    expect((await admin.post(`/cycles/${cycle.id}/close`, { expectedVersion: version })).status).toBe(200);
    expect({ its: await beyondFor(ana), others: await beyondFor(admin) }).toEqual(said);
  });

  test('the chance is nowhere in the page of a check-in, and given once a confidence is, after a third, to the team', async () => {
    const place = await open();
    const { salome, luc, admin, id, put, cycle, product } = await measuredByKpi(place);
    const page = () => salome.get(`/cycles/${cycle.id}/teams/${product}/check-in`);
    const chance = (as: Client, confidence = 6) => as.get(`/key-results/${id}/chance?confidence=${confidence}`);
    await put('2026-11-30', 104);
    place.clock.moveTo('2026-12-07T09:00:00.000Z');
    expect((await chance(salome)).body).toEqual({ chance: null });
    const typed = { preparedWith: 'a tool', lines: [{ keyResultId: id, value: 3, learnt: '', blocked: '' }] };
    const prepared = await salome.put(`/cycles/${cycle.id}/teams/${product}/check-in/draft`, typed);
    expect(prepared.body.code).toBe('check-in.value-is-measured');
    await put('2026-12-07', 108);
    await put('2026-12-14', 112);
    place.clock.moveTo('2026-12-21T09:00:00.000Z');
    expect(JSON.stringify((await page()).body)).not.toContain('probability');
    expect((await chance(salome)).body.chance).toMatchObject({ frequency: { of: expect.any(Number) } });
    expect((await salome.get(`/key-results/${id}/chance`)).status).toBe(400);
    for (const other of [luc, admin]) expect((await chance(other)).status).toBe(403);
  });

  test('a verdict is said in the week of mid-cycle, the same each day of it, and at the close', async () => {
    const place = await open();
    const { admin, put, shown, cycle } = await measuredByKpi(place);
    const verdicts = [];
    for (let week = 0; week < 6; week++) {
      await put(weekAt('2026-11-30', week), 130);
      place.clock.moveTo(`${weekAt('2026-12-07', week)}T09:00:00.000Z`);
      const { reading } = await shown();
      verdicts.push(reading.verdict);
      if (week !== 2) continue;
      // Four days later, with the value of the week that runs: the three weeks that were over are what is read.
      await put('2026-12-21', 300);
      place.clock.moveTo('2026-12-25T09:00:00.000Z');
      expect((await shown()).reading).toMatchObject({ ...reading, standing: 'mid-cycle', chance: null });
      expect((await admin.get(`/cycles/${cycle.id}`)).body.cycle.moment).toBe('mid-cycle');
    }
    expect(verdicts).toEqual([null, null, 'moved-up', null, null, 'moved-up']);
    await admin.post(`/cycles/${cycle.id}/closing`, { expectedVersion: 2 });
    expect((await shown()).closing.lines).toMatchObject({
      target: { kind: 'reached' },
      beyond: { kind: 'moved', way: 'wanted' },
      score: { proposed: 1 },
    });
  });

  test('a closing opened before the last value says when it comes, and follows the values until the cycle is closed', async () => {
    const place = await open();
    const { admin, salome, put, shown, cycle, id } = await measuredByKpi(place);
    const lines = async () => (await shown()).closing.lines;
    const page = async () => (await admin.get(`/cycles/${cycle.id}`)).body;
    const keep = async (expectedVersion: number, score: number) =>
      (
        await salome.put(`/key-results/${id}/closing`, {
          expectedVersion,
          score,
          whyShort: 'Rain',
          learnt: 'The season.',
          fate: { kind: 'continue', words: '' },
        })
      ).body;
    place.clock.moveTo('2026-12-21T09:00:00.000Z');
    for (let week = 0; week < 3; week++) await put(weekAt('2026-11-30', week), 130);
    await admin.post(`/cycles/${cycle.id}/closing`, { expectedVersion: 2 });
    // The last of its weeks is that of 4 January.
    expect(await lines()).toMatchObject({
      target: { kind: 'reached' },
      beyond: { kind: 'last-value-awaited', on: '2027-01-11' },
    });
    expect((await page()).lastValueOn).toBe('2027-01-11');
    expect(await keep(0, 1)).toMatchObject({ gaps: [], version: 1 });

    place.clock.moveTo('2027-01-11T09:00:00.000Z');
    for (let week = 3; week < 6; week++) await put(weekAt('2026-11-30', week), 112);
    // (112 − 100) / (130 − 100) = 0.4: what was kept of 130 is asked again.
    expect((await shown()).closing).toMatchObject({
      lines: { target: { kind: 'not-reached' }, beyond: { kind: 'moved' }, score: { proposed: 0.4 } },
      given: { score: 1 },
      gaps: ['score'],
    });
    expect(await page()).toMatchObject({ lastValueOn: null, questionsLeft: 1 });
    const retrospective = async () => (await admin.get(`/cycles/${cycle.id}/retrospective`)).body.counts.beyond;
    expect(await retrospective()).toMatchObject({ wanted: 1, 'last-value-awaited': 0 });
    expect(await keep(1, 0.4)).toMatchObject({ gaps: [], version: 2 });

    // Corrected after it was kept, before the cycle is closed; then after.
    await put('2026-12-21', 118);
    const last = await lines();
    expect((await admin.post(`/cycles/${cycle.id}/close`, { expectedVersion: 3 })).body).toMatchObject({
      state: 'closed',
    });
    await put('2026-12-21', 90);
    expect(await lines()).toEqual(last);
  });

  test('a cycle closed before its last value keeps that no difference was told', async () => {
    const place = await open();
    const { admin, salome, put, shown, cycle, id } = await measuredByKpi(place);
    place.clock.moveTo('2027-01-04T09:00:00.000Z');
    for (let week = 0; week < 5; week++) await put(weekAt('2026-11-30', week), 130);
    await admin.post(`/cycles/${cycle.id}/closing`, { expectedVersion: 2 });
    const fate = { kind: 'continue', words: '' };
    const said = { expectedVersion: 0, score: 1, whyShort: '', learnt: 'The season.', fate };
    await salome.put(`/key-results/${id}/closing`, said);
    expect((await admin.post(`/cycles/${cycle.id}/close`, { expectedVersion: 3 })).status).toBe(200);
    place.clock.moveTo('2027-01-11T09:00:00.000Z');
    await put(weekAt('2026-11-30', 5), 130);
    expect((await shown()).closing.lines.beyond).toEqual({ kind: 'last-value-awaited', on: '2027-01-11' });
  });

  test('what adds up over a cycle comes from the definition: words give no total', async () => {
    const place = await open();
    const { put, shown } = await measuredByKpi(place);
    place.clock.moveTo('2026-12-07T09:00:00.000Z');
    await put('2026-11-30', 104);
    expect((await shown()).reading).toMatchObject({ measure: 'stock', difference: { total: null } });
  });

  test('while a target is typed: a starting point with its noise, where it was going, what cannot be seen, a question', async () => {
    const { salome, cycle } = await measuredByKpi(await open());
    const outlook = async (target: number | null) =>
      (
        await salome.post(`/cycles/${cycle.id}/outlook`, {
          by: { kind: 'kpi', kpiKey: 'rides' },
          baseline: null,
          target,
          commitment: 'committed',
        })
      ).body;
    // The last eight are 104, 103, 98, 105, 96, 101, 100, 95 in some order: the middle is 100.5, said as 101.
    const typing = await outlook(null);
    expect(typing).toMatchObject({ proposed: { from: 95, to: 105, points: 8 }, question: { kind: 'none' } });
    expect(typing.proposed.value).toBe(101);
    expect(typing.going).toHaveLength(6);
    expect(typing.detectable.relative).toBeGreaterThan(0);
    expect((await outlook(102)).question.kind).toMatch(/inside-forecast|trend-gets-there/);
    expect((await outlook(160)).question.kind).toBe('none');
  });

  test('most are new: typed by hand, nothing before, said as such', async () => {
    const { salome, product, cycle } = await twoTeams(await open());
    const objectiveId = (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product))).body.id;
    const id = (await salome.post(`/objectives/${objectiveId}/key-results`, keyResult())).body.id;
    const asked = { by: { kind: 'key-result', id }, baseline: 30, target: 50, commitment: 'aspirational' };
    expect((await salome.post(`/cycles/${cycle.id}/outlook`, asked)).body).toEqual({
      proposed: null,
      going: null,
      end: null,
      detectable: null,
      question: { kind: 'not-enough-past' },
    });
  });
});

onBothEngines('a key result with a definition of its own over a source', (open) => {
  const rows = Array.from({ length: 40 }, (_, week) =>
    Array.from({ length: 20 + (week % 4) }, (_, at) => `c${at},${weekAt('2026-02-23', week)}`),
  ).flat();

  test('is computed like a KPI, past included, fills its check-in, and keeps its definition as a KPI', async () => {
    const place = await open();
    const { admin, salome, luc, product, fleet, cycle } = await twoTeams(place);
    const sent = await admin.raw('POST', '/api/v1/uploads?name=rides.csv', `rider,day\n${rows.join('\n')}\n`);
    const source = (await admin.post('/sources/files', { upload: sent.body.upload, name: 'Rides', reading: {} })).body
      .source;
    const body = {
      source: { connection: 'file', table: 'rides', rowMeans: 'one ride' },
      entity: 'rider',
      time: { column: 'day', kind: 'date' },
      measure: { kind: 'countDistinct' },
      ...plainMonths,
      window: { type: 'calendar', grain: 'week' },
      reportGrain: 'week',
      late: { settleDays: 0, restate: 'always' },
    };
    const objectiveId = (
      await salome.post(`/cycles/${cycle.id}/objectives`, objective(product, { contributingTeamIds: [fleet] }))
    ).body.id;
    const measure = { kind: 'computed', sourceId: source.id, body };
    const proposed = await salome.post(
      `/objectives/${objectiveId}/key-results`,
      keyResult({ measure, baseline: 21, target: 30 }),
    );
    expect(proposed.body).toMatchObject({ id: expect.any(String) });
    const { id } = proposed.body;
    const outlook = () =>
      salome.post(`/cycles/${cycle.id}/outlook`, {
        by: { kind: 'key-result', id },
        baseline: null,
        target: 30,
        commitment: 'aspirational',
      });
    const computed = await until(async () => ((await outlook()).body.proposed ? (await outlook()).body : null));
    // 20, 21, 22, 23 riders a week in turn, forty weeks long.
    expect(computed.proposed).toMatchObject({ from: 20, to: 23, points: 8 });
    expect(computed.going).toHaveLength(6);
    // Each value opens on its query, for anyone who sees the key result.
    const origin = (await luc.get(`/key-results/${id}/values/2026-03-02`)).body;
    expect(origin).toMatchObject({
      revisions: [{ value: 21, source: 'computed' }],
      definition: { number: 1 },
      run: { source: 'Rides', rowsRead: rows.length },
    });
    expect(origin.run.sql).toContain('count(distinct');
    await salome.post(`/objectives/${objectiveId}/choose`, { expectedVersion: 1 });
    await luc.put(`/objectives/${objectiveId}/stance`, { stance: { kind: 'agree' } });
    place.clock.moveTo('2026-11-30T09:00:00.000Z');
    await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1 });
    const [shown] = (await admin.get(`/objectives/${objectiveId}`)).body.objective.keyResults;
    expect(shown).toMatchObject({ measure: { kind: 'own', computed: { sourceId: source.id } }, going: { length: 6 } });
    expect(shown.reading).toMatchObject({ kind: 'cycle-reading', measure: 'stock' });
    await salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(id, { value: 99 })]));
    // What a source gives is not typed over: the check-in keeps what was said, the series stays the source's.
    expect((await admin.get(`/objectives/${objectiveId}`)).body.objective.keyResults[0].values).toEqual([]);
    await admin.post(`/cycles/${cycle.id}/closing`, { expectedVersion: 2 });
    await salome.put(`/key-results/${id}/closing`, {
      expectedVersion: 0,
      score: null,
      whyShort: '',
      learnt: 'The list of riders is the measure.',
      fate: { kind: 'become-kpi', words: '', when: 'now' },
    });
    const graduation = { key: 'riders', name: 'Riders', question: '', looksTeamId: null, looksFirst: '' };
    expect((await salome.post(`/key-results/${id}/graduation`, graduation)).status).toBe(201);
    const page = (await salome.get('/kpis/riders')).body;
    expect(page.definition).toMatchObject({ kind: 'structured', sourceId: source.id });
    expect(page.values).toHaveLength(40);
  });
});
