import { expect, test } from 'vitest';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import type { TestStore } from '../../store/test-store.ts';
import { describedKpi } from './described-kpi.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { until, upload } from './source.fixture.ts';
import { type Client, testInstallation } from './test-client.ts';

const orders =
  'customer,at,amount\nc1,2026-08-03 10:00:00,10\nc2,2026-08-20 11:00:00,20\nc1,2026-09-01 09:00:00,5\nc3,2026-09-30 23:30:00,7\n';
const body = {
  source: { connection: 'file', table: 'orders', rowMeans: 'one order' },
  entity: 'customer',
  time: { column: 'at', kind: 'local' },
  measure: { kind: 'countDistinct' },
  ...plainMonths,
  late: { settleDays: 0, restate: 'always' },
};

async function customers(place: TestStore) {
  const installation = await testInstallation(place);
  const { admin, root } = installation;
  const load = async (name: string, text: string) =>
    (await admin.post('/sources/files', { upload: await upload(admin, `${name}.csv`, text), name, reading: {} })).body
      .source.id;
  const sourceId = await load('orders', orders);
  await admin.post('/kpis', {
    ...describedKpi('customers', root),
    definition: { kind: 'structured', sourceId, body },
  });
  await verified(admin);
  // Somebody agreed: the life of a definition has its own tests.
  await installation.store.db.updateTable('definition_version').set({ status: 'agreed' }).execute();
  return { ...installation, load, sourceId };
}

/** The verification once every check asked for is made. */
const verified = (admin: Client) =>
  until(async () => {
    const [page, { body }] = [await admin.get('/kpis/customers/run'), await admin.get('/kpis/customers/verification')];
    const open = (state?: string) => state === 'waiting' || state === 'running';
    return !open(page.body.job?.state) && body.job && !open(body.job.state) ? body : null;
  });

const rule = (admin: Client, body: object) => admin.post('/kpis/customers/verification/rules', { body });
const fixture = (expected: number) => ({
  kind: 'fixture',
  columns: [
    { name: 'customer', kind: 'text' },
    { name: 'at', kind: 'local-time' },
  ],
  // 31 August, 23:59 in Paris is August; the same customer twice is one; a row without a customer is nobody.
  rows: [
    ['c1', '2026-08-31 23:59:00'],
    ['c1', '2026-08-01 00:00:00'],
    ['c2', '2026-09-01 00:00:00'],
    ['', '2026-08-15 12:00:00'],
  ],
  period: '2026-08-01',
  expected,
});

onBothEngines('a verification', (open) => {
  test('a rate is tried on the columns of both its parts, and answers typed rows', async () => {
    const { admin, root, sourceId } = await customers(await open());
    const big = { col: 'amount', op: 'gte', value: 10 };
    const measure = {
      kind: 'ratio',
      numerator: { measure: { kind: 'countDistinct', column: 'customer' }, qualify: [big] },
      denominator: { measure: { kind: 'count' } },
    };
    const { entity: _, ...rate } = { ...body, measure };
    const definition = { kind: 'structured', sourceId, body: rate };
    await admin.post('/kpis', { ...describedKpi('rate', root), definition });
    const { columns } = (await admin.get('/kpis/rate/verification')).body;
    expect(columns).toEqual([
      { name: 'amount', kind: 'number' },
      { name: 'at', kind: 'local-time' },
      { name: 'customer', kind: 'text' },
    ]);
    const rows = [
      [10, '2026-08-01 10:00:00', 'c1'],
      [9, '2026-08-02 10:00:00', 'c1'],
    ];
    const typed = { kind: 'fixture', columns, rows, period: '2026-08-01', expected: 0.5 };
    await admin.post('/kpis/rate/verification/rules', { body: typed });
    const { checks } = await until(async () => {
      const { body: shown } = await admin.get('/kpis/rate/verification');
      const made = shown.job && shown.job.state !== 'waiting' && shown.job.state !== 'running';
      return made && shown.checks.some(({ kind }: { kind: string }) => kind === 'fixture') ? shown : null;
    });
    expect(checks).toContainEqual(expect.objectContaining({ kind: 'fixture', passed: true }));
  });

  test('the same rows give the same answer, and "verified" falls by itself once they do not', async () => {
    const { admin, store } = await customers(await open());
    const first = (await admin.get('/kpis/customers/verification')).body;
    expect(first.state.kind).toBe('verified');
    expect(first.checks).toMatchObject([
      {
        kind: 'recompute',
        passed: true,
        current: true,
        found: { code: 'verification.recompute-same', params: { periods: 2 } },
      },
    ]);
    // A value that nobody's rows give: the next check finds it.
    await store.db.updateTable('measurement').set({ value: 99 }).where('period', '=', '2026-08-01').execute();
    await admin.post('/kpis/customers/verification', {});
    expect(await verified(admin)).toMatchObject({
      state: { kind: 'not-verified', because: 'check-failed' },
      checks: [
        { found: { code: 'verification.recompute-differs', params: { period: '2026-08-01', stored: 99, found: 2 } } },
      ],
    });
    // Another meaning: what was checked is not what is meant.
    await store.db.updateTable('definition_version').set({ spec_hash: 'v1:other' }).execute();
    expect((await admin.get('/kpis/customers/verification')).body.state.because).toBe('changed-since-checked');
  });

  test('rows typed in a grid go through the real compiler, and an answer that differs is said', async () => {
    const { admin } = await customers(await open());
    expect((await rule(admin, fixture(1))).status).toBe(201);
    const right = await verified(admin);
    expect(right.state.kind).toBe('verified');
    expect(right.checks.find((check: { kind: string }) => check.kind === 'fixture')).toMatchObject({
      passed: true,
      found: { code: 'verification.fixture-answers', params: { rows: 4, expected: 1 } },
    });
    const between = await rule(admin, { ...fixture(1), period: '2026-08-15' });
    expect(between.body).toMatchObject({
      code: 'period.begins-none',
      params: { before: '2026-08-01', after: '2026-09-01' },
    });
    await rule(admin, fixture(2));
    const wrong = await verified(admin);
    expect(wrong.state).toEqual({ kind: 'not-verified', because: 'check-failed' });
    const failed = wrong.checks.find((check: { passed: boolean }) => !check.passed);
    expect(failed.found).toMatchObject({ code: 'verification.fixture-differs', params: { expected: 2, found: 1 } });
    const removed = await admin.delete(`/kpis/customers/verification/rules/${failed.ruleId}`);
    expect(removed.body.state.kind).toBe('verified');
  });

  test('bounds say the last value outside them; bounds without a bound are refused', async () => {
    const { admin } = await customers(await open());
    expect((await rule(admin, { kind: 'bounds', atLeast: null, atMost: null })).body.code).toBe(
      'verification.bounds-empty',
    );
    await rule(admin, { kind: 'bounds', atLeast: 1, atMost: 10 });
    expect((await verified(admin)).state.kind).toBe('verified');
    await rule(admin, { kind: 'bounds', atLeast: 3, atMost: null });
    expect((await verified(admin)).checks.find((check: { passed: boolean }) => !check.passed).found).toMatchObject({
      code: 'verification.bounds-outside',
      params: { period: '2026-09-01', value: 2, atLeast: 3 },
    });
  });

  test('a second source agrees within the tolerance, or the widest difference is said', async () => {
    const { admin, load } = await customers(await open());
    // August: 2 there and here. September: 3 payers there, 2 customers here, (3 − 2) / 3 = 33 %.
    const payments = `${orders.trim()}\nc7,2026-09-12 09:00:00,7\n`;
    const sourceId = await load('payments', payments);
    const compare = (tolerance: number) =>
      rule(admin, { kind: 'reconciliation', sourceId, table: 'payments', body: null, tolerance });
    await compare(0.4);
    expect((await verified(admin)).state.kind).toBe('verified');
    await compare(0.05);
    const failed = (await verified(admin)).checks.find((check: { passed: boolean }) => !check.passed);
    expect(failed.found).toMatchObject({
      code: 'verification.not-reconciled',
      params: { period: '2026-09-01', ours: 2, theirs: 3, difference: 1 / 3, source: 'payments' },
    });
  });

  test('a new version of the file is computed and checked again by itself', async () => {
    const { admin, sourceId } = await customers(await open());
    const sent = await upload(admin, 'orders.csv', `${orders}c9,2026-08-21 10:00:00,4\n`);
    await admin.put(`/sources/${sourceId}/file`, { upload: sent });
    await verified(admin);
    const page = (await admin.get('/kpis/customers')).body;
    expect(page.values[0]).toMatchObject({ period: '2026-08-01', value: 3, revision: 2 });
    expect((await verified(admin)).state.kind).toBe('verified');
  });
});
