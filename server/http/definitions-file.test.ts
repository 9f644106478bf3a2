import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import type { TestStore } from '../../store/test-store.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { ledInstallation, personIdOf } from './test-client.ts';

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'test', 'definitions', name), 'utf8');
const orders =
  'order_id,customer_id,created_ts,amount,status,staff\n1,c1,2026-08-03 10:00:00,10,paid,false\n2,c2,2026-09-20 11:00:00,20,paid,false\n';

async function withOrders(place: TestStore) {
  const installation = await ledInstallation(place);
  const { admin } = installation;
  const sent = await admin.raw('POST', '/api/v1/uploads?name=fct_orders.csv', orders);
  const loaded = await admin.post('/sources/files', { upload: sent.body.upload, name: 'Shop', reading: {} });
  return { ...installation, sourceId: loaded.body.source.id as string };
}
const taken = (name: string, key: string) => ({ name, key, label: name, direction: 'up', cadence: 'month' });

onBothEngines('definitions of other tools', (open) => {
  test('beside its definition, a KPI brought in asks its unit and its review date; said, nothing is open, and the history tells', async () => {
    const { admin, root, sourceId } = await withOrders(await open());
    const content = fixture('semantic_manifest.json');
    const metrics = [taken('revenue', 'revenue')];
    expect(
      (await admin.post('/definitions/bring', { content, sourceId, ownerTeamId: root, metrics })).body.brought,
    ).toHaveLength(1);
    const page = (await admin.get('/kpis/revenue')).body;
    expect([page.unanswered, page.steward !== null]).toEqual([['unit', 'reviewOn'], true]);
    const change = async (said: object) =>
      admin.patch('/kpis/revenue', {
        expectedVersion: (await admin.get('/kpis/revenue')).body.kpi.version,
        ...said,
      });
    expect((await change({ unit: { kind: 'money', label: 'EUR' }, stewardId: null })).status).toBe(200);
    expect((await admin.get('/kpis/revenue')).body.unanswered).toEqual(['steward', 'reviewOn']);
    expect((await change({ stewardId: await personIdOf(admin), reviewOn: '2027-01-04' })).status).toBe(200);
    expect((await admin.get('/kpis/revenue')).body.unanswered).toEqual([]);
    const [line] = (await admin.get('/kpis')).body.kpis;
    expect([line.definition.open, line.unit]).toEqual([7, { kind: 'money', label: 'EUR' }]);
    // A unit that was said reads every value there is: it is said once.
    const again = { unit: { kind: 'percent', label: '' } };
    expect((await change(again)).body.code).toBe('kpi.unit-said');
    const { history } = (await admin.get('/kpis/revenue/around')).body;
    expect(history.flatMap((one: { fields: { field: string }[] }) => one.fields.map(({ field }) => field))).toContain(
      'unit',
    );
  });

  test('a column that carries its zone leaves nothing to ask of it, when read, when brought, and in the catalogue', async () => {
    const { admin, root } = await ledInstallation(await open());
    const zoned = orders.replaceAll(/(\d\d-\d\d) (\d\d:00:00)/g, '$1T$2Z');
    const sent = await admin.raw('POST', '/api/v1/uploads?name=fct_orders.csv', zoned);
    const { source } = (await admin.post('/sources/files', { upload: sent.body.upload, name: 'Shop', reading: {} }))
      .body;
    const kinds = Object.fromEntries(
      source.tables[0].columns.map(({ name, kind }: { name: string; kind: string }) => [name, kind]),
    );
    expect(kinds.created_ts).toBe('instant');
    const content = fixture('semantic_manifest.json');
    const read = (await admin.post('/definitions/read', { content, sourceId: source.id })).body;
    const questions = ['row', 'exclude', 'window', 'timezone', 'weekStart', 'partialBucket', 'late'];
    const revenue = read.metrics.find((one: { name: string }) => one.name === 'revenue');
    expect(revenue.questions).not.toContain('sourceZone');
    const metrics = [taken('revenue', 'revenue')];
    await admin.post('/definitions/bring', { content, sourceId: source.id, ownerTeamId: root, metrics });
    const page = (await admin.get('/kpis/revenue')).body;
    expect(page.definition.body.time).toEqual({ column: 'created_ts', kind: 'instant' });
    expect(page.definition.unanswered).toEqual(questions);
    expect((await admin.get('/kpis')).body.kpis[0].definition.open).toBe(questions.length + 2);
    const proposal = { expectedVersion: page.definition.version, why: 'x', inForceFrom: '2026-08' };
    expect((await admin.post('/kpis/revenue/definitions/1/proposal', proposal)).body.params).toEqual({
      unanswered: questions,
    });
  });

  test('a dbt metric comes as far as dbt says, with its first question; answered, it is proposed and computes', async () => {
    const { admin, root, sourceId } = await withOrders(await open());
    const content = fixture('semantic_manifest.json');
    const read = (await admin.post('/definitions/read', { content, sourceId })).body;
    expect(read.format).toBe('dbt');
    const revenue = read.metrics.find((one: { name: string }) => one.name === 'revenue');
    expect(revenue).toMatchObject({
      key: 'revenue',
      table: 'fct_orders',
      tableFound: true,
      measure: { kind: 'sum', column: 'amount' },
      whole: false,
    });
    // The source says that the column is a wall clock: that one is no longer asked.
    expect(revenue.questions).toEqual([
      'row',
      'exclude',
      'window',
      'cadence',
      'timezone',
      'weekStart',
      'partialBucket',
      'late',
    ]);
    expect((await admin.get('/kpis')).body.kpis).toEqual([]);
    const brought = await admin.post('/definitions/bring', {
      content,
      sourceId,
      ownerTeamId: root,
      metrics: [taken('revenue', 'revenue'), taken('net_revenue', 'net-revenue')],
    });
    expect(brought.body.brought).toEqual([
      { key: 'revenue', name: 'revenue', open: 7, first: 'row' },
      { key: 'net-revenue', name: 'net_revenue', open: 10, first: 'row' },
    ]);
    const page = (await admin.get('/kpis/revenue')).body;
    expect(page.definition).toMatchObject({ status: 'draft', specHash: null, sourceId });
    expect(page.definition.words).toContain('What customers paid.');
    expect((await admin.get('/kpis/net-revenue')).body.definition.words).toContain('sum(amount - tax)');
    expect(
      (await admin.get('/kpis')).body.kpis.find((one: { key: string }) => one.key === 'revenue').definition.open,
      // Its unit and its review date with them: dbt says neither.
    ).toBe(7 + 2);
    const proposal = { expectedVersion: page.definition.version, why: 'x', inForceFrom: '2026-08' };
    expect((await admin.post('/kpis/revenue/definitions/1/proposal', proposal)).body).toMatchObject({
      code: 'definition.incomplete',
      params: { unanswered: ['row', 'exclude', 'window', 'timezone', 'weekStart', 'partialBucket', 'late'] },
    });
    const body = {
      ...page.definition.body,
      source: { ...page.definition.body.source, rowMeans: 'one order' },
      exclude: [],
      window: { type: 'calendar', grain: 'month' },
      timezone: 'Europe/Paris',
      weekStart: 'mon',
      partialBucket: 'mark',
      late: { settleDays: 0, restate: 'never' },
    };
    const drafted = await admin.put('/kpis/revenue/draft', {
      expectedVersion: page.definition.version,
      definition: { kind: 'structured', sourceId, body },
    });
    expect(drafted.body).toMatchObject({ number: 1, unanswered: [] });
    const proposed = await admin.post('/kpis/revenue/definitions/1/proposal', {
      ...proposal,
      expectedVersion: drafted.body.version,
    });
    expect(proposed.status, JSON.stringify(proposed.body)).toBe(200);
    const { values } = (await admin.get('/kpis/revenue')).body;
    expect(values.map(({ period, value }: { period: string; value: number }) => [period, value])).toEqual([
      ['2026-08-01', 10],
      ['2026-09-01', 20],
    ]);
  });

  test('without a source, where the rows come from is the first question; all come, or none', async () => {
    const { admin, root } = await withOrders(await open());
    const content = fixture('cube.yaml');
    const bring = (...metrics: object[]) =>
      admin.post('/definitions/bring', { content, sourceId: null, ownerTeamId: root, metrics });
    expect((await bring(taken('orders.count', 'orders'))).body.brought[0]).toMatchObject({ first: 'source' });
    const twice = await bring(taken('orders.revenue', 'paid'), taken('orders.ever', 'orders'));
    expect(twice.body).toMatchObject({ code: 'kpi.key-taken', params: { key: 'orders' } });
    expect((await admin.get('/kpis')).body.kpis).toHaveLength(1);
    expect((await bring(taken('orders.nothing', 'nothing'))).body.code).toBe('definitions.no-metric');
  });

  test('a damaged file is refused with what it is not', async () => {
    const { admin } = await withOrders(await open());
    const read = async (content: string) => (await admin.post('/definitions/read', { content, sourceId: null })).body;
    expect(await read('{"semantic_models": [')).toMatchObject({ code: 'definitions.unreadable' });
    expect(await read('version: 2\nmodels: []')).toMatchObject({
      code: 'definitions.unknown-format',
      params: { fields: ['version', 'models'] },
    });
    expect(await read('cubes: []')).toMatchObject({ code: 'definitions.none' });
    expect((await read(`{"semantic_models": ${'['.repeat(5_000)}${']'.repeat(5_000)}}`)).code).toBe(
      'definitions.too-deep',
    );
    expect((await read('['.repeat(5_000))).code).toBe('definitions.too-deep');
    expect((await read('? [a, b]\n: 1')).code).toBe('definitions.unreadable');
  });

  test('definitions leave as Ossie and come back whole, a typed number too; a private team’s stay', async () => {
    const { admin, root, sourceId, person } = await withOrders(await open());
    const body = {
      source: { connection: 'file', table: 'fct_orders', rowMeans: 'one order' },
      time: { column: 'created_ts', kind: 'local' },
      measure: { kind: 'sum', column: 'amount' },
      ...plainMonths,
      qualify: [{ col: 'status', op: 'eq', value: 'paid' }],
      window: { type: 'trailing', days: 28 },
      reportGrain: 'week',
      late: { settleDays: 2, restate: 'untilSettled' },
    };
    const described = {
      formula: 'f',
      population: 'p',
      inclusions: 'i',
      exclusions: 'none',
      source: 's',
      howObtained: 'h',
    };
    const hidden = (await admin.post('/teams', { name: 'Pay', parentId: root, kind: 'service', private: true })).body;
    const make = (key: string, ownerTeamId: string, definition: object) =>
      admin.post('/kpis', {
        ...{ key, name: `The ${key}`, ownerTeamId, question: 'How much?', unit: { kind: 'money', label: '€' } },
        ...{ direction: 'up', expectedLevel: { atLeast: 3, atMost: null }, looksTeamId: null, looksFirst: 'the till' },
        definition,
      });
    await make('sales', root, { kind: 'structured', sourceId, body });
    await make('mood', root, { kind: 'described', cadence: 'month', body: { ...described, cadence: 'month' } });
    const id = await personIdOf(admin);
    await admin.put(`/teams/${hidden.id}/members/${id}`, { role: 'facilitator' });
    await make('pay', hidden.id, { kind: 'described', cadence: 'month', body: { ...described, cadence: 'month' } });
    const theo = await person('Theo', 'member');
    const left = (await theo.get('/definitions/ossie')).body;
    expect(left.semantic_model[0].metrics.map(({ name }: { name: string }) => name)).toEqual(['sales']);
    expect(JSON.stringify(left)).not.toMatch(/pay|Inès/);
    const content = JSON.stringify(left);
    const back = (await admin.post('/definitions/read', { content, sourceId })).body;
    expect(
      back.metrics.map(({ name, whole, questions, keyTaken }: Record<string, unknown>) => [
        name,
        whole,
        questions,
        keyTaken,
      ]),
    ).toEqual([
      ['sales', true, [], true],
      ['mood', true, [], true],
    ]);
    const brought = await admin.post('/definitions/bring', {
      content,
      sourceId,
      ownerTeamId: root,
      metrics: [{ ...taken('sales', 'sales-again'), cadence: 'week' }, taken('mood', 'mood-again')],
    });
    expect(brought.status, JSON.stringify(brought.body)).toBe(201);
    for (const key of ['sales', 'mood']) {
      const [before, after] = [(await admin.get(`/kpis/${key}`)).body, (await admin.get(`/kpis/${key}-again`)).body];
      expect(after.definition.body).toEqual(before.definition.body);
      expect(after.definition.specHash).toBe(before.definition.specHash);
      for (const field of ['question', 'unit', 'direction', 'expectedLevel', 'cadence', 'looksFirst'])
        expect(after.kpi[field]).toEqual(before.kpi[field]);
    }
  });
});
