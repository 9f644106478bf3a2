import { expect, test } from 'vitest';
import { tellWhatHappened } from '../notification/notices.ts';
import { checkIn, entry, keyResult, objective, running, twoTeams, weekAt } from './okr.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';

onBothEngines('together', (open) => {
  test('a blind round keeps nothing: no event, no name, and no row once it has ended', async () => {
    const place = await open();
    const { admin, salome, luc, person, product, keyResultIds } = await running(place);
    const [id] = keyResultIds as [string];
    const mina = await person('Mina', 'member', { id: product, role: 'member' });
    const { db } = place;
    const events = async () => (await db.selectFrom('event').select('id').execute()).length;
    const before = await events();
    const round = `/key-results/${id}/round`;
    expect((await salome.put(round, {})).status).toBe(200);
    expect((await mina.get('/rounds')).body.rounds).toMatchObject([{ keyResultId: id }]);
    const tap = (as: typeof salome, confidence: number, token: string) =>
      as.post(`${round}/taps`, { confidence, token: `a-token-of-one-browser-${token}` });
    await tap(salome, 8, 'one');
    await tap(mina, 6, 'two');
    // A change of mind before the spread is shown.
    await tap(mina, 3, 'two');
    expect((await salome.get(round)).body.round).toMatchObject({ shown: false, have: 2, spread: null });
    for (const other of [luc, admin]) expect((await other.get(round)).status).toBe(403);
    await salome.post(`${round}/reveal`, {});
    expect((await tap(mina, 9, 'two')).body.code).toBe('confidence-round.over');
    expect((await mina.get(round)).body.round.spread).toMatchObject({ lowest: 3, highest: 8, median: 5.5, wide: true });
    const columns = Object.keys(await db.selectFrom('confidence_tap').selectAll().executeTakeFirstOrThrow());
    expect(columns.sort()).toEqual(['confidence', 'round_id', 'token']);
    await salome.send('DELETE', `/api/v1${round}`);
    expect(await db.selectFrom('confidence_tap').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('confidence_round').selectAll().execute()).toEqual([]);
    expect(await events()).toBe(before);
  });

  test('two who edit one objective at once: the second sees what the first wrote, and replaces nothing', async () => {
    const { salome, person, product, cycle } = await twoTeams(await open());
    const mina = await person('Mina', 'member', { id: product, role: 'member' });
    const id = (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product))).body.id;
    const edit = (as: typeof salome, expectedVersion: number, title: string) =>
      as.patch(`/objectives/${id}`, { expectedVersion, title });
    expect((await edit(mina, 1, 'Riders come back')).status).toBe(200);
    expect((await edit(salome, 1, 'Riders stay')).body).toMatchObject({
      code: 'conflict.changed',
      params: { current: { title: 'Riders come back', version: 2 } },
    });
    expect((await edit(salome, 2, 'Riders stay')).status).toBe(200);
  });

  test('a rank given to one makes room among the others, and only a facilitator gives it', async () => {
    const { admin, salome, product, cycle } = await twoTeams(await open());
    const ids: string[] = [];
    for (const title of ['One', 'Two', 'Three']) {
      const { id } = (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product, { title }))).body;
      await salome.post(`/objectives/${id}/choose`, { expectedVersion: 1 });
      ids.push(id);
    }
    await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1, startAnyway: 'A small team' });
    const ranks = async () =>
      (await admin.get(`/cycles/${cycle.id}`)).body.objectives.map((one: { title: string }) => one.title);
    expect(await ranks()).toEqual(['One', 'Two', 'Three']);
    const { version } = (await admin.get(`/objectives/${ids[2]}`)).body.objective;
    const placed = { expectedVersion: version, rank: 1 };
    expect((await salome.put(`/objectives/${ids[2]}/rank`, placed)).status).toBe(403);
    expect((await admin.put(`/objectives/${ids[2]}/rank`, placed)).status).toBe(200);
    expect(await ranks()).toEqual(['Three', 'One', 'Two']);
  });

  test('people asked by name are told, waited for at the start, and heard once they speak; a team by one of its voices', async () => {
    const place = await open();
    const { admin, salome, luc, person, product, fleet, cycle, root } = await twoTeams(place);
    const lea = await person('Lea', 'member', { id: fleet, role: 'member' });
    const draft = objective(product, { contributingTeamIds: [fleet] });
    const id = (await salome.post(`/cycles/${cycle.id}/objectives`, draft)).body.id;
    await salome.post(`/objectives/${id}/choose`, { expectedVersion: 1 });
    const people = (await admin.get('/people')).body.people as { id: string; name: string }[];
    const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? '';
    const ask = (body: object) => salome.post(`/objectives/${id}/asked`, body);
    expect((await ask({ teamId: root })).body.code).toBe('objective.not-concerned');
    expect((await ask({})).body.code).toBe('objective.nobody-to-ask');
    expect((await ask({ teamId: fleet })).body).toEqual({ asked: 2 });
    expect((await ask({ personIds: [idOf('Lea')] })).body).toEqual({ asked: 1 });

    await tellWhatHappened(place, false);
    for (const one of [luc, lea])
      expect((await one.get('/notifications')).body.notices).toMatchObject([
        { kind: 'say-asked', path: `/okrs/${cycle.id}?proposal=${id}`, facts: { of: 'objective' } },
      ]);

    // One voice of the team is enough for it; whoever was asked by name is waited for in person.
    await luc.put(`/objectives/${id}/stance`, { stance: { kind: 'agree' } });
    expect((await salome.get(`/objectives/${id}`)).body.silent).toEqual([{ personId: idOf('Lea'), name: 'Lea' }]);
    const early = await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1 });
    expect(early.body).toMatchObject({ code: 'cycle.not-everyone-heard', params: { teamIds: [], people: 1 } });
    await lea.post(`/objectives/${id}/comments`, { words: 'The depot opens at six.' });
    expect((await salome.get(`/objectives/${id}`)).body.silent).toEqual([]);
    expect((await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1 })).body.state).toBe('running');
    expect((await ask({ personIds: [idOf('Lea')] })).body.code).toBe('okr.planning-over');
  });

  test('nobody is asked about an objective of a private team they are not in', async () => {
    const { admin, root, person, cycle, luc } = await twoTeams(await open());
    const secret = (await admin.post('/teams', { name: 'Merger', parentId: root, kind: 'team', private: true })).body;
    const inside = await person('Ada', 'member', { id: secret.id, role: 'member' });
    const id = (await inside.post(`/cycles/${cycle.id}/objectives`, objective(secret.id))).body.id;
    const people = (await admin.get('/people')).body.people as { id: string; name: string }[];
    const lucId = people.find((one) => one.name === 'Luc')?.id;
    const asked = await inside.post(`/objectives/${id}/asked`, { personIds: [lucId] });
    expect(asked.body.code).toBe('objective.asked-cannot-see');
    expect((await luc.post(`/objectives/${id}/asked`, { personIds: [lucId] })).status).toBe(404);
  });

  test('an objective supports one of another team: a link, and an absent one where it may not be seen', async () => {
    const { admin, salome, luc, root, person, product, fleet, cycle } = await twoTeams(await open());
    const secret = (await admin.post('/teams', { name: 'Merger', parentId: root, kind: 'team', private: true })).body;
    const inside = await person('Ada', 'member', { id: secret.id, role: 'member' });
    const hidden = (await inside.post(`/cycles/${cycle.id}/objectives`, objective(secret.id))).body.id;
    const shown = (await luc.post(`/cycles/${cycle.id}/objectives`, objective(fleet, { title: 'A bike near' }))).body
      .id;
    const id = (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product))).body.id;
    const support = (supportsObjectiveId: string, expectedVersion = 1) =>
      salome.patch(`/objectives/${id}`, { expectedVersion, supportsObjectiveId });
    expect((await support(hidden)).status).toBe(404);
    expect((await support(id)).body.code).toBe('objective.supports-itself');
    expect((await support(shown)).status).toBe(200);
    expect((await admin.get(`/objectives/${id}`)).body.objective.supports).toMatchObject({ title: 'A bike near' });
    const own = (await inside.patch(`/objectives/${hidden}`, { expectedVersion: 1, supportsObjectiveId: id })).status;
    expect(own).toBe(200);
  });

  test('a team archived while it drafts: what it wrote goes to its heir, what comes later is refused in words', async () => {
    const { admin, salome, luc, product, fleet, cycle } = await twoTeams(await open());
    const id = (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product))).body.id;
    const { version } = (await admin.get('/teams')).body.teams.find((one: { id: string }) => one.id === product);
    const archived = { expectedVersion: version, heirId: fleet };
    const written = await Promise.all([
      salome.post(`/objectives/${id}/key-results`, keyResult()),
      salome.post(`/cycles/${cycle.id}/objectives`, objective(product, { title: 'At the same time' })),
      admin.post(`/teams/${product}/archive`, archived),
      salome.post(`/cycles/${cycle.id}/objectives`, objective(product, { title: 'A moment later' })),
      luc.post(`/cycles/${cycle.id}/objectives`, objective(fleet, { title: 'Not concerned' })),
    ]);
    expect([written[2].status, written[4].status]).toEqual([200, 201]);
    // Each of the others was kept before the team was archived, or refused; none hangs on a team that is gone.
    for (const { status, body } of [written[0], written[1], written[3]])
      expect(
        status === 201 || ['team.archived', 'right.not-yours', 'right.absent'].includes(body.code),
        JSON.stringify(body),
      ).toBe(true);
    const late = await salome.post(`/cycles/${cycle.id}/objectives`, objective(product));
    expect([late.status, late.body.code]).toEqual([422, 'team.archived']);
    const page = (await admin.get(`/cycles/${cycle.id}`)).body;
    const kept = written.filter(({ status, body }) => status === 201 && body.title !== undefined).length;
    expect(page.objectives.every((one: { teamId: string }) => one.teamId === fleet)).toBe(true);
    expect(page.objectives.length).toBeGreaterThanOrEqual(kept);
    expect((await luc.patch(`/objectives/${id}`, { expectedVersion: 1, whyNow: 'Taken over' })).status).toBe(200);
  });

  test('a Monday that begins in the night the clocks change is in the week it begins', async () => {
    const place = await open();
    const { salome, product } = await twoTeams(place);
    // In Paris the clocks go back on Sunday 25 October 2026 at 3 in the morning.
    const cycle = (
      await salome.post('/cycles', { teamId: product, name: 'Autumn', start: '2026-10-19', end: '2026-11-29' })
    ).body;
    const objectiveId = (await salome.post(`/cycles/${cycle.id}/objectives`, objective(product))).body.id;
    const id = (await salome.post(`/objectives/${objectiveId}/key-results`, keyResult())).body.id;
    await salome.post(`/objectives/${objectiveId}/choose`, { expectedVersion: 1 });
    place.clock.moveTo('2026-10-19T09:00:00.000Z');
    const started = await salome.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1, startAnyway: 'A small team' });
    expect(started.body).toMatchObject({ state: 'running' });
    const keep = async (instant: string, value: number) => {
      place.clock.moveTo(instant);
      return (await salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(id, { value })]))).body.week;
    };
    // The day lasts 25 hours: 22:59 UTC is 23:59 on Sunday, and two minutes later it is Monday there.
    expect(await keep('2026-10-25T22:59:00.000Z', 31)).toBe(1);
    expect(await keep('2026-10-25T23:01:00.000Z', 33)).toBe(2);
    const [shown] = (await salome.get(`/objectives/${objectiveId}`)).body.objective.keyResults;
    expect(shown.values.map((one: { week: number; period: string }) => [one.week, one.period])).toEqual([
      [1, '2026-10-19'],
      [2, '2026-10-26'],
    ]);
  });

  test('beyond twenty-four objectives the others are lines, and questions are counted over all', async () => {
    const { admin, salome, luc, root, fleet, cycle } = await twoTeams(await open());
    for (let team = 0; team < 9; team++) {
      const { id } = (await admin.post('/teams', { name: `Team ${team}`, parentId: root, kind: 'team' })).body;
      for (let at = 0; at < 3; at++)
        await admin.post(`/cycles/${cycle.id}/objectives`, objective(id, { title: `${team} ${at}` }));
    }
    await luc.post(`/cycles/${cycle.id}/objectives`, objective(fleet, { title: 'Ours' }));
    const page = (await luc.get(`/cycles/${cycle.id}`)).body;
    const written = page.objectives.length + page.others.length;
    expect(page.objectives.length).toBeLessThanOrEqual(24);
    expect(page.objectives.some((one: { title: string }) => one.title === 'Ours')).toBe(true);
    const [line] = page.others;
    if (line) {
      const { objectives } = (await salome.get(`/cycles/${cycle.id}/teams/${line.teamId}/objectives`)).body;
      expect(objectives.map((one: { id: string }) => one.id)).toContain(line.id);
    }
    expect(written).toBeGreaterThan(24);
    expect(weekAt('2026-11-30', 1)).toBe('2026-12-07');
  });

  test('the next planning opens on what the last cycle left', async () => {
    const place = await open();
    const { admin, salome, product, cycle, root, keyResultIds, objectiveId } = await running(place, [
      keyResult(),
      keyResult({ statement: 'Rides in the second month' }),
    ]);
    const [first, second] = keyResultIds as [string, string];
    await salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(first, { value: 50 })]));
    await salome.post(`/objectives/${objectiveId}/decisions`, { what: 'Keep the guide', by: '2027-02-01', why: '' });
    await admin.post(`/cycles/${cycle.id}/closing`, { expectedVersion: 2 });
    const close = (id: string, score: number | null, fate: object) =>
      salome.put(`/key-results/${id}/closing`, { expectedVersion: 0, score, whyShort: '', learnt: 'It counts.', fate });
    await close(first, 1, { kind: 'become-kpi', words: '', when: 'next-cycle' });
    await close(second, null, { kind: 'continue', words: 'With the depot' });
    expect((await admin.post(`/cycles/${cycle.id}/close`, { expectedVersion: 3 })).body.state).toBe('closed');
    const next = (await admin.post('/cycles', { teamId: root, name: 'Spring', start: '2027-01-11', end: '2027-02-21' }))
      .body;
    const left = async () => (await salome.get(`/cycles/${next.id}`)).body.lastTime;
    expect(await left()).toMatchObject({
      toGraduate: [{ keyResultId: first, cycleName: 'Winter' }],
      toContinue: [{ keyResultId: second, words: 'With the depot' }],
      decisions: [{ what: 'Keep the guide', followed: null }],
      trials: [],
    });
    const graduation = { key: 'riders', name: 'Riders', question: '', looksTeamId: null, looksFirst: '' };
    await salome.post(`/key-results/${first}/graduation`, graduation);
    expect(await left()).toMatchObject({ toGraduate: [], trials: [{ key: 'riders', kind: 'on-trial' }] });
  });
});
