import { expect, test } from 'vitest';
import { describedKpi } from './described-kpi.fixture.ts';
import { checkIn, entry, keyResult, running, weeklyKpi } from './okr.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { openApiDocument } from './openapi-document.ts';
import { languageAsked } from './say-problems.ts';
import { testInstallation } from './test-client.ts';

test('the language of an answer is the first of ours that is asked for, by weight; English where none is', () => {
  expect(languageAsked('fr-CA,fr;q=0.9,en;q=0.8')).toBe('fr');
  expect(languageAsked('de, en;q=0.2, fr;q=0.7')).toBe('fr');
  expect(languageAsked('en-GB,fr;q=0.9')).toBe('en');
  expect(languageAsked('fr;q=0')).toBe('en');
  expect(languageAsked('*')).toBe('en');
  expect(languageAsked(undefined)).toBe('en');
});

test('the document says how to be known, who may call what, and what a refusal looks like, for every operation', async () => {
  const { paths, security, components, info } = await openApiDocument();
  expect(security).toEqual([{ token: [] }, { session: [] }]);
  expect(Object.keys(components?.securitySchemes ?? {})).toEqual(['token', 'session']);
  expect(info.description).toContain('expectedVersion');
  const operations = Object.values(paths ?? {}).flatMap((item) => Object.values(item ?? {})) as {
    description?: string;
    security?: unknown[];
    responses: Record<string, unknown>;
    operationId: string;
  }[];
  expect(operations.length).toBeGreaterThan(150);
  for (const { description, responses, operationId } of operations) {
    expect(responses.default, operationId).toEqual({ $ref: '#/components/responses/Refused' });
    expect(description, operationId).toMatch(/^(Open to everyone|Any session|Right asked)/);
  }
  const of = (id: string) => operations.find(({ operationId }) => operationId === id);
  expect(of('measurement.put')?.description).toBe(
    'Right asked of whoever calls: `measurement.enter`. Tokens with the scope `values`.',
  );
  expect(of('definition.declare')?.description).toContain('No token: people only.');
  expect(of('setup.state')?.security).toEqual([]);
  expect(of('kpi.list')?.security).toBeUndefined();
  expect(JSON.stringify(of('kpi.create'))).toContain('gives the first answer again');
  expect(of('upload.send')).toBeDefined();
});

onBothEngines('a refusal is said in a sentence too', (open) => {
  test('in the language asked for, beside its code; which field, where one cannot be read', async () => {
    const { app, admin } = await testInstallation(await open());
    const ask = (path: string, headers: Record<string, string>, init: RequestInit = {}) =>
      app.request(`/api/v1${path}`, { ...init, headers: { origin: 'http://localhost', ...headers } });
    const outside = await ask('/kpis', { 'accept-language': 'fr' });
    expect(outside.status).toBe(401);
    expect(outside.headers.get('www-authenticate')).toBe('Bearer realm="Gouverne"');
    expect(outside.headers.get('content-type')).toBe('application/problem+json');
    expect(await outside.json()).toMatchObject({
      code: 'right.signed-out',
      detail: expect.stringMatching(/^Se connecter|^Connecte/),
    });
    expect((await admin.get('/kpis/none')).body).toMatchObject({ code: 'kpi.not-found', detail: expect.any(String) });
    const unread = (await admin.post('/teams', { name: 3 })).body;
    expect(unread.code).toBe('request.invalid');
    expect(unread.detail).toContain('“name” cannot be read as it is');
    expect((await admin.get('/nowhere')).body.detail).not.toBe('');
  });
});

onBothEngines('a percentage sent from outside', (open) => {
  test('85 is asked about, with nothing written, unless it is said how it is written or the KPI has passed 100 %', async () => {
    const { admin, root } = await testInstallation(await open());
    await admin.post('/kpis', { ...describedKpi('answered', root), unit: { kind: 'percent', label: '' } });
    const put = async (value: number, percentAs?: 'percent' | 'fraction', period = '2026-09') =>
      (await admin.put(`/kpis/answered/values/${period}`, { value, ...(percentAs && { percentAs }) })).body;
    expect(await put(85)).toMatchObject({
      code: 'measurement.percent-or-fraction',
      params: { value: 85 },
      detail: expect.stringContaining('85%, or of 8500%'),
    });
    expect((await admin.get('/kpis/answered')).body.values).toEqual([]);
    expect(await put(85, 'percent')).toMatchObject({ value: 0.85, revision: 1 });
    expect(await put(0.85)).toMatchObject({ value: 0.85, changed: false });
    const many = async (more: object) =>
      (await admin.post('/kpis/answered/values', { rows: [{ period: '2026-07', value: 81 }], ...more })).body;
    expect(await many({})).toMatchObject({
      written: false,
      refused: 1,
      rows: [{ problem: { code: 'measurement.percent-or-fraction' } }],
    });
    expect(await many({ percentAs: 'percent' })).toMatchObject({ written: true, rows: [{ value: 0.81 }] });
    // Said once to be above 100 %, it may be again without a question; not a hundred times so.
    expect(await put(1.3, 'fraction', '2026-08')).toMatchObject({ value: 1.3 });
    expect(await put(1.4, undefined, '2026-10')).toMatchObject({ value: 1.4 });
    expect((await put(140, undefined, '2026-10')).code).toBe('measurement.percent-or-fraction');
  });

  test('so is a share in a key result, its target, its check-in, and a guardrail: nothing is kept at a hundred times what was meant', async () => {
    const complete = keyResult({ unit: { kind: 'percent', label: '' }, baseline: 0.4, target: 0.6 });
    const { admin, salome, root, product, cycle, objectiveId, keyResultIds, store } = await running(await open(), [
      complete,
    ]);
    const [id = ''] = keyResultIds;
    const inDoubt = { code: 'key-result.percent-or-fraction', params: { value: 55 } };
    const checkIns = `/cycles/${cycle.id}/check-ins`;
    const said = checkIn(product, [entry(id, { value: 55 })]);
    expect((await salome.post(checkIns, said)).body).toMatchObject({
      ...inDoubt,
      detail: expect.stringContaining('55%, or of 5500%'),
    });
    const draft = { preparedWith: 'a script', lines: [{ keyResultId: id, value: 55, learnt: '', blocked: '' }] };
    const prepared = `/cycles/${cycle.id}/teams/${product}/check-in/draft`;
    expect((await salome.put(prepared, draft)).body).toMatchObject(inDoubt);
    const aim = { expectedVersion: 1, baseline: 0.4, target: 55, reason: 'better' };
    expect((await salome.put(`/key-results/${id}/target`, aim)).body).toMatchObject(inDoubt);
    const proposal = { ...complete, baseline: 40, target: 60 };
    expect((await salome.post(`/objectives/${objectiveId}/key-results`, proposal)).body).toMatchObject({
      ...inDoubt,
      params: { value: 40 },
    });
    await admin.post('/kpis', weeklyKpi(root, 'cancelled', { unit: { kind: 'percent', label: '' } }));
    const rail = { kpiKey: 'cancelled', atLeast: null, atMost: 4, beyond: { act: 'stop' } };
    const guard = async (more: object = {}) =>
      (await salome.post(`/objectives/${objectiveId}/guardrails`, { ...rail, ...more })).body;
    expect(await guard()).toMatchObject({ ...inDoubt, params: { value: 4, statement: expect.any(String) } });
    for (const table of ['check_in', 'check_in_draft', 'measurement', 'guardrail'] as const)
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);

    expect((await salome.put(prepared, { ...draft, percentAs: 'percent' })).status).toBe(200);
    expect((await store.db.selectFrom('check_in_draft').select('lines').executeTakeFirst())?.lines).toContain('0.55');
    expect((await salome.post(checkIns, { ...said, percentAs: 'percent' })).status).toBe(201);
    const values = await store.db.selectFrom('measurement').select('value').execute();
    expect(values.map(({ value }) => value)).toEqual([0.55]);
    await guard({ percentAs: 'percent' });
    expect((await store.db.selectFrom('guardrail').select('at_most').executeTakeFirst())?.at_most).toBe(0.04);
  });

  test('so is the level expected of a KPI, when it is created, when it changes, and when it is only then said to be a share', async () => {
    const { admin, root, store } = await testInstallation(await open());
    const inDoubt = { code: 'kpi.percent-or-fraction', params: { value: 85 } };
    const share = { ...describedKpi('answered', root), unit: { kind: 'percent', label: '' } };
    const atLeast = (value: number) => ({ expectedLevel: { atLeast: value, atMost: null } });
    expect((await admin.post('/kpis', { ...share, ...atLeast(85) })).body).toMatchObject({
      ...inDoubt,
      detail: expect.stringContaining('85%, or of 8500%'),
    });
    expect(await store.db.selectFrom('kpi').selectAll().execute()).toEqual([]);
    const created = await admin.post('/kpis', { ...share, ...atLeast(85), percentAs: 'percent' });
    expect(created.body.kpi).toMatchObject(atLeast(0.85));

    const change = async (expectedVersion: number, sent: object, key = 'answered') =>
      (await admin.patch(`/kpis/${key}`, { expectedVersion, ...sent })).body;
    expect(await change(1, { ...atLeast(85), name: 'Answered' })).toMatchObject(inDoubt);
    expect((await admin.get('/kpis/answered')).body.kpi).toMatchObject({
      name: 'answered',
      version: 1,
      ...atLeast(0.85),
    });
    expect(await change(1, { ...atLeast(90), percentAs: 'percent' })).toMatchObject(atLeast(0.9));
    // What it has reached is known: 120 % may be expected of what was once at 130 %, and then of what is expected at 120 %.
    expect((await change(2, atLeast(1.2))).code).toBe('kpi.percent-or-fraction');
    await admin.put('/kpis/answered/values/2026-09', { value: 1.3, percentAs: 'fraction' });
    expect(await change(2, atLeast(1.2))).toMatchObject(atLeast(1.2));
    expect((await change(3, atLeast(85))).code).toBe('kpi.percent-or-fraction');

    const unsaid = { ...describedKpi('kept', root), unit: { kind: 'other', label: '' }, ...atLeast(85) };
    expect((await admin.post('/kpis', unsaid)).status).toBe(201);
    const said = { unit: { kind: 'percent', label: '' } };
    expect(await change(1, said, 'kept')).toMatchObject(inDoubt);
    expect(await change(1, { ...said, percentAs: 'percent' }, 'kept')).toMatchObject({ ...said, ...atLeast(0.85) });
  });
});
