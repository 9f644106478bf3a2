import { expect, test } from 'vitest';
import { tellWhatHappened } from '../notification/notices.ts';
import { describedKpi, pilotedKpi } from './described-kpi.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { type Client, personIdOf, testInstallation } from './test-client.ts';

/** A monthly KPI whose last value is of June: with ten days of grace, July, August, September and October are late on 23 November. */
async function silentKpi(by: Client, key: string, ownerTeamId: string) {
  await pilotedKpi(by, key, ownerTeamId);
  const put = await by.put(`/kpis/${key}/values/2026-06-01`, { value: 12 });
  expect(put.status).toBe(200);
}

onBothEngines('the steering page', (open) => {
  test('a measure that is late needs a look, says why, and stands in the hold half', async () => {
    const { admin, root } = await testInstallation(await open());
    await silentKpi(admin, 'parcels', root);
    const { body } = await admin.get('/steering');
    expect(body.looks).toMatchObject([
      {
        kind: 'measure-overdue',
        act: 'enter-value',
        since: '2026-06-01',
        title: 'parcels',
        kpiKey: 'parcels',
        facts: { lastPeriod: '2026-06-01' },
      },
    ]);
    expect(body.kpis).toMatchObject([{ key: 'parcels', definition: { number: 1 }, reading: { value: 12 } }]);
    expect(body.resting).toEqual({ read: 0, unread: 1 });
  });

  test('a KPI to look at again on the 24th needs a look that day, and its steward is told once', async () => {
    const place = await open();
    const { admin, root } = await testInstallation(place);
    expect((await admin.post('/kpis', describedKpi('parcels', root))).status).toBe(201);
    const { body } = await admin.get('/kpis/parcels');
    const me = await personIdOf(admin);
    const set = { expectedVersion: body.kpi.version, reviewOn: '2026-11-24', stewardId: me };
    expect((await admin.patch('/kpis/parcels', set)).status).toBe(200);
    const due = async () =>
      (await admin.get('/steering')).body.looks.filter((look: { kind: string }) => look.kind === 'review-due');
    expect(await due()).toEqual([]);
    place.clock.moveTo('2026-11-24T09:00:00.000Z');
    expect(await due()).toMatchObject([
      { kind: 'review-due', act: 'look-again', since: '2026-11-24', kpiKey: 'parcels', facts: { of: 'definition' } },
    ]);
    await tellWhatHappened(place, false);
    await tellWhatHappened(place, false);
    expect((await admin.get('/notifications')).body.notices).toMatchObject([
      { kind: 'say-asked', path: '/kpis/parcels', facts: { title: 'parcels', of: 'review' } },
    ]);
  });

  test('put off with a reason until its day, then back by itself, or earlier by hand', async () => {
    const place = await open();
    const { admin, root } = await testInstallation(place);
    await silentKpi(admin, 'parcels', root);
    const [{ key }] = (await admin.get('/steering')).body.looks;
    const put = (until: string, reason: string) => admin.put('/steering/put-off', { key, until, reason });
    expect((await put('2026-11-30', ' ')).body.code).toBe('look.snooze-needs-reason');
    expect((await put('2027-03-01', 'x')).body).toMatchObject({ code: 'look.snooze-too-long' });
    expect((await put('2026-11-30', 'The source is moving')).status).toBe(200);
    expect((await admin.get('/steering')).body).toMatchObject({
      looks: [],
      snoozed: [{ title: 'parcels', until: '2026-11-30', reason: 'The source is moving', mayPutOff: true }],
    });
    expect((await admin.post('/steering/bring-back', { key })).status).toBe(200);
    expect((await admin.get('/steering')).body.looks).toHaveLength(1);
    await put('2026-11-30', 'The source is moving');
    place.clock.moveTo('2026-11-30T09:00:00.000Z');
    expect((await admin.get('/steering')).body.looks).toHaveLength(1);
  });

  test('a look is put off by its team, not by others', async () => {
    const { admin, root, person } = await testInstallation(await open());
    await silentKpi(admin, 'parcels', root);
    const paul = await person('Paul', 'member');
    const [look] = (await paul.get('/steering')).body.looks;
    expect(look.mayPutOff).toBe(false);
    const answer = await paul.put('/steering/put-off', { key: look.key, until: '2026-11-30', reason: 'Not now' });
    expect(answer.body.code).toBe('right.not-yours');
  });

  test('a private team leaves no trace on another’s page: no look, no KPI, no count, no team in the switch', async () => {
    const { admin, root, person } = await testInstallation(await open());
    await silentKpi(admin, 'parcels', root);
    const paul = await person('Paul', 'member');
    const before = (await paul.get('/steering')).body;
    const review = (await paul.get('/review')).body;
    const pay = (await admin.post('/teams', { name: 'Pay', parentId: root, kind: 'service', private: true })).body.id;
    const zoe = await person('Zoe', 'member', { id: pay, role: 'facilitator' });
    await silentKpi(zoe, 'salaries', pay);
    expect((await paul.get('/steering')).body).toEqual(before);
    expect({ ...(await paul.get('/review')).body, now: 0 }).toEqual({ ...review, now: 0 });
    expect((await paul.get(`/steering?team=${pay}`)).status).toBe(404);
    const [secret] = (await zoe.get(`/steering?team=${pay}`)).body.looks;
    expect(secret.title).toBe('salaries');
    await zoe.put('/steering/put-off', { key: secret.key, until: '2026-11-30', reason: 'Raises are not signed' });
    expect((await paul.get('/steering')).body).toEqual(before);
    const answer = await paul.put('/steering/put-off', { key: secret.key, until: '2026-11-30', reason: 'x' });
    expect(answer.body.code).toBe('look.absent');
  });

  test('a team’s page shows its own KPIs, the organisation’s stay on the organisation’s', async () => {
    const { admin, root, person } = await testInstallation(await open());
    const fleet = (await admin.post('/teams', { name: 'Fleet', parentId: root, kind: 'service', private: false })).body
      .id;
    const ana = await person('Ana', 'member', { id: fleet, role: 'facilitator' });
    await silentKpi(admin, 'parcels', root);
    await silentKpi(ana, 'bikes', fleet);
    const page = (await ana.get(`/steering?team=${fleet}`)).body;
    expect(page.team).toEqual({ id: fleet, name: 'Fleet' });
    expect(page.kpis.map((one: { key: string }) => one.key)).toEqual(['bikes']);
    expect(page.looks.map((one: { title: string }) => one.title)).toEqual(['bikes']);
    expect(page.elsewhere).toBe(1);
  });

  test('on a past day the page shows what had been recorded by then, and says what was recorded since', async () => {
    const place = await open();
    const { admin, root } = await testInstallation(place);
    await silentKpi(admin, 'parcels', root);
    place.clock.moveTo('2026-12-15T09:00:00.000Z');
    await admin.put('/kpis/parcels/values/2026-06-01', { value: 15 });
    const then = (await admin.get('/steering?on=2026-11-30')).body;
    expect(then).toMatchObject({ today: '2026-12-15', on: '2026-11-30' });
    expect(then.kpis).toMatchObject([{ reading: { value: 12 }, recordedSince: false }]);
    const before = (await admin.get('/steering?on=2026-08-31')).body;
    expect(before.kpis).toMatchObject([{ reading: { value: 15 }, recordedSince: true }]);
    expect((await admin.get('/steering')).body.kpis).toMatchObject([{ reading: { value: 15 } }]);
  });

  test('a week that had not ended by a past day is not on its page, though it was recorded since', async () => {
    const { admin, root } = await testInstallation(await open());
    await pilotedKpi(admin, 'parcels', root, 'week');
    await admin.put('/kpis/parcels/values/2026-11-02', { value: 10 });
    await admin.put('/kpis/parcels/values/2026-11-09', { value: 40 });
    // The week of the 9th ends on Sunday the 15th, and is counted once it is over.
    const on = async (day: string) => (await admin.get(`/steering?on=${day}`)).body.kpis;
    expect(await on('2026-11-14')).toMatchObject([{ reading: { period: '2026-11-02', value: 10 } }]);
    expect(await on('2026-11-16')).toMatchObject([{ reading: { period: '2026-11-09', value: 40 } }]);
  });
});

onBothEngines('the monthly review', (open) => {
  test('opens next time on what was decided, still open first, with what came of it', async () => {
    const place = await open();
    const { admin, root } = await testInstallation(place);
    await silentKpi(admin, 'parcels', root);
    const [{ id }] = (await admin.get('/review')).body.kpis;
    const decide = (what: string, by: string | null) =>
      admin.post('/review/decisions', { what, teamId: root, by, kpiId: id, ...(by && { why: 'Two sites disagree' }) });
    const late = (await decide('Count again', '2026-12-01')).body.id;
    expect((await decide('Ask the source', null)).status).toBe(201);
    const now = (await admin.get('/review')).body;
    expect(now.lastTime).toEqual([]);
    // Why is asked for, and may be left out.
    expect(now.decided.map((one: { why: string }) => one.why)).toEqual(['Two sites disagree', '']);
    expect(now.decided.map((one: { what: string }) => one.what)).toEqual(['Count again', 'Ask the source']);
    place.clock.moveTo('2026-12-21T09:00:00.000Z');
    await admin.post(`/review/decisions/${late}/follow`, { words: 'Counted: 12 stands' });
    const next = (await admin.get('/review')).body;
    expect(next.decided).toEqual([]);
    expect(next.lastTime).toMatchObject([
      { what: 'Ask the source', kpiName: 'parcels', followed: null },
      { what: 'Count again', why: 'Two sites disagree', by: '2026-12-01', followed: { words: 'Counted: 12 stands' } },
    ]);
  });

  test('six months and twelve of a monthly KPI, a month without a measure missing', async () => {
    const { admin, root } = await testInstallation(await open());
    await silentKpi(admin, 'parcels', root);
    const [line] = (await admin.get('/review')).body.kpis;
    expect(line.short.points.map((point: { value: number | null }) => point.value)).toEqual([
      null,
      12,
      null,
      null,
      null,
      null,
    ]);
    expect(line.long.points).toHaveLength(12);
    expect(line.definition.number).toBe(1);
  });

  test('what a review decides is recorded by the team whose review it is', async () => {
    const { root, person } = await testInstallation(await open());
    const paul = await person('Paul', 'member');
    const answer = await paul.post('/review/decisions', { what: 'Stop', teamId: root, by: null, kpiId: null });
    expect(answer.body.code).toBe('right.not-yours');
  });
});
