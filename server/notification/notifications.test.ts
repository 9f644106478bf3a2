import { expect, test } from 'vitest';
import { claimJob, finishJob, type Job } from '../../store/job.ts';
import type { Store } from '../../store/store.ts';
import type { TestStore } from '../../store/test-store.ts';
import { fallenKpi, pilotedKpi } from '../http/described-kpi.fixture.ts';
import { running, weeklyKpi } from '../http/okr.fixture.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { type Client, personIdOf, testInstallation } from '../http/test-client.ts';
import { decoded, mailServer } from './mail-box.fixture.ts';
import { tellWhatHappened } from './notices.ts';
import { askForLetters, WRITE_LETTER, writeLetterWork } from './write-letters.ts';

/** A KPI that fell, by its id. */
async function fallen(by: Client, key: string, team: string, status: 'live' | 'proposed' = 'live'): Promise<string> {
  await fallenKpi(by, key, team, status);
  const found = (await by.get(`/search?q=${key}`)).body.found;
  return found[0].id;
}

/** The next letter asked for, whatever else waits: the schedule of a slow minute asks for other work too. */
async function nextLetter(store: Store): Promise<Job> {
  for (let job = await claimJob(store, 'one'); job; job = await claimJob(store, 'one'))
    if (job.kind === WRITE_LETTER) return job;
  throw new Error('no letter was asked for');
}

/** Zoe watches a KPI that fell, and hears of it by letter. */
async function letterDue(place: TestStore, chosen: object = {}) {
  place.clock.moveTo('2026-11-04T09:00:00.000Z');
  const { admin, root, person, store, parts } = await testInstallation(place);
  // The test is the server that takes the letter.
  await parts.worker.stop();
  const mail = await mailServer(place);
  const zoe = await person('Zoe', 'member');
  await zoe.put(`/watches/kpi/${await fallen(admin, 'parcels', root)}`, {});
  const { choices } = (await zoe.get('/notifications/choices')).body;
  await zoe.put('/notifications/choices', { ...choices, signal: 'soon', ...chosen });
  await tellWhatHappened(store, true);
  return { ...mail, place, admin, zoe, store };
}

const notices = async (by: Client) => (await by.get('/notifications')).body;

onBothEngines('what people are told', (open) => {
  test('a signal is told once to the steward and to those who watch the KPI, and to nobody else', async () => {
    const place = await open();
    place.clock.moveTo('2026-11-04T09:00:00.000Z');
    const { admin, root, person, store } = await testInstallation(place);
    const id = await fallen(admin, 'parcels', root);
    const [zoe, paul] = [await person('Zoe', 'member'), await person('Paul', 'member')];
    await zoe.put(`/watches/kpi/${id}`, {});
    // Who created the KPI keeps it.
    expect(await tellWhatHappened(store, true)).toBe(2);
    expect(await tellWhatHappened(store, true)).toBe(0);
    expect((await notices(admin)).unread).toBe(1);
    expect(await notices(zoe)).toMatchObject({
      unread: 1,
      notices: [{ kind: 'signal', path: '/kpis/parcels', facts: { title: 'parcels', level: false }, read: false }],
    });
    expect(await notices(paul)).toEqual({ unread: 0, notices: [] });
    // Naming another's marks nothing; naming one's own leaves the others new.
    const [{ id: another }] = (await notices(admin)).notices;
    expect((await zoe.post('/notifications/read', { ids: [another] })).body.unread).toBe(1);
    await zoe.put(`/watches/kpi/${await fallen(admin, 'returns', root)}`, {});
    expect(await tellWhatHappened(store, true)).toBe(2);
    const [{ id: latest }] = (await notices(zoe)).notices;
    expect((await zoe.post('/notifications/read', { ids: [latest] })).body.unread).toBe(1);
    expect((await notices(admin)).unread).toBe(2);
    await zoe.post('/notifications/read', {});
    expect((await notices(zoe)).unread).toBe(0);
  });

  test('of a proposed KPI, those who watch it are told, and its steward is not asked yet', async () => {
    const place = await open();
    place.clock.moveTo('2026-11-04T09:00:00.000Z');
    const { admin, root, person, store } = await testInstallation(place);
    const zoe = await person('Zoe', 'member');
    await zoe.put(`/watches/kpi/${await fallen(admin, 'parcels', root, 'proposed')}`, {});
    expect(await tellWhatHappened(store, true)).toBe(1);
    expect(await notices(zoe)).toMatchObject({ unread: 1, notices: [{ kind: 'signal', path: '/kpis/parcels' }] });
    expect((await notices(admin)).unread).toBe(0);
    // Piloted from now on, it is told to its steward; Zoe has heard of it.
    await admin.post('/kpis/parcels/status', { expectedVersion: 1, to: 'live' });
    expect(await tellWhatHappened(store, true)).toBe(1);
    expect((await notices(zoe)).unread).toBe(1);
  });

  test('what is turned off is not told, and what one may no longer see is no longer shown', async () => {
    const place = await open();
    place.clock.moveTo('2026-11-04T09:00:00.000Z');
    const { admin, root, person, store } = await testInstallation(place);
    const pay = (await admin.post('/teams', { name: 'Pay', parentId: root, kind: 'service', private: true })).body.id;
    const zoe = await person('Zoe', 'member', { id: pay, role: 'facilitator' });
    const yan = await person('Yan', 'member', { id: pay, role: 'member' });
    const id = await fallen(zoe, 'salaries', pay);
    for (const one of [zoe, yan]) await one.put(`/watches/kpi/${id}`, {});
    const { choices } = (await yan.get('/notifications/choices')).body;
    expect((await yan.put('/notifications/choices', { ...choices, signal: 'off' })).status).toBe(200);
    // Zoe is told of the signal, and that Yan entered.
    expect(await tellWhatHappened(store, true)).toBe(2);
    expect((await notices(zoe)).unread).toBe(2);
    expect((await notices(yan)).unread).toBe(0);
    const { people } = (await admin.get('/people')).body;
    await admin.delete(`/teams/${pay}/members/${people.find((one: { name: string }) => one.name === 'Zoe').id}`);
    expect(await notices(zoe)).toEqual({ unread: 0, notices: [] });
  });

  test('who enters a private team, and who opens it, is told to those who were in it, whoever let them in', async () => {
    const place = await open();
    const { admin, root, person, store } = await testInstallation(place);
    const team = async (name: string, parentId: string, isPrivate: boolean) =>
      (await admin.post('/teams', { name, parentId, kind: 'service', private: isPrivate })).body.id as string;
    const [pay, fleet] = [await team('Pay', root, true), await team('Fleet', root, false)];
    const bonus = await team('Bonus', pay, false);
    const zoe = await person('Zoe', 'member', { id: pay, role: 'facilitator' });
    const yan = await person('Yan', 'member', { id: bonus, role: 'member' });
    const paul = await person('Paul', 'member', { id: fleet, role: 'member' });
    const said = async (by: Client) => {
      await tellWhatHappened(store, true);
      return (await notices(by)).notices.map(
        ({ kind, path, facts: { of, team, name } }: { kind: string; path: string; facts: Record<string, string> }) => {
          expect([kind, [`/?team=${pay}`, `/?team=${bonus}`].includes(path)]).toEqual(['team-entered', true]);
          return `${name} ${of} ${team}`;
        },
      );
    };
    // By invitation, into the part of it that is under: told to who is above, and not to who came.
    expect(await said(zoe)).toEqual(['Yan entered Bonus']);
    expect(await said(yan)).toEqual([]);
    const me = await personIdOf(admin);
    // In and out between two looks: it was read all the same.
    expect((await admin.patch(`/teams/${pay}`, { expectedVersion: 1, private: false })).body.code).toBe(
      'team.not-entered',
    );
    expect((await admin.patch(`/teams/${bonus}`, { expectedVersion: 1, parentId: root })).body.code).toBe(
      'team.not-entered',
    );
    expect((await admin.patch(`/teams/${pay}`, { expectedVersion: 1, name: 'Payroll' })).status).toBe(200);
    await admin.put(`/teams/${bonus}/members/${me}`, { role: 'member' });
    await admin.delete(`/teams/${bonus}/members/${me}`);
    expect(await said(zoe)).toEqual(['Inès Morel entered Bonus', 'Yan entered Bonus']);
    expect(await said(yan)).toEqual(['Inès Morel entered Bonus']);
    await admin.put(`/teams/${pay}/members/${me}`, { role: 'member' });
    await admin.put(`/teams/${pay}/members/${me}`, { role: 'facilitator' });
    const opened = await admin.patch(`/teams/${pay}`, { expectedVersion: 2, private: false });
    expect(opened.status, JSON.stringify(opened.body)).toBe(200);
    const whole = [
      'Inès Morel opened Payroll',
      'Inès Morel role Payroll',
      'Inès Morel entered Payroll',
      'Inès Morel entered Bonus',
    ];
    expect(await said(zoe)).toEqual([...whole, 'Yan entered Bonus']);
    // Who is in a part of it is not in the whole; what opens the whole opens that part.
    expect(await said(yan)).toEqual(['Inès Morel entered Bonus']);
    expect(await said(paul)).toEqual([]);
    expect(await said(admin)).toEqual([]);
    // Of a team that hides nothing, and of a private one before oneself, nothing is told.
    await admin.put(`/teams/${fleet}/members/${me}`, { role: 'member' });
    const vera = await person('Vera', 'member', { id: pay, role: 'member' });
    expect(await said(vera)).toEqual([]);
    expect(await said(paul)).toEqual([]);
    // It may come on the page alone; it is not turned off, and a name goes with the person.
    const { choices } = (await zoe.get('/notifications/choices')).body;
    expect((await zoe.put('/notifications/choices', { ...choices, 'team-entered': 'off' })).status).toBe(400);
    const { 'team-entered': _, ...older } = choices;
    expect((await zoe.put('/notifications/choices', older)).body['team-entered']).toBe('soon');
    const { people } = (await admin.get('/people')).body;
    const yans = people.find((one: { name: string }) => one.name === 'Yan');
    await admin.post(`/people/${yans.id}/erase`, { expectedVersion: yans.version });
    expect((await said(zoe)).at(-1)).toBe('null entered Bonus');
  });

  test('a limit crossed is told to the team that agreed it, never the name of a KPI that a private team keeps', async () => {
    const place = await open();
    const { admin, salome, person, root, objectiveId, store } = await running(place);
    const pay = (await admin.post('/teams', { name: 'Pay', parentId: root, kind: 'service', private: false })).body;
    const zoe = await person('Zoe', 'member', { id: pay.id, role: 'facilitator' });
    const percent = { unit: { kind: 'percent', label: '' }, direction: 'down' };
    for (const [by, key, team] of [
      [admin, 'cancellations', root],
      [zoe, 'refunds', pay.id],
    ] as const) {
      expect((await by.post('/kpis', weeklyKpi(team, key, percent))).status).toBe(201);
      const rail = { kpiKey: key, atLeast: null, atMost: 0.04, beyond: { act: 'slow-down' } };
      expect((await salome.post(`/objectives/${objectiveId}/guardrails`, rail)).status).toBeLessThan(300);
      await by.put(`/kpis/${key}/values/2026-11-16`, { value: 0.031 });
      await by.put(`/kpis/${key}/values/2026-11-23`, { value: 0.052 });
    }
    const members = (who: string) => `/teams/${pay.id}/members/${who}`;
    const id = await personIdOf(salome);
    await admin.patch(`/teams/${pay.id}`, { private: true, expectedVersion: pay.version });
    await admin.put(members(id), { role: 'member' });
    // Told while she is of that team, and no more once she has left it: the objective is hers, the KPI is not.
    await tellWhatHappened(store, true);
    expect(JSON.stringify(await notices(salome))).toContain('refunds');
    await admin.delete(members(id));
    await tellWhatHappened(store, true);
    const { notices: left, unread } = await notices(salome);
    expect(JSON.stringify(left)).toContain('cancellations');
    expect(JSON.stringify(left)).not.toContain('refunds');
    expect(unread).toBe(left.length);
    expect((await salome.post('/notifications/read', { ids: [] })).body.unread).toBe(left.length);
  });

  test('several things, one letter, in the reader’s language, plain and drawn, once whatever the number of servers', async () => {
    const place = await open();
    place.clock.moveTo('2026-11-04T09:00:00.000Z');
    const { admin, root, person, store, parts } = await testInstallation(place);
    // The test is the server that takes the letter.
    await parts.worker.stop();
    const { received, post } = await mailServer(place);
    const ids = [await fallen(admin, 'parcels', root), await fallen(admin, 'returns', root)];
    const zoe = await person('Zoe', 'member');
    for (const id of ids) await zoe.put(`/watches/kpi/${id}`, {});
    const { choices } = (await zoe.get('/notifications/choices')).body;
    await zoe.put('/notifications/choices', { ...choices, signal: 'soon', digest: false });
    await tellWhatHappened(store, true);
    expect(await askForLetters(store)).toBe(0);
    place.clock.moveTo('2026-11-04T09:20:00.000Z');
    expect(await askForLetters(store)).toBe(1);
    await askForLetters(store);
    const work = writeLetterWork(store, post, () => 'https://gouverne.example');
    const jobs = await Promise.all([claimJob(store, 'one'), claimJob(store, 'two')]);
    const letters = jobs.filter((job): job is NonNullable<typeof job> => job?.kind === WRITE_LETTER);
    expect(letters).toHaveLength(1);
    await work(letters[0] as Job, new AbortController().signal, () => {});
    expect(received).toHaveLength(1);
    const [letter] = received;
    expect(letter?.to).toBe('zoe@cyclade.example');
    const source = decoded(letter?.source ?? '');
    expect(source).toContain('text/plain');
    expect(source).toContain(
      '- parcels\u00a0: un signal. Que s’est-il passé\u00a0?\r\n  https://gouverne.example/kpis/parcels',
    );
    expect(source).toContain('returns');
    expect(source).toContain('<html lang="fr">');
    expect(await askForLetters(store)).toBe(0);
  });

  test('a mail server that refuses is said to administrators on their page; the letter leaves later', async () => {
    const { place, admin, zoe, store, received, state, post } = await letterDue(await open(), { digest: false });
    place.clock.moveTo('2026-11-04T09:20:00.000Z');
    await askForLetters(store);
    const job = await nextLetter(store);
    const work = writeLetterWork(store, post, () => 'https://gouverne.example');
    const once = () => work(job, new AbortController().signal, () => {});
    state.refuses = true;
    // What the server quotes goes into no log.
    await expect(once()).rejects.toMatchObject({ code: 'mail.no-answer', params: {} });
    expect((await notices(admin)).notices).toMatchObject([{ kind: 'mail-failing' }, { kind: 'signal' }]);
    expect((await notices(zoe)).notices).toHaveLength(1);
    state.refuses = false;
    await once();
    expect(received).toHaveLength(1);
  });

  test('a mailbox that is gone is nobody else’s news: its letter is tried no more, and no address is in what failed', async () => {
    const { place, admin, zoe, store, received, state, post } = await letterDue(await open());
    const work = writeLetterWork(store, post, () => 'https://gouverne.example');
    const refused: unknown[] = [];
    const writeThem = async () => {
      await askForLetters(store);
      for (let job = await claimJob(store, 'one'); job; job = await claimJob(store, 'one')) {
        if (job.kind !== WRITE_LETTER) continue;
        const failed = await work(job, new AbortController().signal, () => {}).catch((error) => error);
        if (failed) refused.push(failed);
        await finishJob(
          store,
          job.id,
          failed ? 'failed' : 'done',
          failed && { code: failed.code, params: failed.params },
        );
      }
    };
    state.unknown = 'zoe@cyclade.example';
    place.clock.moveTo('2026-11-04T09:20:00.000Z');
    await writeThem();
    expect(refused).toMatchObject([{ code: 'mail.refused', params: { status: 550 } }]);
    expect(String(refused)).not.toContain('zoe');
    expect((await notices(admin)).notices.map(({ kind }: { kind: string }) => kind)).toEqual(['signal']);
    expect((await notices(zoe)).unread).toBe(1);
    place.clock.moveTo('2026-11-04T12:00:00.000Z');
    await writeThem();
    expect(refused).toHaveLength(1);
    // The letter of the week too is tried once; the next news is tried anew.
    place.clock.moveTo('2026-11-09T08:00:00.000Z');
    await writeThem();
    place.clock.moveTo('2026-11-09T11:00:00.000Z');
    await writeThem();
    expect(refused).toHaveLength(2);
    expect(received.map(({ to }) => to)).toEqual(['ines@cyclade.example']);
  });

  test('on the first morning of the week, one letter with what needs a look; whoever said no has none', async () => {
    const place = await open();
    const { admin, root, person, store, parts } = await testInstallation(place);
    // The test is the server that takes the letter.
    await parts.worker.stop();
    const { received, post } = await mailServer(place);
    await pilotedKpi(admin, 'parcels', root);
    await admin.put('/kpis/parcels/values/2026-06-01', { value: 12 });
    await fallenKpi(admin, 'returns', root);
    const paul = await person('Paul', 'member');
    const { choices } = (await paul.get('/notifications/choices')).body;
    await paul.put('/notifications/choices', { ...choices, digest: false });
    // Monday 30 November: seven in the morning in Paris, then eight.
    place.clock.moveTo('2026-11-30T06:00:00.000Z');
    expect(await askForLetters(store)).toBe(0);
    place.clock.moveTo('2026-11-30T07:01:00.000Z');
    expect(await askForLetters(store)).toBe(1);
    const job = (await claimJob(store, 'one')) as Job;
    await writeLetterWork(store, post, () => 'https://gouverne.example')(job, new AbortController().signal, () => {});
    expect(received.map(({ to }) => to)).toEqual(['ines@cyclade.example']);
    const source = decoded(received[0]?.source ?? '');
    expect(source).toContain('parcels\u00a0: une mesure est en retard.');
    // Which way it went, and no figure: a letter goes further than a page.
    expect(source).toContain('returns\u00a0: sous sa plage. Que s’est-il passé');
  });
});
