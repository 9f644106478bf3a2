import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { describedKpi } from './described-kpi.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { personIdOf, testInstallation } from './test-client.ts';

async function company(place: TestStore) {
  const all = await testInstallation(place);
  const { admin, root, person } = all;
  const team = async (name: string, more: object = {}) =>
    (await admin.post('/teams', { name, parentId: root, kind: 'team', ...more })).body.id as string;
  const fleet = await team('Fleet');
  const secret = await team('Secret', { kind: 'service', private: true });
  const luc = await person('Luc', 'member', { id: fleet, role: 'facilitator' });
  const ana = await person('Ana', 'member', { id: secret, role: 'facilitator' });
  const vera = await person('Vera', 'viewer');
  const kept = (as: typeof admin, ownerTeamId: string, text: string) =>
    as.post('/sorted-lists', {
      ownerTeamId,
      name: 'Workshop',
      lines: [{ text, column: 'kpi', baseline: null, target: null }],
    });
  const kpiId = async (as: typeof admin, ownerTeamId: string, text: string) => {
    const key = (await kept(as, ownerTeamId, text)).body.kpis[0].key as string;
    return { key, id: (await as.get(`/kpis/${key}`)).body.kpi.id as string };
  };
  return { ...all, fleet, secret, luc, ana, vera, kpiId };
}

const repair = { name: 'Repairing bikes' };

onBothEngines('blind spots', (open) => {
  test('a team lists what it does: nobody follows it until it says so, and that is read first', async () => {
    const { luc, admin, root, fleet, kpiId } = await company(await open());
    const { id, key } = await kpiId(admin, root, 'Bikes repaired a week');
    const added = await luc.post('/activities', {
      teamId: fleet,
      activities: [
        { name: 'Answering riders', follow: { kind: 'kpis', kpiIds: [id] } },
        { name: 'Keys and badges', follow: { kind: 'neither', why: 'Twice a year.' } },
        repair,
      ],
    });
    expect(added.status).toBe(201);
    const { body } = await luc.get('/activities');
    expect(
      body.activities.map((one: { name: string; coverage: { kind: string } }) => [one.name, one.coverage.kind]),
    ).toEqual([
      ['Repairing bikes', 'nobody'],
      ['Answering riders', 'kpis'],
      ['Keys and badges', 'neither'],
    ]);
    expect(body.activities[1].coverage.kpis).toMatchObject([{ key, name: 'Bikes repaired a week' }]);
    expect(body.totals).toEqual({ activities: 3, kpis: 1, objective: 0, neither: 1, nobody: 1 });
    expect((await luc.get('/session')).body.session.content.activities).toBe(3);
  });

  test('a line says that its KPI is proposed, or has no measure yet, until it is piloted and measured', async () => {
    const { luc, admin, root, fleet } = await company(await open());
    for (const key of ['repairs', 'stations']) await admin.post('/kpis', describedKpi(key, root));
    const idOf = async (key: string) => (await admin.get(`/kpis/${key}`)).body.kpi.id as string;
    const kpiIds = [await idOf('repairs'), await idOf('stations')];
    const follow = { kind: 'kpis', kpiIds };
    await luc.post('/activities', { teamId: fleet, activities: [{ name: 'Repairing bikes', follow }] });
    const said = async () =>
      (await luc.get('/activities')).body.activities[0].coverage.kpis.map(
        ({ status, measured }: { status: string; measured: boolean }) => [status, measured],
      );
    expect(await said()).toEqual([
      ['proposed', false],
      ['proposed', false],
    ]);
    await admin.post('/kpis/repairs/status', { expectedVersion: 1, to: 'live' });
    await admin.put('/kpis/stations/values/2026-10-01', { value: 12 });
    expect(await said()).toEqual([
      ['live', false],
      ['proposed', true],
    ]);
  });

  test('only members of the team write its list; everyone reads it', async () => {
    const { luc, ana, vera, admin, fleet } = await company(await open());
    const [id] = (await luc.post('/activities', { teamId: fleet, activities: [repair] })).body.ids;
    for (const other of [ana, vera, admin]) {
      expect((await other.post('/activities', { teamId: fleet, activities: [repair] })).body.code).toBe(
        'right.not-yours',
      );
      expect((await other.put(`/activities/${id}`, { expectedVersion: 1, ended: true })).body.code).toBe(
        'right.not-yours',
      );
      expect((await other.get('/activities')).body.activities).toHaveLength(1);
    }
  });

  test('a private team’s list is absent to others, totals and menu included', async () => {
    const { luc, ana, admin, secret } = await company(await open());
    const [id] = (await ana.post('/activities', { teamId: secret, activities: [repair] })).body.ids;
    for (const other of [luc, admin]) {
      expect((await other.get('/activities')).body).toMatchObject({ activities: [], totals: { activities: 0 } });
      expect((await other.get(`/activities?team=${secret}`)).body.code).toBe('right.absent');
      expect((await other.put(`/activities/${id}`, { expectedVersion: 1, ended: true })).body.code).toBe(
        'activity.not-found',
      );
      expect((await other.get('/session')).body.session.content.activities).toBe(0);
    }
    expect((await ana.get('/activities')).body.totals.activities).toBe(1);
  });

  test('an activity others read cannot be put under what they may not see', async () => {
    const { ana, admin, fleet, secret, kpiId } = await company(await open());
    const { id } = await kpiId(ana, secret, 'Hidden number');
    const anaId = await personIdOf(ana);
    await admin.put(`/teams/${fleet}/members/${anaId}`, { role: 'member' });
    const [activity] = (await ana.post('/activities', { teamId: fleet, activities: [repair] })).body.ids;
    expect(
      (await ana.put(`/activities/${activity}`, { expectedVersion: 1, follow: { kind: 'kpis', kpiIds: [id] } })).body
        .code,
    ).toBe('activity.behind-a-wall');
  });

  test('what a closed cycle or a retired KPI followed is a question again, since that day', async () => {
    const place = await open();
    const { luc, admin, root, fleet, kpiId } = await company(place);
    const { id, key } = await kpiId(admin, root, 'Bikes repaired a week');
    await luc.post('/activities', {
      teamId: fleet,
      activities: [{ ...repair, follow: { kind: 'kpis', kpiIds: [id] } }],
    });
    const kpi = (await admin.get(`/kpis/${key}`)).body.kpi;
    const retired = await admin.post(`/kpis/${key}/status`, {
      expectedVersion: kpi.version,
      to: 'retired',
      reason: 'Nobody used it.',
    });
    expect(retired.status).toBe(200);
    const [shown] = (await luc.get('/activities')).body.activities;
    expect(shown.coverage).toMatchObject({ kind: 'nobody', since: '2026-11-23', withOkrs: false });
    expect(
      (await luc.put(`/activities/${shown.id}`, { expectedVersion: 1, follow: { kind: 'kpis', kpiIds: [id] } })).body
        .code,
    ).toBe('activity.kpi-retired');
  });

  test('what stopped being followed when OKRs began says so', async () => {
    const place = await open();
    const { luc, admin, root, fleet } = await company(place);
    const cycle = (
      await admin.post('/cycles', { teamId: root, name: 'Winter', start: '2026-11-30', end: '2027-01-10' })
    ).body;
    const objective = await luc.post(`/cycles/${cycle.id}/objectives`, {
      teamId: fleet,
      title: 'Riders find a bike that works',
      whyNow: '',
    });
    await luc.post(`/activities`, {
      teamId: fleet,
      activities: [
        { ...repair, followedUntil: '2026-11-15' },
        { name: 'Moving bikes', follow: { kind: 'objective', objectiveId: objective.body.id } },
      ],
    });
    const stopped = async () => (await luc.get('/activities')).body.activities[0].coverage;
    expect(await stopped()).toMatchObject({ since: '2026-11-15', withOkrs: false });
    await luc.post(`/objectives/${objective.body.id}/choose`, { expectedVersion: 1 });
    place.clock.moveTo('2026-11-30T09:00:00.000Z');
    const started = await admin.post(`/cycles/${cycle.id}/start`, { expectedVersion: 1, startAnyway: 'A small team.' });
    expect(started.body.state).toBe('running');
    expect(await stopped()).toMatchObject({ since: '2026-11-15', withOkrs: true });
    expect((await luc.get('/activities')).body.activities[1].coverage).toMatchObject({
      kind: 'objective',
      objective: { title: 'Riders find a bike that works' },
    });
  });

  test('saying that nobody follows it any more keeps the day; an activity that ended leaves the list and may come back', async () => {
    const { luc, admin, root, fleet, kpiId } = await company(await open());
    const { id } = await kpiId(admin, root, 'Bikes repaired a week');
    const [one] = (
      await luc.post('/activities', {
        teamId: fleet,
        activities: [{ ...repair, follow: { kind: 'kpis', kpiIds: [id] } }],
      })
    ).body.ids;
    await luc.put(`/activities/${one}`, { expectedVersion: 1, follow: { kind: 'nobody' } });
    expect((await luc.get('/activities')).body.activities[0].coverage.since).toBe('2026-11-23');
    await luc.put(`/activities/${one}`, { expectedVersion: 2, ended: true });
    expect((await luc.get('/activities')).body.activities).toEqual([]);
    await luc.put(`/activities/${one}`, { expectedVersion: 3, ended: false });
    expect((await luc.get('/activities')).body.activities).toHaveLength(1);
    expect((await luc.put(`/activities/${one}`, { expectedVersion: 1, ended: true })).body.code).toBe(
      'conflict.changed',
    );
    expect((await luc.put(`/activities/${one}`, { expectedVersion: 4, followedUntil: '2027-01-01' })).body.code).toBe(
      'activity.followed-in-the-future',
    );
  });

  test('a line the team has already is left as it is: it is not also one that nobody follows', async () => {
    const { luc, fleet } = await company(await open());
    const neither = { kind: 'neither', why: 'Twice a year.' };
    await luc.post('/activities', { teamId: fleet, activities: [{ name: 'Keys and badges', follow: neither }] });
    const again = await luc.post('/activities', {
      teamId: fleet,
      activities: [{ name: 'keys  and badges' }, repair, repair],
    });
    expect(again.body.ids).toHaveLength(1);
    expect((await luc.get('/activities')).body.totals).toMatchObject({ activities: 2, neither: 1, nobody: 1 });
  });

  test('the same list sent twice is listed once', async () => {
    const { luc, fleet } = await company(await open());
    const twice = { teamId: fleet, activities: [repair], idempotencyKey: 'list-of-monday' };
    const [first, second] = [await luc.post('/activities', twice), await luc.post('/activities', twice)];
    expect(second.body).toEqual(first.body);
    expect((await luc.get('/activities')).body.activities).toHaveLength(1);
  });
});
