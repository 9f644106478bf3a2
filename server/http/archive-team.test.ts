import { expect, test } from 'vitest';
import { up } from '../../store/migrations/0037-found-by-owner.ts';
import { fillSearchIndex } from '../../store/search-index.ts';
import { keyResult, objective, twoTeams, weeklyKpi } from './okr.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { type Client, testInstallation } from './test-client.ts';

type Shown = { id: string; name: string; version: number };

async function teamOf(client: Client, id: string): Promise<Shown> {
  return (await client.get('/teams')).body.teams.find((team: Shown) => team.id === id);
}

async function archive(client: Client, id: string, heirId: string | null = null) {
  const { version } = (await teamOf(client, id)) ?? { version: 1 };
  return client.post(`/teams/${id}/archive`, { expectedVersion: version, heirId });
}

onBothEngines('archiving a team', (open) => {
  test('asks who takes over what goes on, gives it with its history, and leaves what is closed', async () => {
    const { admin, root, product, cycle, salome } = await twoTeams(await open());
    const growth = (await admin.post('/teams', { name: 'Growth', parentId: root, kind: 'service' })).body.id;
    const care = (await admin.post('/teams', { name: 'Care', parentId: root, kind: 'service' })).body.id;
    await admin.post('/kpis', weeklyKpi(growth, 'sign-ups', { looksTeamId: growth }));
    await admin.put('/kpis/sign-ups/values/2026-11-16', { value: 40 });
    const drafted = (await admin.post(`/cycles/${cycle.id}/objectives`, objective(growth))).body.id;
    await salome.put(`/kpis/sign-ups/followers/${product}`, {});

    expect((await admin.get(`/teams/${growth}/holdings`)).body).toMatchObject({ kpis: 1, objectives: 1, cycles: 0 });
    const alone = await archive(admin, growth);
    expect(alone.body).toMatchObject({ code: 'team.holds', params: { kpis: 1, objectives: 1 } });
    // A team follows KPIs, a service owns them.
    expect((await archive(admin, growth, product)).body.code).toBe('kpi.owner-is-a-team');
    expect((await archive(admin, growth, growth)).body.code).toBe('team.absent');
    expect((await archive(admin, growth, care)).status).toBe(200);

    const page = (await admin.get('/kpis/sign-ups')).body;
    expect(page.kpi).toMatchObject({ ownerTeamId: care, looksTeamId: care });
    expect(page.values).toMatchObject([{ value: 40 }]);
    expect((await admin.get(`/objectives/${drafted}`)).body.objective.teamId).toBe(care);
    const { teams, former } = (await salome.get('/teams')).body;
    expect(teams.map((team: Shown) => team.id)).not.toContain(growth);
    expect(former).toMatchObject([{ id: growth, name: 'Growth' }]);
    const late = await admin.post('/kpis', weeklyKpi(growth, 'late'));
    expect([late.status, late.body.code]).toEqual([422, 'team.archived']);
  });

  test('is refused for the organisation, for a team with teams under it, twice, and to who is no administrator', async () => {
    const { admin, root, person } = await testInstallation(await open());
    const made = async (name: string, parentId: string) =>
      (await admin.post('/teams', { name, parentId, kind: 'service' })).body.id as string;
    const above = await made('Operations', root);
    const under = await made('Depots', above);
    expect((await archive(admin, root)).body.code).toBe('team.is-organisation');
    expect((await archive(admin, above)).body).toMatchObject({ code: 'team.has-teams', params: { count: 1 } });
    const paul = await person('Paul', 'member');
    expect((await archive(paul, under)).status).toBe(403);
    expect((await admin.post(`/teams/${under}/archive`, { expectedVersion: 7 })).body.code).toBe('conflict.changed');
    expect((await archive(admin, under)).status).toBe(200);
    expect((await admin.post(`/teams/${under}/archive`, { expectedVersion: 2 })).body.code).toBe('team.archived');
    expect((await archive(admin, above)).status).toBe(200);
  });

  test('comes back with its people, at the top when what stood above it is gone', async () => {
    const { admin, root, person } = await testInstallation(await open());
    const above = (await admin.post('/teams', { name: 'Operations', parentId: root, kind: 'service' })).body.id;
    const id = (await admin.post('/teams', { name: 'Depots', parentId: above, kind: 'team' })).body.id;
    const lou = await person('Lou', 'member', { id, role: 'facilitator' });
    await archive(admin, id);
    await archive(admin, above);
    expect((await lou.get('/session')).body.session.memberships).toEqual([]);
    const [{ version }] = (await admin.get('/teams')).body.former.filter((team: Shown) => team.id === id);
    const back = await admin.post(`/teams/${id}/bring-back`, { expectedVersion: version });
    expect(back.body).toMatchObject({ name: 'Depots', parentId: root, members: [{ name: 'Lou' }] });
    expect((await lou.get('/session')).body.session.memberships).toEqual([{ teamId: id, role: 'facilitator' }]);
  });

  test('what a private team takes over is found by its members alone, with all that was written under it', async () => {
    const place = await open();
    const { admin, root, person } = await testInstallation(place);
    const made = async (name: string, isPrivate: boolean) =>
      (await admin.post('/teams', { name, parentId: root, kind: 'service', private: isPrivate })).body.id as string;
    const [desk, pay] = [await made('Desk', false), await made('Pay', true)];
    const zoe = await person('Zoe', 'member', { id: pay, role: 'facilitator' });
    const paul = await person('Paul', 'member');
    const ada = await person('Ada', 'admin', { id: pay, role: 'member' });
    const day = { start: '2026-11-30', end: '2027-01-10' };
    const cycle = (await admin.post('/cycles', { teamId: root, name: 'Winter', ...day })).body.id;
    await admin.post('/kpis', weeklyKpi(desk, 'tickets', { name: 'Tickets zebraname' }));
    await admin.post('/kpis/tickets/annotations', { period: '2026-11-16', text: 'zebranote' });
    const content = JSON.stringify({
      cubes: [{ name: 'tickets', sql_table: 't', measures: [{ name: 'n', type: 'count', description: 'zebrawords' }] }],
    });
    const metrics = [{ name: 'tickets.n', key: 'zebra-n', label: 'N', direction: 'up', cadence: 'month' }];
    const brought = await admin.post('/definitions/bring', { content, sourceId: null, ownerTeamId: desk, metrics });
    expect(brought.status, JSON.stringify(brought.body)).toBe(201);
    const goal = (await admin.post(`/cycles/${cycle}/objectives`, objective(desk, { title: 'Zebragoal' }))).body.id;
    await admin.post(`/objectives/${goal}/key-results`, keyResult({ statement: 'Zebraresult' }));
    const asked = ['zebraname', 'zebranote', 'zebragoal', 'zebraresult', 'zebrawords'];
    const found = async (by: Client) =>
      (await Promise.all(asked.map((q) => by.get(`/search?q=${q}`)))).map(({ body }) => body.found.length);
    expect(await found(paul)).toEqual([1, 1, 1, 1, 1]);
    expect((await archive(ada, desk, pay)).status).toBe(200);
    expect((await paul.get('/kpis/tickets')).status).toBe(404);
    expect(await found(paul)).toEqual([0, 0, 0, 0, 0]);
    expect(await found(zoe)).toEqual([1, 1, 1, 1, 1]);

    // As an older release left it, and as a place whose index is made anew finds it.
    const entries = () => place.db.selectFrom('search_entry').selectAll().orderBy('subject_id').execute();
    const right = await entries();
    await place.db
      .updateTable('search_entry')
      .set({ team_id: desk })
      .where('subject_kind', 'in', ['annotation', 'key-result', 'definition'])
      .execute();
    expect(await found(paul)).not.toEqual([0, 0, 0, 0, 0]);
    await up(place.db as never);
    expect(await entries()).toEqual(right);
    await place.db.deleteFrom('search_term').execute();
    await place.db.deleteFrom('search_entry').execute();
    await fillSearchIndex(place.db);
    expect(await entries()).toEqual(right);
    expect(await found(paul)).toEqual([0, 0, 0, 0, 0]);
  });

  test('what a private team holds is not told to an administrator who has not entered it', async () => {
    const { admin, root, person } = await testInstallation(await open());
    const pay = (await admin.post('/teams', { name: 'Pay', parentId: root, kind: 'service', private: true })).body.id;
    const zoe = await person('Zoe', 'admin', { id: pay, role: 'facilitator' });
    await zoe.post('/kpis', weeklyKpi(pay, 'salaries'));
    expect((await admin.get(`/teams/${pay}/holdings`)).body.code).toBe('team.not-entered');
    expect((await archive(admin, pay, root)).body.code).toBe('team.not-entered');
    expect((await archive(zoe, pay, root)).status).toBe(200);
    expect((await admin.get('/kpis/salaries')).status).toBe(200);
    // Its past is no more open than it was.
    const paul = await person('Paul', 'member');
    expect((await paul.get('/teams')).body.former).toEqual([]);
    expect((await zoe.get('/teams')).body.former).toMatchObject([{ name: 'Pay' }]);
  });
});
