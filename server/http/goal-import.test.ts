import { expect, test } from 'vitest';
import { textKey } from '../../src/wording/text-key.ts';
import type { TestStore } from '../../store/test-store.ts';
import { askToImport } from '../goals/import-goals.ts';
import { twoTeams } from './okr.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { type Client, personIdOf } from './test-client.ts';

const spreadsheet = [
  'Équipe;Trimestre;Objectif;Résultat clé;Départ;Cible;Unité;Avancement',
  'Product;T1 2027;Les nouveaux prennent l’habitude;Usagers encore là à deux semaines;30;50,5;%;40 %',
  'Product;T1 2027;Les nouveaux prennent l’habitude;Trajets par nouvel usager;2,1;3;;10 %',
  'Fleet;T1 2027;Chaque vélo roule;Vélos immobilisés plus de trois jours;120;60;;',
  'Fleet;T1 2027;Chaque vélo roule;Maintenir les résiliations sous 4 %;;;;',
].join('\n');

/** A key result on each row, two an objective, half of one team, half of another. */
function manyRows(count: number): string {
  const rows = ['Team,Quarter,Objective,Key result,Start value,Target value'];
  for (let at = 0; at < count / 2; at++)
    for (let result = 1; result <= 2; result++)
      rows.push(
        `${at % 2 ? 'Product' : 'Fleet'},T1 2027,Place ${at} becomes easier,Trips from place ${at}.${result},${at},${at + result}`,
      );
  return rows.join('\n');
}

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
    await pause(20);
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

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

  test('thousands of rows go in by parts: a page answers meanwhile, a stop keeps what is in, going on brings the rest', async () => {
    const place = await open();
    const { admin, salome, said, cycle } = await withCycle(place);
    // Fewer on PostgreSQL, where each row costs a round trip. `npm run test:long` brings twenty thousand.
    const rows = place.databaseUrl ? 2_000 : Number(process.env.GOAL_ROWS ?? 4_000);
    const upload = await send(admin, 'many.csv', manyRows(rows));
    const asked = await preview(admin, upload, said);
    expect(asked).toMatchObject({
      file: { lines: rows },
      questions: [],
      counts: { 'objective.added': rows / 2, 'key-result.added': rows, left: 0 },
    });
    const { id } = (await begin(admin, upload, said)).body;
    const seen: number[] = [];
    for (let lines = 0; lines < 300; ) {
      lines = (await admin.get(`/goal-imports/${id}`)).body.lines;
      seen.push(lines);
      expect((await salome.get('/session')).status).toBe(200);
      // As a page asks, not as fast as it can: the import has its turn.
      await pause(20);
    }
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect((await admin.post(`/goal-imports/${id}/cancel`, {})).body.linesInAll).toBe(1.5 * rows);
    const stopped = await over(admin, id);
    expect(stopped).toMatchObject({ state: 'cancelled', cycles: [{ id: cycle.id }] });
    expect(stopped.lines).toBeLessThan(1.5 * rows);
    // Whole parts alone: each objective that is in has its two key results, and the page of the cycle shows them.
    const { counts, lines } = (await admin.get(`/goal-imports/${id}`)).body;
    expect(counts['key-result.added']).toBe(2 * counts['objective.added']);
    expect(lines).toBe(3 * counts['objective.added']);
    const page = (await admin.get(`/cycles/${cycle.id}`)).body;
    expect(page.objectives.length + page.others.length).toBe(counts['objective.added']);

    expect((await admin.post(`/goal-imports/${id}/resume`, {})).status).toBe(200);
    const done = await over(admin, id);
    expect(done).toMatchObject({ state: 'done', lines: 1.5 * rows, counts: { 'objective.added': rows / 2 } });
    const again = await preview(admin, upload, said);
    expect(again.counts).toEqual({ 'objective.unchanged': rows / 2, 'key-result.unchanged': rows, left: 0 });
  }, 300_000);

  const oneLine = (holder: string, more = '') =>
    `Owner,Quarter,Objective,Key result,Start value,Target value${more && ',Level'}\n${holder},T1 2027,Faster answers,Hours to a first answer,48,12${more && `,${more}`}\n`;

  test('a holder who is nobody here becomes a team or a placeholder as a person says, never whoever brings the file', async () => {
    const { admin, salome, luc, said, product, fleet, cycle } = await withCycle(await open());
    const upload = await send(admin, 'a.csv', oneLine('Julie Bernard'));
    const asked = await preview(admin, upload, said);
    expect(asked.questions).toEqual(['holders']);
    expect(asked.holders).toMatchObject([{ holder: 'Julie Bernard', is: 'unknown', choice: null, proposed: null }]);

    // A member is recognised by name or address: the team is theirs to be proposed, and for a person to say.
    const members = await preview(salome, await send(salome, 'b.csv', oneLine('luc@cyclade.example')), said);
    expect(members.holders).toMatchObject([{ is: 'member', choice: null, proposed: fleet, mayBeTeam: false }]);
    expect(members.questions).toEqual(['holders']);

    // Teams are made by administrators: for others these two are no answers.
    const placeholder = { ...said, otherHolders: { kind: 'placeholder' } };
    const forLuc = await send(luc, 'c.csv', oneLine('Julie Bernard'));
    expect((await preview(luc, forLuc, placeholder)).questions).toEqual(['holders']);

    const done = await over(admin, (await begin(admin, upload, placeholder)).body.id);
    expect(done).toMatchObject({ state: 'done', teams: [{ name: 'Équipe à nommer 1' }] });
    const again = await send(admin, 'd.csv', oneLine('Julie Bernard'));
    expect(await preview(admin, again, placeholder)).toMatchObject({
      counts: { 'objective.unchanged': 1, 'key-result.unchanged': 1 },
      newTeams: [],
    });
    const named = { ...said, holders: [{ holder: 'Julie Bernard', choice: { kind: 'team', teamId: product } }] };
    await over(salome, (await begin(salome, await send(salome, 'e.csv', oneLine('Julie Bernard')), named)).body.id);
    const { objectives } = (await admin.get(`/cycles/${cycle.id}`)).body;
    expect(objectives.map(({ teamId }: { teamId: string }) => teamId).sort()).toEqual(
      [done.teams[0].id, product].sort(),
    );
  });

  test('no person of the file is kept: not in the import, not in its events, not in what it made', async () => {
    const place = await open();
    const { admin, said } = await withCycle(place);
    const upload = await send(admin, 'julie.csv', oneLine('Julie Bernard'));
    await over(admin, (await begin(admin, upload, { ...said, otherHolders: { kind: 'placeholder' } })).body.id);
    for (const table of ['event', 'revision', 'goal_import_part', 'goal_source', 'objective', 'team', 'job'] as const) {
      const rows = await place.db.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain('Julie');
    }
    const objective = await place.db.selectFrom('objective').select('author_id').executeTakeFirstOrThrow();
    expect(objective.author_id).toBeNull();
  });

  test('a private team of others is no team for whoever brings the file, and nothing tells that it is there', async () => {
    const { admin, salome, root, said, cycle } = await withCycle(await open());
    const hidden = (await admin.post('/teams', { name: 'Acquisition', parentId: root, kind: 'team', private: true }))
      .body;
    const secret = await preview(salome, await send(salome, 'a.csv', oneLine('Acquisition')), said);
    expect(secret.holders).toMatchObject([{ is: 'unknown', choice: null, proposed: null }]);
    const forced = { ...said, holders: [{ holder: 'Acquisition', choice: { kind: 'team', teamId: hidden.id } }] };
    const upload = await send(salome, 'b.csv', oneLine('Acquisition'));
    expect((await preview(salome, upload, forced)).questions).toEqual(['holders']);
    expect((await begin(salome, upload, forced)).body.code).toBe('goals.still-asked');
    const elsewhere = { ...said, periods: [{ period: 'T1 2027', choice: { kind: 'cycle', cycleId: hidden.id } }] };
    expect((await preview(salome, upload, elsewhere)).questions).toContain('periods');
    expect((await salome.get(`/cycles/${cycle.id}`)).body.objectives).toEqual([]);
  });

  test('an import is its person’s alone, and who only reads brings nothing', async () => {
    const { admin, salome, person, said } = await withCycle(await open());
    const upload = await send(salome, 'a.csv', spreadsheet);
    const { id } = (await begin(salome, upload, said)).body;
    await over(salome, id);
    expect((await admin.get(`/goal-imports/${id}`)).body.code).toBe('goal-import.not-found');
    expect((await admin.post(`/goal-imports/${id}/cancel`, {})).status).toBe(404);
    expect((await admin.get('/goal-imports')).body.imports).toEqual([]);
    expect((await salome.get('/goal-imports')).body.imports).toMatchObject([{ id, fileName: 'a.csv' }]);
    const vera = await person('Vera', 'viewer');
    const denied = await vera.raw('POST', '/api/v1/uploads?name=a.csv&goals=', spreadsheet);
    expect([denied.status, denied.body.code]).toEqual([403, 'right.not-yours']);
    expect((await vera.post('/goal-imports/preview', { upload })).status).toBe(403);
  });

  test('rights lost on the way stop an import, with what is in', async () => {
    const { admin, salome, store, said, cycle } = await withCycle(await open());
    const { id } = (await begin(salome, await send(salome, 'a.csv', manyRows(400)), said)).body;
    await salome.post(`/goal-imports/${id}/cancel`, {});
    const { lines } = await over(salome, id);
    const { id: personId } = (await salome.get('/session')).body.session.person;
    const { people } = (await admin.get('/people')).body;
    const { version } = people.find((one: { id: string }) => one.id === personId);
    await admin.patch(`/people/${personId}`, { expectedVersion: version, role: 'viewer' });
    expect((await salome.post(`/goal-imports/${id}/resume`, {})).status).toBe(403);
    // Asked before, and taken by a server after.
    await askToImport(store, id);
    const stopped = await over(salome, id);
    expect(stopped).toMatchObject({ state: 'failed', problem: { code: 'right.not-yours' } });
    expect(stopped.lines).toBeGreaterThanOrEqual(lines);
    const page = (await admin.get(`/cycles/${cycle.id}`)).body;
    expect(3 * (page.objectives.length + page.others.length)).toBe(stopped.lines);
  });

  test('a goal of one person is shown and asked about: taken up by the team or left, each its own way', async () => {
    const { admin, product, said, cycle } = await withCycle(await open());
    const rows = [
      'Owner,Level,Quarter,Objective,Key result',
      'Product,Team,T1 2027,Faster answers,Hours to answer from 9 to 4',
    ];
    rows.push(
      'Product,Individual,T1 2027,Better listening,Customers heard from 5 to 12',
      'Product,Personal,T1 2027,Spanish,Words known from 100 to 500',
    );
    const upload = await send(admin, 'a.csv', rows.join('\n'));
    const asked = await preview(admin, upload, said);
    expect(asked.questions).toEqual(['individual']);
    expect([...new Set(asked.individual.map(({ line }: { line: number }) => line))]).toEqual([3, 4]);
    const left = await preview(admin, upload, { ...said, individual: { all: 'leave-out', except: [3] } });
    expect(left).toMatchObject({ questions: [], counts: { 'objective.added': 2, 'key-result.added': 2, left: 2 } });
    expect(left.problems).toMatchObject([
      { line: 4, code: 'goals.individual-left', title: 'Spanish' },
      { line: 4, code: 'goals.under-left-out' },
    ]);
    await over(admin, (await begin(admin, upload, { ...said, individual: { all: 'team', except: [4] } })).body.id);
    const { objectives } = (await admin.get(`/cycles/${cycle.id}`)).body;
    expect(objectives.map((one: { title: string; teamId: string }) => [one.title, one.teamId]).sort()).toEqual([
      ['Better listening', product],
      ['Faster answers', product],
    ]);
  });

  test('a sentence about pay or a person stays out with its words, until somebody has explained it', async () => {
    const { admin, said } = await withCycle(await open());
    const text =
      'Owner,Quarter,Objective,Key result\nProduct,T1 2027,Faster answers,Julie closes 30 tickets for her bonus\n';
    const upload = await send(admin, 'a.csv', text);
    const asked = await preview(admin, upload, said);
    expect(asked.problems).toMatchObject([{ line: 2, code: 'goals.needs-words', stops: true }]);
    expect(asked.counts).toEqual({ 'objective.added': 1, left: 1 });
    const key = textKey('Julie closes 30 tickets for her bonus');
    for (const { remark } of [asked.problems[0].params])
      await admin.put(`/remarks/${key}/${remark}`, {
        textKey: key,
        code: remark,
        why: 'It is how it was agreed in May',
      });
    expect((await preview(admin, upload, said)).counts).toEqual({
      'objective.added': 1,
      'key-result.added': 1,
      left: 0,
    });
  });

  test('a past period comes as it was: a closed cycle, the values the file states, no score and no percentage', async () => {
    const { admin, root, said } = await withCycle(await open());
    await admin.put(`/teams/${root}/members/${await personIdOf(admin)}`, {
      role: 'facilitator',
    });
    const text = [
      'Team,Quarter,Objective,Key result,Start value,Target value,Current value,Progress,Score,As of',
      'Product,T3 2026,Sign-up becomes simple,Sign-ups finished,61,75,72,79%,0.8,2026-09-24',
      'Product,T3 2026,Sign-up becomes simple,Calls to sign up,90,40,38,100%,1,2026-09-24',
    ].join('\n');
    const upload = await send(admin, 'a.csv', text);
    const asked = await preview(admin, upload, said);
    expect(asked.questions).toEqual(['periods']);
    expect(asked.file.never).toEqual(['Progress', 'Score']);
    expect(asked.periods).toMatchObject([
      { period: 'T3 2026', span: { start: '2026-07-01', end: '2026-09-30' }, past: true, choice: null },
    ]);
    const past = { name: 'T3 2026', start: '2026-07-01', end: '2026-09-30', teamId: root };
    const history = { periods: [{ period: 'T3 2026', choice: { kind: 'history', ...past } }] };
    const done = await over(admin, (await begin(admin, upload, history)).body.id);
    expect(done).toMatchObject({ state: 'done', cycles: [{ name: 'T3 2026', state: 'closed', objectives: 1 }] });
    const page = (await admin.get(`/cycles/${done.cycles[0].id}`)).body;
    expect(page.cycle).toMatchObject({ state: 'closed', closedOn: '2026-09-30' });
    expect(page.objectives).toMatchObject([{ state: 'chosen', rank: 1 }]);
    expect(page.objectives[0].keyResults).toMatchObject([
      { baseline: 61, target: 75, values: [{ value: 72 }], closing: { given: null } },
      { baseline: 90, target: 40, values: [{ value: 38 }], closing: { given: null } },
    ]);
    const again = await preview(admin, await send(admin, 'b.csv', text), history);
    expect(again).toMatchObject({ newCycles: [], counts: { 'objective.unchanged': 1, 'key-result.unchanged': 2 } });
    // Today is no past: a period that still runs cannot come as history.
    const running = { ...past, end: '2026-12-31' };
    const wrong = { periods: [{ period: 'T3 2026', choice: { kind: 'history', ...running } }] };
    expect((await preview(admin, upload, wrong)).questions).toEqual(['periods']);
  });

  test('a line changed in the file is changed here; one changed here since stays as it is here', async () => {
    const { admin, salome, luc, said, cycle } = await withCycle(await open());
    const upload = await send(salome, 'a.csv', spreadsheet);
    const begun = (await begin(salome, upload, said)).body.id;
    await over(salome, begun);
    const before = (await admin.get(`/cycles/${cycle.id}`)).body.objectives;
    const [first, second] = before.find((one: { keyResults: unknown[] }) => one.keyResults.length === 2).keyResults;
    const aimed = { expectedVersion: second.version, baseline: 2.1, target: 4 };
    expect((await salome.put(`/key-results/${second.id}/target`, aimed)).status).toBe(200);
    const changed = spreadsheet.replace('30;50,5;%', '30;60;%').replace('2,1;3;', '2,1;3,5;');
    const next = await send(salome, 'b.csv', changed);
    expect((await preview(salome, next, said)).counts).toMatchObject({ 'key-result.changed': 1, 'key-result.kept': 1 });
    const done = await over(salome, (await begin(salome, next, said)).body.id);
    expect(done.counts).toMatchObject({ 'key-result.changed': 1, 'key-result.kept': 1, 'objective.unchanged': 2 });
    const after = (await admin.get(`/cycles/${cycle.id}`)).body.objectives.flatMap(
      (one: { keyResults: { id: string; target: number }[] }) => one.keyResults,
    );
    const targetOf = (id: string) => after.find((one: { id: string }) => one.id === id)?.target;
    expect([targetOf(first.id), targetOf(second.id)]).toEqual([0.6, 4]);

    // What was withdrawn here does not come back by the file, nor does anything new come in under it.
    const [withTwo, withOne] = before.toSorted(
      (a: { keyResults: unknown[] }, b: { keyResults: unknown[] }) => b.keyResults.length - a.keyResults.length,
    );
    const withdraw = (what: string, expectedVersion: number) => salome.post(`/${what}/withdraw`, { expectedVersion });
    expect((await withdraw(`key-results/${second.id}`, second.version + 1)).status).toBe(200);
    // Whoever brought the file is not the author of what came in; the team's own decide.
    expect((await withdraw(`objectives/${withOne.id}`, withOne.version)).status).toBe(403);
    expect((await luc.post(`/objectives/${withOne.id}/withdraw`, { expectedVersion: 1 })).status).toBe(200);
    const more = `${changed}\nFleet;T1 2027;Chaque vélo roule;Pannes par semaine;9;4;;`;
    const last = await send(salome, 'c.csv', more);
    const asked = await preview(salome, last, said);
    expect(asked.counts).toMatchObject({ 'objective.unchanged': 1, 'objective.kept': 1, 'key-result.kept': 3 });
    const third = await over(salome, (await begin(salome, last, said)).body.id);
    expect(third.counts).toMatchObject({ 'objective.unchanged': 1, 'objective.kept': 1, 'key-result.kept': 3 });
    expect(await over(salome, begun)).toMatchObject({ cycles: [{ id: cycle.id, objectives: 1 }] });
    expect((await admin.get(`/cycles/${cycle.id}`)).body.objectives).toMatchObject([
      { id: withTwo.id, keyResults: [{ id: first.id }] },
    ]);
  });

  test('more key results than one carries: which wait is asked; levels become guardrails where they say their limit', async () => {
    const { salome, said, cycle, admin } = await withCycle(await open());
    const rows = ['Team,Quarter,Objective,Key result,Start value,Target value'];
    for (const at of [1, 2, 3, 4, 5]) rows.push(`Product,T1 2027,Faster answers,Trips of kind ${at},${at},${at + 9}`);
    rows.push('Product,T1 2027,Faster answers,Keep refunds below 2%,,', 'Product,T1 2027,Faster answers,Revenue,,');
    const upload = await send(salome, 'a.csv', rows.join('\n'));
    const asked = await preview(salome, upload, { ...said, levels: { all: 'guardrail' } });
    expect(asked).toMatchObject({ many: { objectives: 1, beyond: 2 }, levelsInAll: 2 });
    expect(asked.questions.sort()).toEqual(['levels', 'many']);
    const answers = { ...said, levels: { all: 'guardrail', beyond: 'stop' }, many: { kind: 'first' } };
    const tried = await preview(salome, upload, answers);
    expect(tried.counts).toEqual({
      'objective.added': 1,
      'key-result.added': 3,
      'kpi.added': 2,
      'guardrail.added': 1,
      left: 2,
    });
    expect(tried.problems.map(({ code }: { code: string }) => code)).toEqual([
      'goals.beyond-limit',
      'goals.beyond-limit',
      'goals.level-without-limit',
    ]);
    await over(salome, (await begin(salome, upload, answers)).body.id);
    const [objective] = (await admin.get(`/cycles/${cycle.id}`)).body.objectives;
    expect(objective.guardrails).toMatchObject([{ atMost: 0.02, beyond: { act: 'stop' }, state: 'no-reading' }]);
    const all = { ...answers, many: { kind: 'all', why: 'Until March', reviewOn: '2027-03-01' } };
    expect((await preview(salome, upload, all)).counts).toMatchObject({
      'key-result.added': 2,
      'key-result.unchanged': 3,
    });
  });

  test('numbers and days that are none come in without, each with its column; values to come and formulas stay out', async () => {
    const { admin } = await withCycle(await open());
    const { readFileSync } = await import('node:fs');
    const damaged = readFileSync('test/fixtures/goals/damaged/dates-and-numbers.csv');
    const asked = await preview(admin, await send(admin, 'a.csv', damaged), { valuesOn: { kind: 'leave-out' } });
    expect(asked.problems.map((one: Record<string, unknown>) => `${one.line} ${one.column} ${one.code}`)).toEqual([
      '2 Start value goals.not-a-number',
      '3 As of goals.not-a-day',
      '4 Start value goals.formula-number',
      '4 Target value goals.formula-number',
      '4 As of goals.not-a-day',
      '5 As of goals.value-to-come',
    ]);
    expect(asked.periods.map(({ period, span }: { period: string; span: unknown }) => [period, span])).toEqual([
      ['2027-01-04 → 2027-03-28', { start: '2027-01-04', end: '2027-03-28' }],
      ['2027-13-40 → 2027-03-28', null],
    ]);
  });
});
