import { expect, test, vi } from 'vitest';
import { textKey } from '../../src/wording/text-key.ts';
import { enqueue } from '../../store/job.ts';
import type { TestStore } from '../../store/test-store.ts';
import { KPIS_OF_LIST } from '../wording/keep-list.ts';
import { answeredMeanwhile } from './answered-meanwhile.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { personIdOf, testInstallation } from './test-client.ts';

const line = (text: string, column: string, more: object = {}) => ({
  text,
  column,
  baseline: null,
  target: null,
  ...more,
});
const kpi = (text: string) => line(text, 'kpi');

async function company(place: TestStore) {
  const all = await testInstallation(place);
  const { admin, root, person } = all;
  const product = (await admin.post('/teams', { name: 'Product', parentId: root, kind: 'team' })).body.id as string;
  const salome = await person('Salome', 'member', { id: product, role: 'member' });
  const plan = async () =>
    (await admin.post('/cycles', { teamId: root, name: 'Winter', start: '2026-11-30', end: '2027-01-10' })).body.id;
  const keep = (lines: object[], more: object = {}) =>
    salome.post('/sorted-lists', { ownerTeamId: root, name: 'Workshop', lines, ...more });
  return { ...all, product, salome, plan, keep };
}

const workshop = [
  line('Riders come back after winter', 'objective'),
  line('Passer de 34 à 45 % d’inscrits actifs', 'key-result', { under: 0 }),
  line('Launch the winter pass', 'initiative', { under: 0 }),
  line('Cut refused payments from 12 % to 6 %', 'key-result'),
  line('Taux de disponibilité des stations', 'kpi'),
  line('NPS', 'key-result', { under: 0, baseline: '20', target: '35' }),
  line('Hire two mechanics', 'initiative'),
];

onBothEngines('the sorter', (open) => {
  test('a list kept again with the same key gives its first answer: its KPIs are proposed once', async () => {
    const { keep, salome } = await company(await open());
    const lines = [kpi('Active riders'), kpi('Active riders')];
    const first = await keep(lines, { idempotencyKey: 'workshop-of-monday' });
    expect(first.status).toBe(201);
    expect(first.body.kpis.map(({ key }: { key: string }) => key)).toEqual(['active-riders', 'active-riders-2']);
    const again = await keep(lines, { idempotencyKey: 'workshop-of-monday' });
    expect(again.body).toEqual(first.body);
    expect((await salome.get('/kpis')).body.kpis).toHaveLength(2);
    expect((await salome.get('/sorted-lists')).body.lists).toHaveLength(1);
    expect((await keep([kpi('Other')], { idempotencyKey: 'workshop-of-monday' })).body.code).toBe('request.key-reused');
  });

  test('a KPI of a list is proposed with an open definition that asks its first question', async () => {
    const { keep, salome } = await company(await open());
    const { kpis } = (await keep([kpi('Taux de disponibilité des stations ≥ 95 %')])).body;
    expect(kpis[0].unanswered[0]).toBe('formula');
    const page = (await salome.get(`/kpis/${kpis[0].key}`)).body;
    expect(page.kpi).toMatchObject({ status: 'proposed', unit: { kind: 'percent', label: '%' } });
  });

  test('key results become drafts under their objectives in the cycle being planned, initiatives beside, the rest under one to be written', async () => {
    const { keep, salome, product, plan } = await company(await open());
    const cycleId = await plan();
    const { list } = (await keep(workshop)).body;
    const asked = { cycleId, teamId: product, looseTitle: 'An objective to write' };
    const drafted = await salome.post(`/sorted-lists/${list.id}/drafts`, asked);
    expect(drafted.status).toBe(200);
    expect(drafted.body).toMatchObject({
      left: 0,
      objectives: [
        { title: 'Riders come back after winter', keyResults: 2, initiatives: 1 },
        { title: 'An objective to write', keyResults: 1, initiatives: 1 },
      ],
    });
    const { objectives } = (await salome.get(`/cycles/${cycleId}`)).body;
    const riders = objectives.find(({ title }: { title: string }) => title.startsWith('Riders'));
    expect(riders).toMatchObject({ state: 'draft', teamId: product });
    expect(
      riders.keyResults.map(({ statement, baseline, target }: Record<string, unknown>) => [
        statement,
        baseline,
        target,
      ]),
    ).toEqual([
      ['Passer de 34 à 45 % d’inscrits actifs', 0.34, 0.45],
      ['NPS', 20, 35],
    ]);
    const again = await salome.post(`/sorted-lists/${list.id}/drafts`, asked);
    expect(again.body).toEqual(drafted.body);
    expect((await salome.get(`/cycles/${cycleId}`)).body.objectives).toHaveLength(2);

    // Withdrawn, its lines are lines of the list again, and may become other drafts.
    const { id, version } = riders;
    expect((await salome.post(`/objectives/${id}/withdraw`, { expectedVersion: version })).status).toBe(200);
    const [kept] = (await salome.get('/sorted-lists')).body.lists;
    expect(kept.lines.filter((one: { objectiveId: string | null }) => one.objectiveId === id)).toEqual([]);
    const redone = (await salome.post(`/sorted-lists/${list.id}/drafts`, asked)).body;
    expect(redone).toMatchObject({ left: 0, objectives: [{ title: 'An objective to write' }, { keyResults: 2 }] });
    expect(redone.objectives[1].id).not.toBe(id);
  });

  test('a long list becomes KPIs and drafts by parts: others are answered all along, and again nothing is made twice', async () => {
    const { keep, salome, anyone, product, plan } = await company(await open());
    // Twelve parts of twenty: others are answered between two of them.
    const kpis = Array.from({ length: 240 }, (_, n) => kpi(`Active riders of district ${n}`));
    const key = { idempotencyKey: 'workshop-of-all-districts' };
    const kept = await answeredMeanwhile(anyone, () => keep(kpis, key));
    expect(kept.answer.body.kpis).toHaveLength(240);
    expect(kept.answer.body.list.lines.every(({ kpiKey }: { kpiKey: string | null }) => kpiKey !== null)).toBe(true);
    expect(kept.times).toBeGreaterThan(5);
    expect((await keep(kpis, key)).body).toEqual(kept.answer.body);
    expect((await salome.get('/kpis')).body.kpis).toHaveLength(240);

    const cycleId = await plan();
    const goals = Array.from({ length: 240 }, (_, n) =>
      n % 4 === 0
        ? line(`Riders of district ${n} come back`, 'objective')
        : line(`Raise riders of district ${n} from 10 to 20 %`, 'key-result', { under: n - (n % 4) }),
    );
    const { list } = (await keep(goals)).body;
    const asked = { cycleId, teamId: product, looseTitle: 'To write' };
    const drafted = await answeredMeanwhile(anyone, () => salome.post(`/sorted-lists/${list.id}/drafts`, asked));
    expect(drafted.answer.body).toMatchObject({ left: 0 });
    expect(drafted.answer.body.objectives).toHaveLength(60);
    expect(drafted.answer.body.objectives.every(({ keyResults }: { keyResults: number }) => keyResults === 3)).toBe(
      true,
    );
    expect(drafted.times).toBeGreaterThan(5);
    expect((await salome.post(`/sorted-lists/${list.id}/drafts`, asked)).body).toEqual(drafted.answer.body);
  }, 120_000);

  test('a line of nothing but numbers holds nobody up, whatever its column', async () => {
    const { keep, anyone } = await company(await open());
    const lines = Array.from({ length: 400 }, (_, n) => line(`${'1,'.repeat(145)}${n}`, 'key-result'));
    const { answer, times } = await answeredMeanwhile(anyone, () => keep(lines));
    expect(answer.status).toBe(201);
    expect(times).toBeGreaterThan(5);
  }, 120_000);

  test('what a server that died left of a long list, the job that waits makes: each line once', async () => {
    const place = await open();
    const { keep, salome, store, parts } = await company(place);
    const lines = Array.from({ length: 50 }, (_, n) => kpi(`Active riders of district ${n}`));
    const { list } = (await keep(lines)).body;
    // As if it had died after the first part.
    const [row] = await store.db.selectFrom('sorted_list').select('lines').where('id', '=', list.id).execute();
    const half = (row?.lines ? JSON.parse(row.lines as string) : []).map((one: object, at: number) =>
      at < 20 ? one : { ...one, kpiKey: null },
    );
    await store.db
      .updateTable('sorted_list')
      .set({ lines: JSON.stringify(half) as never })
      .where('id', '=', list.id)
      .execute();
    const personId = await personIdOf(salome);
    await enqueue(store, { kind: KPIS_OF_LIST, subject: 'again', payload: { listId: list.id, personId } });
    parts.worker.wake();
    await vi.waitFor(
      async () => {
        const [now] = (await salome.get('/sorted-lists')).body.lists;
        expect(now.lines.filter(({ kpiKey }: { kpiKey: string | null }) => kpiKey === null)).toEqual([]);
        expect(now.lines.slice(0, 20)).toEqual(list.lines.slice(0, 20));
      },
      { timeout: 20_000 },
    );
    expect((await salome.get('/kpis')).body.kpis).toHaveLength(80);
  }, 60_000);

  test('a line longer than what it would become is asked about, never cut', async () => {
    const { keep } = await company(await open());
    for (const [column, most] of [
      ['kpi', 120],
      ['key-result', 300],
      ['initiative', 300],
      ['objective', 200],
    ] as const) {
      const long = 'Riders come back '
        .repeat(20)
        .slice(0, most + 1)
        .trim();
      const text = long.padEnd(most + 1, '.');
      const refused = await keep([line(text, column)]);
      expect(refused.body).toMatchObject({ code: 'sorter.line-too-long', params: { text, length: most + 1, most } });
      expect((await keep([line(text.slice(0, most), column)])).status).toBe(201);
    }
    expect((await keep([line('x '.repeat(299).trim(), 'unclear')])).status).toBe(201);
  });

  test('start and target are read as their line or its columns say them; a bare fraction of a share stays open', async () => {
    const { keep, salome, product, plan } = await company(await open());
    const cycleId = await plan();
    const lines = [
      line('Augmenter le taux de réachat', 'key-result', { baseline: '31%', target: '40 %' }),
      line('Réduire la part des retards', 'key-result', { baseline: '0.12', target: '0.05' }),
      line('Note moyenne', 'key-result', { baseline: '3,5', target: '4,2', due: 'fin mars' }),
      line('Taux de disponibilité ≥ 95 %', 'kpi'),
      line('Refaire la page', 'initiative', { done: '70%' }),
    ];
    const { list, kpis } = (await keep(lines)).body;
    expect(list.lines.map(({ done, due }: Record<string, unknown>) => [done, due])).toEqual([
      [null, null],
      [null, null],
      [null, 'fin mars'],
      [null, null],
      ['70%', null],
    ]);
    await salome.post(`/sorted-lists/${list.id}/drafts`, { cycleId, teamId: product, looseTitle: 'To write' });
    const [{ keyResults }] = (await salome.get(`/cycles/${cycleId}`)).body.objectives;
    expect(keyResults.map(({ baseline, target }: Record<string, unknown>) => [baseline, target])).toEqual([
      [0.31, 0.4],
      [null, null],
      [3.5, 4.2],
    ]);
    const { kpi } = (await salome.get(`/kpis/${kpis[0].key}`)).body;
    expect(kpi).toMatchObject({ expectedLevel: { atLeast: 0.95, atMost: null }, direction: 'up' });
  });

  test('beyond three key results under an objective the others stay with the list', async () => {
    const { keep, salome, product, plan } = await company(await open());
    const cycleId = await plan();
    const five = Array.from({ length: 5 }, (_, n) => line(`NPS of station ${n} from 1 to 2`, 'key-result'));
    const { list } = (await keep(five)).body;
    const drafted = await salome.post(`/sorted-lists/${list.id}/drafts`, {
      cycleId,
      teamId: product,
      looseTitle: 'An objective to write',
    });
    expect(drafted.body).toMatchObject({ left: 2, objectives: [{ keyResults: 3 }] });
  });

  test('a cycle that has started takes no draft, and the list is kept', async () => {
    const place = await open();
    const { keep, salome, admin, product, plan } = await company(place);
    const cycleId = await plan();
    const { list } = (await keep(workshop)).body;
    const { id } = (
      await salome.post(`/cycles/${cycleId}/objectives`, {
        teamId: product,
        title: 'Night rides feel safe',
        whyNow: '',
      })
    ).body;
    await salome.post(`/objectives/${id}/choose`, { expectedVersion: 1 });
    place.clock.moveTo('2026-11-30T09:00:00.000Z');
    await admin.post(`/cycles/${cycleId}/start`, { expectedVersion: 1, startAnyway: 'Now.' });
    const refused = await salome.post(`/sorted-lists/${list.id}/drafts`, {
      cycleId,
      teamId: product,
      looseTitle: 'An objective to write',
    });
    expect(refused.body).toMatchObject({ code: 'sorter.cycle-not-planning', params: { name: 'Winter' } });
    expect((await salome.get('/sorted-lists')).body.lists).toHaveLength(1);
  });

  test('a private team’s list, and a list nobody may keep there, are absent to others', async () => {
    const { admin, root, person, salome, plan, product } = await company(await open());
    const secret = (await admin.post('/teams', { name: 'Secret', parentId: root, kind: 'service', private: true })).body
      .id;
    const ana = await person('Ana', 'member', { id: secret, role: 'member' });
    const cycleId = await plan();
    const { list } = (await ana.post('/sorted-lists', { ownerTeamId: secret, name: 'Ours', lines: workshop })).body;
    for (const other of [salome, admin]) {
      expect((await other.get('/sorted-lists')).body.lists).toEqual([]);
      expect((await other.get('/session')).body.session.content.sortedLists).toBe(0);
      const draft = { cycleId, teamId: product, looseTitle: 'To write' };
      expect((await other.post(`/sorted-lists/${list.id}/drafts`, draft)).body.code).toBe('sorted-list.not-found');
    }
    const mine = { ownerTeamId: product, name: 'Ours', lines: workshop };
    expect((await salome.post('/sorted-lists', mine)).body.code).toBe('kpi.owner-is-a-team');
    const none = { ownerTeamId: root, name: 'Empty', lines: [] };
    expect((await salome.post('/sorted-lists', none)).body.code).toBe('sorter.no-line');
  });
});

const bonus = 'Hit 95 % of renewals to unlock the quarterly bonus';

onBothEngines('remarks', (open) => {
  test('a remark left on a text stays left for everyone, with the same words otherwise spaced; taken back it returns', async () => {
    const { salome, admin, anyone } = await company(await open());
    const key = textKey('Launch the new app');
    expect((await salome.put(`/remarks/${key}/output`, { why: null })).body).toEqual({ codes: ['output'] });
    await salome.put(`/remarks/${key}/output`, { why: null });
    expect((await admin.get(`/remarks/${textKey('  launch the  NEW app')}`)).body).toEqual({ codes: ['output'] });
    expect((await anyone.get(`/remarks/${key}`)).status).toBe(401);
    expect((await admin.delete(`/remarks/${key}/output`)).body).toEqual({ codes: [] });
    expect(JSON.stringify((await admin.get('/events?subjectKind=remark')).body)).not.toContain('Launch');
  });

  test('someone who only reads leaves nothing', async () => {
    const { person } = await company(await open());
    const vera = await person('Vera', 'viewer');
    expect((await vera.put(`/remarks/${textKey('x')}/output`, { why: null })).body.code).toBe('right.not-yours');
  });

  test('pay in a goal is explained in a sentence before it goes on, whoever sends it', async () => {
    const { salome, product, plan, keep } = await company(await open());
    const cycleId = await plan();
    const { id } = (
      await salome.post(`/cycles/${cycleId}/objectives`, { teamId: product, title: 'Riders come back', whyNow: '' })
    ).body;
    const statement = { statement: bonus, unit: { kind: 'percent', label: '' }, commitment: 'committed' };
    const propose = () =>
      salome.post(`/objectives/${id}/key-results`, {
        ...statement,
        baseline: 0.9,
        target: 0.95,
        firstMovementWeek: null,
        measure: null,
      });
    const refused = await propose();
    expect(refused.body).toMatchObject({ code: 'remark.needs-explanation', params: { remark: 'pay', text: bonus } });
    expect((await keep([line(bonus, 'key-result')])).body.code).toBe('remark.needs-explanation');
    const why = (words: string | null) => salome.put(`/remarks/${textKey(bonus)}/pay`, { why: words });
    for (const short of [null, '', 'because']) expect((await why(short)).body.code).toBe('remark.needs-words');
    expect((await propose()).body.code).toBe('remark.needs-explanation');
    expect((await why('It quotes the contract of the sales team.')).status).toBe(200);
    expect((await propose()).status).toBe(201);
    expect((await keep([line(bonus, 'key-result')])).status).toBe(201);
  });

  test('a person named in an objective, or in one rewritten, is explained too; other remarks never stop anyone', async () => {
    const { salome, product, plan } = await company(await open());
    const cycleId = await plan();
    const propose = (title: string) =>
      salome.post(`/cycles/${cycleId}/objectives`, { teamId: product, title, whyNow: '' });
    const named = 'Help Julie become a lead';
    expect((await propose(named)).body).toMatchObject({ code: 'remark.needs-explanation' });
    const created = await propose('Launch the new app before March');
    expect(created.status).toBe(201);
    expect((await salome.patch(`/objectives/${created.body.id}`, { expectedVersion: 1, title: named })).body.code).toBe(
      'remark.needs-explanation',
    );
  });
});
