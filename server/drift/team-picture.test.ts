import { expect, test } from 'vitest';
import type { TeamCycle } from '../../src/drift/picture.ts';
import { textKey } from '../../src/wording/text-key.ts';
import type { Store } from '../../store/store.ts';
import type { TestStore } from '../../store/test-store.ts';
import { describedKpi } from '../http/described-kpi.fixture.ts';
import { checkIn, entry, keyResult, weekAt, weeklyKpi } from '../http/okr.fixture.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { type Answer, type Client, personIdOf, testInstallation } from '../http/test-client.ts';
import { gather, gatheredFor } from './gather.ts';
import { teamPicture } from './team-picture.ts';

const picturesOf = async (store: Store, teamId: string): Promise<TeamCycle[]> => {
  const all = await gather(store);
  return gatheredFor(all, teamId).flatMap((one) => teamPicture(one, teamId) ?? []);
};

const done = async (asked: Promise<Answer>): Promise<Answer['body']> => {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
};

/** A team of three, its facilitator Luc, and a cycle of six weeks from Monday 30 November that everyone has. */
async function company(place: TestStore) {
  const all = await testInstallation(place);
  const { admin, root, person, store } = all;
  const team = async (name: string, more: object = {}): Promise<string> =>
    (await done(admin.post('/teams', { name, parentId: root, kind: 'team', ...more }))).id;
  const fleet = await team('Fleet');
  const luc = await person('Luc', 'member', { id: fleet, role: 'facilitator' });
  const mia = await person('Mia', 'member', { id: fleet, role: 'member' });
  const noe = await person('Noe', 'member', { id: fleet, role: 'member' });
  const plan = async (teamId: string, name: string, by: Client = admin) =>
    (await done(by.post('/cycles', { teamId, name, start: '2026-11-30', end: '2027-01-10' }))).id as string;
  const cycle = await plan(root, 'Winter');
  const propose = async (by: Client, teamId: string, title: string, results: readonly object[] = [], at = cycle) => {
    const whyNow = 'Winter is here.';
    const { id } = await done(by.post(`/cycles/${at}/objectives`, { teamId, title, whyNow }));
    const resultIds: string[] = [];
    for (const result of results) resultIds.push((await done(by.post(`/objectives/${id}/key-results`, result))).id);
    return { id: id as string, resultIds };
  };
  const choose = (by: Client, id: string) => done(by.post(`/objectives/${id}/choose`, { expectedVersion: 1 }));
  const start = (by: Client = admin, id = cycle) =>
    done(by.post(`/cycles/${id}/start`, { expectedVersion: 1, startAnyway: 'Winter does not wait.' }));
  const on = (day: string) => place.clock.moveTo(`${day}T09:00:00.000Z`);
  const keep = (by: Client, entries: readonly object[], more: object = {}) =>
    done(by.post(`/cycles/${cycle}/check-ins`, checkIn(fleet, entries, more)));
  const picture = async (teamId = fleet) => {
    const [only, ...others] = await picturesOf(store, teamId);
    expect(others).toEqual([]);
    return only!;
  };
  const firstResult = async () => (await picture()).objectives[0]!.keyResults[0]!;
  return { ...all, fleet, luc, mia, noe, cycle, team, plan, propose, choose, start, on, keep, picture, firstResult };
}

/** One objective with one key result, running since its first day. */
async function underWay(place: TestStore, result: object = keyResult()) {
  const all = await company(place);
  const { luc, fleet, propose, choose, start, on } = all;
  const { id, resultIds } = await propose(luc, fleet, 'Riders find a bike that works', [result]);
  await choose(luc, id);
  on('2026-11-30');
  await start();
  return { ...all, id, resultId: resultIds[0]! };
}

onBothEngines('the picture of a team', (open) => {
  test('a hand in an objective: who wrote it, checked in or placed a bet; not who started, ordered or declined', async () => {
    const all = await underWay(await open());
    const { admin, luc, mia, noe, id, resultId, team, person, on, keep, picture } = all;
    const parc = await team('Parc');
    const zoe = await person('Zoe', 'member', { id: parc, role: 'facilitator' });
    const { version } = (await admin.get(`/objectives/${id}`)).body.objective;
    await done(luc.patch(`/objectives/${id}`, { expectedVersion: version, contributingTeamIds: [parc] }));
    await done(zoe.put(`/objectives/${id}/contributions/${parc}`, { answer: 'declined' }));
    on('2026-12-14');
    const hands = async () => (await picture()).objectives[0]!.contributors;
    expect(await hands()).toBe(1);
    const skipped = { why: 'by-choice', word: 'holidays' };
    await keep(mia, [entry(resultId, { confidence: null, skipped })]);
    expect(await hands()).toBe(1);
    on('2026-12-21');
    await keep(mia, [entry(resultId)]);
    expect(await hands()).toBe(2);
    await done(noe.post(`/objectives/${id}/initiatives`, { bet: 'A letter on day three' }));
    expect(await hands()).toBe(3);
    const names = await Promise.all([luc, mia, noe].map(personIdOf));
    const text = JSON.stringify(await picture());
    for (const name of [...names, 'Mia', 'Noe']) expect(text).not.toContain(name);
  });

  test('eight services each run a cycle of their own, and each is looked at', async () => {
    const { admin, luc, team, plan, propose, choose, start, on, store } = await company(await open());
    const id = await personIdOf(luc);
    const services: string[] = [];
    const cycles: string[] = [];
    for (let at = 1; at <= 8; at++) {
      const service = await team(`Service ${at}`);
      await done(admin.put(`/teams/${service}/members/${id}`, { role: 'facilitator' }));
      const own = await plan(service, `Own ${at}`, luc);
      await choose(luc, (await propose(luc, service, `Aim ${at}`, [keyResult()], own)).id);
      services.push(service);
      cycles.push(own);
    }
    on('2026-11-30');
    for (const own of cycles) await start(luc, own);
    const titles = [];
    for (const service of services)
      titles.push((await picturesOf(store, service)).flatMap(({ objectives }) => objectives.map(({ title }) => title)));
    expect(titles).toEqual(services.map((_, at) => [`Aim ${at + 1}`]));
  });

  test('with objectives in two running cycles a team has a picture of each, its own check-ins in it', async () => {
    const { luc, fleet, store, plan, propose, choose, start, on, keep, resultId } = await underWay(await open());
    const own = await plan(fleet, 'Own', luc);
    const { id } = await propose(luc, fleet, 'Repairs are quick', [keyResult({ statement: 'Days to repair' })], own);
    await choose(luc, id);
    await keep(luc, [entry(resultId)]);
    expect((await picturesOf(store, fleet)).map(({ objectives }) => objectives[0]?.title)).toEqual([
      'Riders find a bike that works',
    ]);
    on('2026-12-02');
    await start(luc, own);
    const pictures = await picturesOf(store, fleet);
    const said = pictures.map(({ objectives }) => [
      objectives[0]?.title,
      objectives[0]?.keyResults[0]?.checkIns.length,
    ]);
    expect(said).toHaveLength(2);
    expect(Object.fromEntries(said)).toEqual({ 'Riders find a bike that works': 1, 'Repairs are quick': 0 });
  });

  test('the rhythm of a key result is its series’, whatever the status of the KPI that measures it', async () => {
    const { admin, root, luc, fleet, propose, choose, picture } = await company(await open());
    await done(admin.post('/kpis', describedKpi('proposed-monthly', root)));
    await done(admin.post('/kpis', describedKpi('off-monthly', root)));
    await done(admin.post('/kpis/off-monthly/status', { expectedVersion: 1, to: 'off-the-dashboard' }));
    await done(admin.post('/kpis', weeklyKpi(root, 'weekly')));
    const by = (kpiKey: string) =>
      keyResult({ statement: `By ${kpiKey}`, measure: { kind: 'kpi', kpiKey }, unit: { kind: 'count', label: '' } });
    const { id } = await propose(luc, fleet, 'Riders come back', [
      by('proposed-monthly'),
      by('off-monthly'),
      by('weekly'),
    ]);
    const other = await propose(luc, fleet, 'Nights are safe', [keyResult(), keyResult({ measure: null })]);
    for (const one of [id, other.id]) await choose(luc, one);
    const days = (await picture()).objectives.map(({ keyResults }) => keyResults.map(({ periodDays }) => periodDays));
    expect(days).toEqual([
      [30, 30, 7],
      [7, 7],
    ]);
  });

  test('news is waited for from the day a cycle was started: none while it is planned, none for its weeks before', async () => {
    const { luc, fleet, propose, choose, start, on, firstResult } = await company(await open());
    const { id } = await propose(luc, fleet, 'Riders find a bike that works', [keyResult()]);
    await choose(luc, id);
    on('2026-12-21');
    expect((await firstResult()).openedOn).toBe('2026-12-21');
    await start();
    on('2026-12-28');
    expect((await firstResult()).openedOn).toBe('2026-12-21');
  });

  test('a corrected check-in is said once, in its last words; one passed over with nothing new was not said', async () => {
    const { luc, resultId, on, keep, picture, firstResult } = await underWay(await open());
    const first = await keep(luc, [entry(resultId, { value: 31, confidence: 9, learnt: 'The bonus hangs on it' })]);
    const corrects = { checkInId: first.id, reason: 'typed too fast' };
    await keep(luc, [entry(resultId, { value: 32, confidence: 8, learnt: 'Half of it is done' })], { corrects });
    on('2026-12-07');
    await keep(luc, [entry(resultId, { confidence: null, skipped: { why: 'nothing-new', next: null } })]);
    on('2026-12-14');
    await keep(luc, [entry(resultId, { confidence: null, skipped: { why: 'by-choice', word: 'holidays' } })]);
    expect((await firstResult()).checkIns).toEqual([
      { on: '2026-11-30', value: 32, confidence: 8 },
      { on: '2026-12-14', value: null, confidence: null },
    ]);
    const said = (await picture()).notes.filter(({ where }) => where === 'check-in');
    expect(said.map(({ text }) => text)).toEqual(['Half of it is done']);
  });

  test('what was explained as it was written is known with the words, and no longer once they change', async () => {
    const statement = 'Sarah runs 15 discovery calls per month';
    const { luc, fleet, propose, firstResult, choose } = await company(await open());
    const key = textKey(statement);
    await done(luc.put(`/remarks/${key}/individual`, { why: 'Her name is on the contract.' }));
    const { id, resultIds } = await propose(luc, fleet, 'Riders come back', [keyResult({ statement })]);
    await choose(luc, id);
    expect((await firstResult()).explained).toEqual(['individual']);
    const other = { expectedVersion: 1, statement: 'Calls of a month' };
    await done(luc.patch(`/key-results/${resultIds[0]}`, other));
    expect((await firstResult()).explained).toEqual([]);
  });

  test('a draft is in the picture as one, and what is said of it in no note', async () => {
    const { mia, luc, fleet, propose, choose, picture } = await company(await open());
    const chosen = await propose(luc, fleet, 'Riders find a bike that works');
    const draft = await propose(luc, fleet, 'Stations stay full');
    await choose(luc, chosen.id);
    for (const { id } of [chosen, draft])
      await done(mia.post(`/objectives/${id}/comments`, { words: `The bonus hangs on ${id}.` }));
    const { objectives, notes } = await picture();
    expect(objectives.map(({ active }) => active)).toEqual([true, false]);
    expect(notes.map(({ where, text }) => [where, text])).toEqual([
      ['why-now', 'Winter is here.'],
      ['comment', `The bonus hangs on ${chosen.id}.`],
    ]);
  });

  test('measured by a proposed KPI: where it was going, its range, the chance, and its definition when that changes', async () => {
    const all = await company(await open());
    const { admin, root, luc, fleet, propose, choose, start, on, firstResult } = all;
    const id = await personIdOf(admin);
    await done(admin.put(`/teams/${root}/members/${id}`, { role: 'facilitator' }));
    const described = (formula: string) => ({
      kind: 'described',
      cadence: 'week',
      body: {
        formula,
        population: 'riders',
        inclusions: 'paid',
        exclusions: 'none',
        source: 'the ledger',
        howObtained: 'read and typed',
        cadence: 'week',
      },
    });
    /** In writing, by the only person who reads it. */
    const agree = async ({ number, version }: { number: number; version: number }, inForceFrom: string) => {
      const at = `/kpis/rides/definitions/${number}`;
      const proposal = { expectedVersion: version, why: 'sharper', inForceFrom, askedIds: [] };
      const proposed = await done(admin.post(`${at}/proposal`, proposal));
      const inWriting = 'nobody else reads it yet';
      await done(admin.post(`${at}/agreement`, { expectedVersion: proposed.version, inWriting }));
    };
    await done(admin.post('/kpis', weeklyKpi(root, 'rides', { definition: described('Rides of a week') })));
    await agree({ number: 1, version: 1 }, '2025-12-01');
    const noise = [3, -2, 5, -4, 1, 0, -5, 4];
    const put = (period: string, value: number) => done(admin.put(`/kpis/rides/values/${period}`, { value }));
    for (let week = 0; week < 52; week++) await put(weekAt('2025-12-01', week), 100 + noise[week % 8]!);
    const measured = keyResult({ measure: { kind: 'kpi', kpiKey: 'rides' }, baseline: 100, target: 130 });
    const objective = await propose(luc, fleet, 'Riders come back', [measured]);
    await choose(luc, objective.id);
    on('2026-11-30');
    await start();
    const before = await firstResult();
    expect(before.forecast!.lower).toBeLessThan(100);
    expect(before.forecast!.upper).toBeGreaterThan(100);
    expect(before.kpiRange!.upper).toBeGreaterThan(before.kpiRange!.lower);
    expect(before).toMatchObject({ chance: null, changes: [], values: [] });
    on('2026-12-21');
    for (const period of ['2026-11-30', '2026-12-07', '2026-12-14']) await put(period, 104);
    const after = await firstResult();
    expect(after.values).toEqual([
      { on: '2026-11-30', value: 104 },
      { on: '2026-12-07', value: 104 },
      { on: '2026-12-14', value: 104 },
    ]);
    expect(after.chance).toBeGreaterThanOrEqual(0);
    const drafted = await done(
      admin.put('/kpis/rides/draft', { expectedVersion: null, definition: described('Rides of members alone') }),
    );
    await agree(drafted, '2026-12-21');
    expect((await firstResult()).changes).toEqual([
      { on: '2026-12-21', what: 'definition', from: null, to: null, reason: 'sharper' },
    ]);
  });

  test('a definition of its own stays while the cycle runs', async () => {
    const { luc, resultId, firstResult } = await underWay(await open());
    const measure = { kind: 'own', definition: { formula: 'riders with two rides' } };
    const { body } = await luc.patch(`/key-results/${resultId}`, { expectedVersion: 1, measure });
    expect(body.code).toBe('key-result.measure-runs');
    expect((await firstResult()).changes).toEqual([]);
  });

  test('what other teams closed in cycles of their own is no past of this one', async () => {
    const { luc, fleet, team, person, store, propose, choose, cycle } = await company(await open());
    const parc = await team('Parc');
    const zoe = await person('Zoe', 'member', { id: parc, role: 'facilitator' });
    const autumn = { teamId: parc, name: 'Autumn', start: '2026-10-05', end: '2026-11-15' };
    const own = (await done(zoe.post('/cycles', autumn))).id;
    await choose(zoe, (await propose(zoe, parc, 'Bikes last', [], own)).id);
    await done(zoe.post(`/cycles/${own}/start`, { expectedVersion: 1, startAnyway: 'Late.' }));
    await done(zoe.post(`/cycles/${own}/closing`, { expectedVersion: 2 }));
    await done(zoe.post(`/cycles/${own}/close`, { expectedVersion: 3 }));
    await choose(luc, (await propose(luc, fleet, 'Riders come back')).id);
    const all = await gather(store);
    const past = (teamId: string) => gatheredFor(all, teamId).map((one) => one.past.map((of) => of.cycle.id));
    expect(all.now.map(({ id }) => id)).toEqual([cycle]);
    expect([past(fleet), past(parc)]).toEqual([[[]], [[own]]]);
  });
});
