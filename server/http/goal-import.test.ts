import { expect, test } from 'vitest';
import { onBothEngines, type TestStore } from '../../store/test-store.ts';
import { twoTeams } from './okr-fixtures.ts';
import type { Client } from './test-client.ts';

const spreadsheet = [
  'Équipe;Trimestre;Objectif;Résultat clé;Départ;Cible;Unité;Avancement',
  'Product;T1 2027;Les nouveaux prennent l’habitude;Usagers encore là à deux semaines;30;50,5;%;40 %',
  'Product;T1 2027;Les nouveaux prennent l’habitude;Trajets par nouvel usager;2,1;3;;10 %',
  'Fleet;T1 2027;Chaque vélo roule;Vélos immobilisés plus de trois jours;120;60;;',
  'Fleet;T1 2027;Chaque vélo roule;Maintenir les résiliations sous 4 %;;;;',
].join('\n');

async function send(client: Client, name: string, content: string | Uint8Array): Promise<string> {
  const answer = await client.raw('POST', `/api/v1/uploads?name=${encodeURIComponent(name)}&goals=`, content);
  expect(answer.body).toMatchObject({ upload: expect.any(String) });
  return answer.body.upload;
}

const preview = async (client: Client, upload: string, said: object = {}) =>
  (await client.post('/goal-imports/preview', { upload, said })).body;

const begin = (client: Client, upload: string, said: object = {}) =>
  client.post('/goal-imports', { upload, said, placeholderName: 'Équipe à nommer' });

/** Followed until it is over, however it ends. */
async function over(client: Client, id: string) {
  for (;;) {
    const { body } = await client.get(`/goal-imports/${id}`);
    if (!['waiting', 'running'].includes(body.state)) return body;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function withCycle(place: TestStore) {
  const all = await twoTeams(place);
  const said = {
    periods: [{ period: 'T1 2027', choice: { kind: 'cycle', cycleId: all.cycle.id } }],
    levels: { all: 'kpi' },
  };
  return { ...all, said };
}

onBothEngines('goals of another tool', (open) => {
  test('a spreadsheet is recognised, asks what it does not say, goes in as drafts, and again changes nothing', async () => {
    const { admin, salome, said, cycle, product, fleet } = await withCycle(await open());
    const upload = await send(salome, 'okr.csv', spreadsheet);
    const first = await preview(salome, upload);
    expect(first.file).toMatchObject({
      format: 'repeated-objective',
      because: ['Objectif', 'Résultat clé'],
      never: ['Avancement'],
      reading: { decimal: 'comma' },
      lines: 4,
    });
    expect(first.questions.sort()).toEqual(['levels', 'periods']);
    expect(first.holders).toMatchObject([
      { holder: 'Product', is: 'team', choice: { kind: 'team', teamId: product } },
      { holder: 'Fleet', is: 'team', choice: { kind: 'team', teamId: fleet } },
    ]);
    expect(first.levels).toMatchObject([{ line: 5, side: 'below', hasLimit: true }]);
    expect((await begin(salome, upload)).body.code).toBe('goals.still-asked');

    const tried = await preview(salome, upload, said);
    expect(tried).toMatchObject({
      questions: [],
      counts: { 'objective.added': 2, 'key-result.added': 3, 'kpi.added': 1, left: 0 },
    });
    const before = (await admin.get(`/cycles/${cycle.id}`)).body.objectives;
    expect(before).toEqual([]);

    const begun = await begin(salome, upload, said);
    expect(begun.status).toBe(201);
    const done = await over(salome, begun.body.id);
    expect(done).toMatchObject({
      state: 'done',
      lines: 6,
      linesInAll: 6,
      cycles: [{ id: cycle.id, state: 'planning', objectives: 2 }],
      kpis: [{ name: 'Maintenir les résiliations sous 4 %' }],
    });
    const { objectives } = (await admin.get(`/cycles/${cycle.id}`)).body;
    expect(objectives).toMatchObject([
      {
        teamId: product,
        state: 'draft',
        keyResults: [
          { statement: 'Usagers encore là à deux semaines', unit: { kind: 'percent' }, baseline: 0.3, target: 0.505 },
          { baseline: 2.1, target: 3, progress: null },
        ],
      },
      { teamId: fleet, keyResults: [{ baseline: 120, target: 60 }] },
    ]);
    const kpi = (await admin.get(`/kpis/${done.kpis[0].key}`)).body.kpi;
    expect(kpi).toMatchObject({ status: 'proposed', expectedLevel: { atLeast: null, atMost: 0.04 } });

    const again = await send(salome, 'okr-2.csv', spreadsheet);
    expect(await preview(salome, again, said)).toMatchObject({
      counts: { 'objective.unchanged': 2, 'key-result.unchanged': 3, 'kpi.unchanged': 1, left: 0 },
      report: [],
    });
    const rerun = await over(salome, (await begin(salome, again, said)).body.id);
    expect(rerun).toMatchObject({ state: 'done', counts: { 'objective.unchanged': 2, 'key-result.unchanged': 3 } });
    expect((await admin.get(`/cycles/${cycle.id}`)).body.objectives).toEqual(objectives);
  });
});
