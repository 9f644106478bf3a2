import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import { describedKpi } from './described-kpi.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { type Client, ledInstallation, personIdOf, testInstallation } from './test-client.ts';

const retail = join(
  dirname(fileURLToPath(import.meta.url)),
  '..',
  '..',
  '..',
  'shared',
  'data',
  'online_retail.parquet',
);
const orders =
  'customer,ordered_at,amount\nc1,2026-08-03 10:00:00,10\nc2,2026-08-20 11:00:00,20\nc1,2026-09-01 09:00:00,5\nc3,2026-09-30 23:30:00,7\n';

async function upload(admin: Client, name: string, body: string | Uint8Array) {
  const sent = await admin.raw('POST', `/api/v1/uploads?name=${encodeURIComponent(name)}`, body);
  expect(sent.status).toBe(201);
  return sent.body.upload as string;
}

const definition = (table: string, extra: object = {}) => ({
  source: { connection: 'file', table, rowMeans: 'one order' },
  entity: 'customer',
  time: { column: 'ordered_at', kind: 'local' },
  measure: { kind: 'countDistinct' },
  ...plainMonths,
  ...extra,
});

const kpi = (ownerTeamId: string, rest: object) => ({
  key: 'active-customers',
  name: 'Active customers',
  ownerTeamId,
  question: 'How many customers order?',
  unit: { kind: 'count', label: 'customers' },
  direction: 'up',
  expectedLevel: null,
  looksTeamId: null,
  looksFirst: '',
  ...rest,
});

async function computed(client: Client, key: string) {
  for (let tries = 0; tries < 200; tries++) {
    const { body } = await client.get(`/kpis/${key}`);
    if (body.run?.state === 'done' || body.run?.state === 'failed') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the KPI was not computed in 10 s');
}

onBothEngines('a KPI', (open) => {
  test('a CSV becomes a source, a definition its values, each with the query that gives it', async () => {
    const { admin, root } = await testInstallation(await open());
    const sent = await upload(admin, 'Orders 2026.csv', orders);
    const inspection = await admin.post('/sources/inspect', { upload: sent });
    expect(
      inspection.body.columns.map((column: { name: string; guessedKind: string }) => [column.name, column.guessedKind]),
    ).toEqual([
      ['customer', 'text'],
      ['ordered_at', 'local-time'],
      ['amount', 'number'],
    ]);
    const loaded = await admin.post('/sources/files', { upload: sent, name: 'Orders', reading: {} });
    expect(loaded.body).toMatchObject({ outcome: 'loaded', rows: 4, source: { tables: [{ name: 'orders_2026' }] } });
    const sourceId = loaded.body.source.id;
    const created = await admin.post(
      '/kpis',
      kpi(root, { definition: { kind: 'structured', sourceId, body: definition('orders_2026') } }),
    );
    expect(created.status).toBe(201);
    const page = await computed(admin, 'active-customers');
    // August: c1 and c2. September: c1 and c3, whole since its last day has a row.
    expect(
      page.values.map((value: { period: string; value: number; partial: boolean }) => [
        value.period,
        value.value,
        value.partial,
      ]),
    ).toEqual([
      ['2026-08-01', 2, false],
      ['2026-09-01', 2, false],
    ]);
    // Today is 23 November: October has no row, and silence is never health.
    expect(page.reading.state).toMatchObject({ kind: 'overdue', last: '2026-09-01' });
    const provenance = await admin.get('/kpis/active-customers/values/2026-09');
    const { specHash } = provenance.body.definition;
    // The table has 4 rows, whatever the query read of it; nothing was known after the instant it ran.
    expect(provenance.body.run).toMatchObject({ rowsRead: 4, source: 'Orders', specHash });
    expect(provenance.body.run.asOf <= provenance.body.run.finishedAt).toBe(true);
    expect(provenance.body.run.sql).toContain('count(distinct');
    expect(provenance.body.definition.specHash).toMatch(/^v1:[0-9a-f]{64}$/);
  });

  test('a definition with several faults is refused with each of them at its path', async () => {
    const { admin, root } = await testInstallation(await open());
    const loaded = await admin.post('/sources/files', {
      upload: await upload(admin, 'orders.csv', orders),
      name: 'Orders',
      reading: {},
    });
    const body = { ...definition('orders'), timezone: 'Mars/Olympus', window: undefined };
    const answer = await admin.post(
      '/kpis',
      kpi(root, { definition: { kind: 'structured', sourceId: loaded.body.source.id, body } }),
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'definition.invalid']);
    expect(answer.body.params.missing).toEqual(['window']);
  });

  test('bad rows are listed by line, and nothing is loaded until their absence is accepted', async () => {
    const { admin } = await testInstallation(await open());
    const sent = await upload(admin, 'orders.csv', `${orders}c4,not a date,1\n`);
    const load = (leaveOut: { line: number }[]) =>
      admin.post('/sources/files', {
        upload: sent,
        name: 'Orders',
        reading: { columns: { ordered_at: 'local-time' } },
        leaveOut,
      });
    const refused = await load([]);
    expect(refused.body).toMatchObject({ outcome: 'bad-rows', total: 1, rows: [{ line: 6 }] });
    expect((await admin.get('/sources')).body.sources).toEqual([]);
    expect((await load([{ line: 6 }])).body).toMatchObject({ outcome: 'loaded', rows: 4, leftOut: 1 });
  });

  test('a value typed twice is one revision, a correction is the second, and both stay', async () => {
    const { admin, root } = await testInstallation(await open());
    await admin.post(
      '/kpis',
      kpi(root, {
        definition: { kind: 'described', cadence: 'month', body: { formula: 'answers of 9 and 10 over all answers' } },
      }),
    );
    const put = (value: number, note?: string) =>
      admin.put('/kpis/active-customers/values/2026-10', { value, ...(note && { note }) });
    expect((await put(41)).body).toMatchObject({ period: '2026-10-01', revision: 1, changed: true });
    expect((await put(41)).body).toMatchObject({ revision: 1, changed: false });
    expect((await put(43, 'late answers')).body).toMatchObject({ revision: 2, changed: true });
    const { body } = await admin.get('/kpis/active-customers/values/2026-10-01');
    expect(body.revisions.map((one: { value: number; note: string | null }) => [one.value, one.note])).toEqual([
      [43, 'late answers'],
      [41, null],
    ]);
  });

  test('a date that begins no period is refused with the two nearest', async () => {
    const { admin, root } = await testInstallation(await open());
    await admin.post('/kpis', kpi(root, { definition: { kind: 'described', cadence: 'week', body: {} } }));
    const answer = await admin.put('/kpis/active-customers/values/2026-11-18', { value: 1 });
    expect(answer.body).toMatchObject({
      code: 'period.begins-none',
      params: { before: '2026-11-16', after: '2026-11-23' },
    });
    // Longer than any period, and no period: it is answered by how one is written.
    const written = await admin.put('/kpis/active-customers/values/the%20second%20week%20of%20November', { value: 1 });
    expect(written.body.code).toBe('period.unreadable');
  });

  test('a KPI of a private team is absent outside it, from the catalogue and its count too', async () => {
    const { admin, person, root } = await testInstallation(await open());
    const secret = (await admin.post('/teams', { name: 'Merger', parentId: root, kind: 'service', private: true }))
      .body;
    const inside = await person('Salome', 'member', { id: secret.id, role: 'member' });
    const outside = await person('Paul', 'member');
    const created = await inside.post(
      '/kpis',
      kpi(secret.id, { definition: { kind: 'described', cadence: 'month', body: {} } }),
    );
    expect(created.status).toBe(201);
    expect((await outside.get('/kpis')).body.kpis).toEqual([]);
    expect((await outside.get('/definitions')).body.definitions).toEqual([]);
    expect((await inside.get('/definitions')).body.definitions).toMatchObject([{ number: 1, kind: 'described' }]);
    expect((await outside.get('/session')).body.session.content.kpis).toBe(0);
    expect((await outside.get('/kpis/active-customers')).body.code).toBe('kpi.not-found');
    expect((await admin.get('/kpis/active-customers')).status).toBe(404);
  });

  test('every definition of the catalogue can be read at once, the one agreed rather than the one being written', async () => {
    const { admin, root } = await ledInstallation(await open());
    const answers = ['population', 'inclusions', 'exclusions', 'source', 'howObtained', 'cadence'];
    const body = Object.fromEntries(answers.map((name) => [name, name === 'cadence' ? 'month' : 'as we say']));
    const written = (formula: string) => ({ kind: 'described', cadence: 'month', body: { ...body, formula } });
    const created = await admin.post('/kpis', kpi(root, { definition: written('orders, once paid') }));
    const { definition: first } = created.body;
    const said = async () => (await admin.get('/definitions')).body.definitions;
    const paid = { kpiId: created.body.kpi.id, versionId: first.versionId, number: 1 };
    expect(await said()).toMatchObject([{ ...paid, body: { formula: 'orders, once paid' } }]);
    const proposal = { expectedVersion: first.version, why: 'ours', inForceFrom: '2026-01', askedIds: [] };
    const proposed = await admin.post('/kpis/active-customers/definitions/1/proposal', proposal);
    const decided = { expectedVersion: proposed.body.version, inWriting: 'alone to read it' };
    expect((await admin.post('/kpis/active-customers/definitions/1/agreement', decided)).status).toBe(200);
    const next = { expectedVersion: null, definition: written('orders, once sent') };
    expect((await admin.put('/kpis/active-customers/draft', next)).body.number).toBe(2);
    expect(await said()).toMatchObject([{ ...paid, body: { formula: 'orders, once paid' } }]);
  });

  test('a formula over a KPI that its writer may not see is refused as one that does not exist, tried or written', async () => {
    const { admin, person, root } = await testInstallation(await open());
    const secret = (await admin.post('/teams', { name: 'Merger', parentId: root, kind: 'service', private: true }))
      .body;
    const inside = await person('Salome', 'member', { id: secret.id, role: 'member' });
    const outside = await person('Paul', 'member');
    const sent = await upload(admin, 'orders.csv', orders);
    const loaded = await admin.post('/sources/files', { upload: sent, name: 'Orders', reading: {} });
    const sourceId = loaded.body.source.id;
    const hidden = {
      ...kpi(secret.id, { definition: { kind: 'structured', sourceId, body: definition('orders') } }),
      key: 'hidden',
    };
    expect((await inside.post('/kpis', hidden)).status).toBe(201);
    const over = (key: string) =>
      definition('orders', { measure: { kind: 'formula', expr: 'a', inputs: { a: { kpi: key, version: 1 } } } });
    const tried = (client: typeof outside, key: string) =>
      client.post('/definitions/preview', { sourceId, body: over(key) });
    expect((await tried(inside, 'hidden')).body.values.map((one: { value: number }) => one.value)).toEqual([2, 2]);
    const [refused, absent] = [await tried(outside, 'hidden'), await tried(outside, 'nothing')];
    expect(refused.body).toMatchObject({
      code: 'definition.pinned-kpi-unknown',
      params: { kpi: 'hidden', version: 1 },
    });
    // The same sentence too, but for the name that was asked for.
    const told = ({ detail, ...body }: { detail: string }) => ({
      ...body,
      params: null,
      detail: detail.replace(/hidden|nothing/, '…'),
    });
    expect(told(refused.body)).toEqual(told(absent.body));
    const written = await outside.post(
      '/kpis',
      kpi(root, { definition: { kind: 'structured', sourceId, body: over('hidden') } }),
    );
    expect([written.status, written.body.code]).toEqual([refused.status, refused.body.code]);
  });

  test('a field that does not change this way is refused by its name, and nothing is written', async () => {
    const { admin, root } = await ledInstallation(await open());
    const service = (await admin.post('/teams', { name: 'Support', parentId: root, kind: 'service' })).body.id;
    expect((await admin.post('/kpis', describedKpi('active-customers', root))).status).toBe(201);
    const change = {
      expectedVersion: 1,
      name: 'Active riders',
      ownerTeamId: service,
      unit: { kind: 'count', label: '', sign: '€' },
    };
    const refused = await admin.patch('/kpis/active-customers', change);
    expect([refused.status, refused.body.code]).toEqual([422, 'request.unknown-field']);
    expect(refused.body.params.fields.toSorted()).toEqual(['ownerTeamId', 'unit.sign']);
    expect(refused.body.detail).toContain('ownerTeamId');
    expect((await admin.get('/kpis/active-customers')).body.kpi.version).toBe(1);
  });

  test('whoever keeps a private team’s KPI sees it: somebody outside, or who left, is refused at the time', async () => {
    const { admin, root, person } = await ledInstallation(await open());
    const secret = { name: 'Pay', parentId: root, kind: 'service', private: true };
    const pay = (await admin.post('/teams', secret)).body.id;
    const ana = await person('Ana', 'member', { id: pay, role: 'facilitator' });
    const luc = await person('Luc', 'member');
    expect((await ana.post('/kpis', describedKpi('hidden', pay))).status).toBe(201);
    const lucId = await personIdOf(luc);
    const give = (stewardId: string) => ana.patch('/kpis/hidden', { expectedVersion: 1, stewardId });
    expect((await give(lucId)).body.code).toBe('kpi.steward-outside');
    const { version } = (await admin.get('/people')).body.people.find((one: { id: string }) => one.id === lucId);
    await admin.post(`/people/${lucId}/erase`, { expectedVersion: version });
    expect((await give(lucId)).body.code).toBe('kpi.steward-gone');
    expect((await give(await personIdOf(ana))).status).toBe(200);
  });

  test('two creations with one idempotency key are one KPI', async () => {
    const { admin, root } = await testInstallation(await open());
    const create = () =>
      admin.post(
        '/kpis',
        kpi(root, {
          definition: { kind: 'described', cadence: 'month', body: {} },
          idempotencyKey: 'once-and-only-once',
        }),
      );
    const answers = await Promise.all([create(), create()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body.kpi.id).toBe(answers[1]?.body.kpi.id);
  });

  test.skipIf(!existsSync(retail))(
    'Online Retail: the month of November 2011 has 1,665 ordering customers (left out where the file is absent)',
    async () => {
      const { admin, root } = await testInstallation(await open());
      const sent = await upload(admin, 'online_retail.parquet', readFileSync(retail));
      const loaded = await admin.post('/sources/files', { upload: sent, name: 'Online Retail', reading: {} });
      expect(loaded.body).toMatchObject({ outcome: 'loaded', rows: 541_909 });
      const body = definition('online_retail', {
        entity: 'CustomerID',
        time: { column: 'InvoiceDate', kind: 'local' },
        timezone: 'Europe/London',
        exclude: [{ col: 'InvoiceNo', op: 'startsWith', value: 'C' }],
      });
      await admin.post(
        '/kpis',
        kpi(root, { definition: { kind: 'structured', sourceId: loaded.body.source.id, body } }),
      );
      const page = await computed(admin, 'active-customers');
      const november = page.values.find((value: { period: string }) => value.period === '2011-11-01');
      expect([page.values.length, november.value]).toEqual([13, 1665]);
      // The file ends on 9 December: that month is marked, never read as a fall.
      expect(page.values.at(-1)).toMatchObject({ period: '2011-12-01', partial: true });
    },
  );
});
