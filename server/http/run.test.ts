import { Client as Postgres } from 'pg';
import { expect, test } from 'vitest';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import { openStore } from '../../store/store.ts';
import type { TestStore } from '../../store/test-store.ts';
import { askForDueWork } from '../jobs/schedule.ts';
import { describedKpi } from './described-kpi.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { until } from './source.fixture.ts';
import { type Client, testInstallation, testServer } from './test-client.ts';

const server = process.env.TEST_POSTGRES_URL;
let warehouses = 0;

/** A database of other people's rows, with a few orders in it. */
async function warehouse(place: TestStore): Promise<{ sql: (text: string) => Promise<unknown>; url: string }> {
  const name = `warehouse_${process.pid}_${warehouses++}`;
  const base = new Postgres({ connectionString: server });
  await base.connect();
  await base.query(`create database ${name}`);
  const url = new URL(server!);
  url.pathname = `/${name}`;
  const own = new Postgres({ connectionString: url.href });
  own.on('error', () => undefined);
  await own.connect();
  place.beforeClose(async () => {
    await own.end();
    await base.query(`drop database ${name} with (force)`);
    await base.end();
  });
  const sql = (text: string) => own.query(text);
  for (const table of ['orders', 'tickets']) {
    await sql(`create table ${table} (customer text, at timestamp, amount double precision)`);
    await sql(
      `insert into ${table} values ('c1', '2026-09-10 10:00', 5), ('c2', '2026-10-10 10:00', 7), ('c3', '2026-10-11 10:00', 8), ('c3', '2026-11-20 10:00', 8)`,
    );
  }
  return { sql, url: url.href };
}

const definition = (table: string, extra: object = {}) => ({
  source: { connection: 'warehouse', table, rowMeans: 'one order' },
  entity: 'customer',
  time: { column: 'at', kind: 'local' },
  measure: { kind: 'count' },
  ...plainMonths,
  ...extra,
});

const kpi = (key: string, ownerTeamId: string, sourceId: string, body: object) => ({
  ...describedKpi(key, ownerTeamId),
  definition: { kind: 'structured', sourceId, body },
});

const ended = (client: Client, key: string) =>
  until(async () => {
    const { job } = (await client.get(`/kpis/${key}/run`)).body;
    return job && ['done', 'failed', 'cancelled'].includes(job.state) ? job : null;
  });

const values = async (client: Client, key: string) =>
  (await client.get(`/kpis/${key}`)).body.values.map((one: { period: string; value: number }) => [
    one.period,
    one.value,
  ]);

async function connected(place: TestStore) {
  const { sql, url } = await warehouse(place);
  const installation = await testInstallation(place);
  const source = await installation.admin.post('/sources/databases', { name: 'Warehouse', connection: url });
  const create = async (key: string, table: string, extra: object = {}) =>
    installation.admin.post('/kpis', kpi(key, installation.root, source.body.id, definition(table, extra)));
  return { ...installation, sql, url, create, sourceId: source.body.id as string };
}

if (!server) test.skip('runs on a live database: left out, TEST_POSTGRES_URL names no server', () => {});
else
  onBothEngines('a run', (open) => {
    test('it is asked again ten minutes after midnight, once for two servers, for the periods still open', async () => {
      const place = await open();
      const { admin, store, sql, create } = await connected(place);
      await create('orders', 'orders');
      expect((await ended(admin, 'orders')).state).toBe('done');
      expect(await values(admin, 'orders')).toEqual([
        ['2026-09-01', 1],
        ['2026-10-01', 2],
        ['2026-11-01', 1],
      ]);
      expect(await askForDueWork(store)).toBe(0);
      // A late row of October, which is closed and never restated; a row of the running month.
      await sql(`insert into orders values ('c9', '2026-10-12 10:00', 1), ('c9', '2026-11-23 10:00', 1)`);
      place.clock.moveTo('2026-11-23T23:09:00Z');
      expect(await askForDueWork(store)).toBe(0);
      place.clock.moveTo('2026-11-23T23:10:00Z');
      const other = await openStore({
        dataFolder: place.dataFolder,
        databaseUrl: place.databaseUrl,
        clock: place.clock,
      });
      await Promise.all([askForDueWork(store), askForDueWork(other)]);
      await other.close();
      const runs = () => store.db.selectFrom('run').selectAll().where('outcome', '=', 'done').orderBy('id').execute();
      await until(async () => (await runs()).length === 2);
      expect((await ended(admin, 'orders')).state).toBe('done');
      await askForDueWork(store);
      expect((await runs()).map((run) => run.period_from)).toEqual(['2026-09-10', '2026-11-01']);
      expect(await values(admin, 'orders')).toEqual([
        ['2026-09-01', 1],
        ['2026-10-01', 2],
        ['2026-11-01', 2],
      ]);
    });

    test('late rows: never keeps what was published, until settled follows for three days, always looks back', async () => {
      const place = await open();
      const { admin, sql, create } = await connected(place);
      const keys = ['never', 'untilSettled', 'always'] as const;
      // November ends on the 30th; late rows are waited for until 3 December, today's being 4 December.
      place.clock.moveTo('2026-12-01T08:00:00Z');
      for (const restate of keys) await create(restate.toLowerCase(), 'orders', { late: { settleDays: 3, restate } });
      const november = async (key: string) => {
        const { body } = await admin.get(`/kpis/${key}`);
        return body.values
          .filter((one: { period: string }) => one.period === '2026-11-01')
          .map((one: { value: number; partial: boolean; revision: number }) => [
            one.value,
            one.partial,
            one.revision,
          ])[0];
      };
      const all = () => Promise.all(keys.map((key) => november(key.toLowerCase())));
      const again = async () => {
        for (const key of keys) {
          await admin.post(`/kpis/${key.toLowerCase()}/refresh`, {});
          expect((await ended(admin, key.toLowerCase())).state).toBe('done');
        }
      };
      for (const key of keys) await ended(admin, key.toLowerCase());
      expect(await all()).toEqual([
        [1, true, 1],
        [1, true, 1],
        [1, true, 1],
      ]);

      // A late row within the three days: one of November more.
      place.clock.moveTo('2026-12-02T08:00:00Z');
      await sql(`insert into orders values ('c8', '2026-11-28 10:00', 1)`);
      await again();
      expect(await all()).toEqual([
        [1, true, 1],
        [2, true, 2],
        [2, true, 2],
      ]);

      // Settled, and marked no longer; what was published is what stays.
      place.clock.moveTo('2026-12-04T08:00:00Z');
      await again();
      expect(await all()).toEqual([
        [1, false, 2],
        [2, false, 3],
        [2, false, 3],
      ]);

      // A row too late for all but the one that always looks back.
      place.clock.moveTo('2026-12-05T08:00:00Z');
      await sql(`insert into orders values ('c7', '2026-11-29 10:00', 1)`);
      await again();
      expect(await all()).toEqual([
        [1, false, 2],
        [2, false, 3],
        [3, false, 4],
      ]);

      // As of 2 December in the evening, each says what it said then.
      const then = async (key: string) =>
        (await admin.get(`/kpis/${key}?asOf=2026-12-02`)).body.values.find(
          (one: { period: string }) => one.period === '2026-11-01',
        ).value;
      expect(await Promise.all(keys.map((key) => then(key.toLowerCase())))).toEqual([1, 2, 2]);
    });

    test('a value settles on its day, however late the run: rows received after it are not in it', async () => {
      const place = await open();
      const { admin, sql, create } = await connected(place);
      await sql('create table deliveries (customer text, at timestamp, received timestamp)');
      await sql(`insert into deliveries values ('c1', '2026-11-10 10:00', '2026-11-10 11:00')`);
      place.clock.moveTo('2026-12-01T08:00:00Z');
      const late = { receivedAt: 'received', settleDays: 3 };
      await create('settles', 'deliveries', { late: { ...late, restate: 'untilSettled' } });
      await create('looks-back', 'deliveries', { late: { ...late, restate: 'always' } });
      const keys = ['settles', 'looks-back'];
      for (const key of keys) await ended(admin, key);
      // One within the three days, one on 4 December at ten: November had settled at midnight.
      await sql(`insert into deliveries values
        ('c2', '2026-11-28 10:00', '2026-12-02 10:00'), ('c3', '2026-11-29 10:00', '2026-12-04 10:00')`);
      place.clock.moveTo('2026-12-06T08:00:00Z');
      for (const key of keys) {
        await admin.post(`/kpis/${key}/refresh`, {});
        expect((await ended(admin, key)).state).toBe('done');
      }
      const november = async (key: string) =>
        (await admin.get(`/kpis/${key}`)).body.values.find((one: { period: string }) => one.period === '2026-11-01');
      expect(await november('settles')).toMatchObject({ value: 2, partial: false });
      expect(await november('looks-back')).toMatchObject({ value: 3, partial: false });
      expect((await values(admin, 'settles')).at(-1)).toEqual(['2026-12-01', 0]);
    });

    test('a table with rows every day from 12 September on: September is left out, as a trailing window would be', async () => {
      const place = await open();
      const { admin, sql, create } = await connected(place);
      await sql(`create table visits as select 'c' || i as customer, timestamp '2026-09-12 10:00' + i * interval '1 day' as at
        from generate_series(0, 70) i`);
      await create('visits', 'visits');
      await create('weeks', 'visits', { window: { type: 'calendar', grain: 'week' }, reportGrain: 'week' });
      for (const key of ['visits', 'weeks']) expect((await ended(admin, key)).state).toBe('done');
      // The 71 days end on 21 November: 31 in October, 21 in November.
      expect(await values(admin, 'visits')).toEqual([
        ['2026-10-01', 31],
        ['2026-11-01', 21],
      ]);
      // 12 September is a Saturday.
      expect((await values(admin, 'weeks'))[0]).toEqual(['2026-09-14', 7]);
    });

    test('two whole servers on one store compute once', async () => {
      const place = await open();
      const { admin, store, create } = await connected(place);
      const other = await testServer(place);
      await create('orders', 'orders');
      await create('tickets', 'tickets');
      await Promise.all([ended(admin, 'orders'), ended(admin, 'tickets')]);
      place.clock.moveTo('2026-11-24T08:00:00Z');
      await Promise.all([askForDueWork(store), askForDueWork(other.store), askForDueWork(store)]);
      other.parts.worker.wake();
      await Promise.all([ended(admin, 'orders'), ended(admin, 'tickets')]);
      await askForDueWork(other.store);
      await Promise.all([ended(admin, 'orders'), ended(admin, 'tickets')]);
      const runs = await store.db.selectFrom('run').selectAll().where('outcome', '=', 'done').execute();
      // Each KPI twice: when it was made, and when it fell due.
      expect(Object.values(Object.groupBy(runs, ({ series_id }) => series_id)).map((own) => own?.length)).toEqual([
        2, 2,
      ]);
    });

    test('two KPIs of one meaning are one computation, on whichever of two servers', async () => {
      const place = await open();
      const { admin, store, sql, create } = await connected(place);
      const other = await testServer(place);
      const keys = ['orders', 'orders-again', 'tickets'] as const;
      await create('orders', 'orders');
      await create('orders-again', 'orders', {
        source: { connection: 'warehouse', table: 'orders', rowMeans: 'a sale' },
      });
      await create('tickets', 'tickets');
      await Promise.all(keys.map((key) => ended(admin, key)));
      place.clock.moveTo('2026-11-24T08:00:00Z');
      await sql(`insert into orders values ('c9', '2026-11-23 10:00', 1)`);
      await Promise.all([askForDueWork(store), askForDueWork(other.store)]);
      other.parts.worker.wake();
      await Promise.all(keys.map((key) => ended(admin, key)));
      const since = await store.db.selectFrom('run').selectAll().where('started_at', '>=', '2026-11-24').execute();
      // A run each, since each has its values; two computations, known by how long they took: orders and tickets.
      expect(since.length).toBe(3);
      expect(new Set(since.map((run) => run.duration_ms)).size).toBe(2);
      for (const key of ['orders', 'orders-again'])
        expect((await values(admin, key)).at(-1), key).toEqual(['2026-11-01', 2]);
    });

    test('a KPI that begins later is given its whole past by the computation it shares', async () => {
      const place = await open();
      const { admin, store, create } = await connected(place);
      await create('orders', 'orders');
      await ended(admin, 'orders');
      await create('orders-again', 'orders');
      await ended(admin, 'orders-again');
      expect(await values(admin, 'orders-again')).toEqual(await values(admin, 'orders'));
      const runs = await store.db.selectFrom('run').selectAll().execute();
      // Asked for at the same instant of this test's clock: the first again, for what had not changed.
      expect(new Set(runs.map((run) => run.duration_ms)).size).toBe(2);
    });

    test('a source that hangs is cancelled within a second, and holds up nothing else', async () => {
      const place = await open();
      const { admin, sql, create, root } = await connected(place);
      const sent = await admin.raw(
        'POST',
        '/api/v1/uploads?name=orders.csv',
        'customer,at,amount\nc1,2026-11-02 10:00:00,1\n',
      );
      const file = await admin.post('/sources/files', { upload: sent.body.upload, name: 'File', reading: {} });
      await create('orders', 'orders');
      await ended(admin, 'orders');
      await until(async () => (await admin.get('/kpis/orders/verification')).body.job?.state === 'done');
      await sql('begin');
      await sql('lock table orders in access exclusive mode');
      await admin.post('/kpis/orders/refresh', {});
      await until(async () => (await admin.get('/kpis/orders/run')).body.job.state === 'running');
      await admin.post('/kpis', kpi('elsewhere', root, file.body.source.id, definition('orders')));
      expect((await ended(admin, 'elsewhere')).state).toBe('done');
      expect((await admin.get('/kpis/orders/run')).body.job.state).toBe('running');
      const asked = performance.now();
      await admin.post('/kpis/orders/run/cancel', {});
      expect((await ended(admin, 'orders')).state).toBe('cancelled');
      expect(performance.now() - asked).toBeLessThan(1000);
      const waiting = () =>
        sql(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
      await until(async () => ((await waiting()) as { rowCount: number }).rowCount === 0, 3);
      await sql('commit');
      expect((await values(admin, 'orders')).length).toBe(3);
    });

    test('a table dropped is said by its name, the values stay, and the next run works once it is back', async () => {
      const { admin, sql, create } = await connected(await open());
      await create('orders', 'orders');
      await create('tickets', 'tickets');
      await ended(admin, 'orders');
      await sql('drop table orders');
      await admin.post('/kpis/orders/refresh', {});
      expect(await ended(admin, 'orders')).toMatchObject({
        state: 'failed',
        problem: { code: 'warehouse.table-absent', params: { table: 'orders' } },
      });
      expect((await values(admin, 'orders')).length).toBe(3);
      const [line] = (await admin.get('/sources')).body.sources;
      expect(
        line.readers.map((one: { key: string; problem: { code: string } | null }) => [one.key, one.problem?.code]),
      ).toEqual([
        ['orders', 'warehouse.table-absent'],
        ['tickets', undefined],
      ]);
      await admin.post('/kpis/tickets/refresh', {});
      expect((await ended(admin, 'tickets')).state).toBe('done');
    });

    test('a column renamed is said with the names that are new in the table', async () => {
      const { admin, sql, create } = await connected(await open());
      await create('people', 'orders', { measure: { kind: 'countDistinct' } });
      await ended(admin, 'people');
      await sql('alter table orders rename column customer to client');
      await admin.post('/kpis/people/refresh', {});
      expect(await ended(admin, 'people')).toMatchObject({
        state: 'failed',
        problem: { code: 'measure.unknown-column', params: { column: 'customer', appeared: ['client'] } },
      });
    });

    test('a database that is gone is tried again, later each time, and the source says why', async () => {
      const place = await open();
      const { admin, store, create, sourceId, parts } = await connected(place);
      await create('orders', 'orders');
      await ended(admin, 'orders');
      const sealed = parts.connections.seal(sourceId, 'postgres://nobody@127.0.0.1:1/gone');
      await store.db.updateTable('source').set({ sealed, version: 9 }).where('id', '=', sourceId).execute();
      await admin.post('/kpis/orders/refresh', {});
      const job = await until(async () => {
        const found = (await admin.get('/kpis/orders/run')).body.job;
        return found.state === 'waiting' && found.attempts > 0 ? found : null;
      });
      expect(job).toMatchObject({
        attempts: 1,
        dueAt: '2026-11-23T09:00:10.000Z',
        problem: { code: 'connection.refused' },
      });
      expect((await admin.get('/sources')).body.sources[0]).toMatchObject({
        status: 'failing',
        problem: { code: 'connection.refused' },
      });
    });

    test('a ratio reads the KPIs it pins at their versions, each from its own table', async () => {
      const { admin, create } = await connected(await open());
      await create('orders', 'orders');
      await create('people', 'tickets', { measure: { kind: 'countDistinct' } });
      await create('orders-each', 'orders', {
        measure: {
          kind: 'ratio',
          numerator: { kpi: 'orders', version: 1 },
          denominator: { kpi: 'people', version: 1 },
        },
      });
      expect((await ended(admin, 'orders-each')).state).toBe('done');
      // October: 2 orders for 2 people.
      expect((await values(admin, 'orders-each'))[1]).toEqual(['2026-10-01', 1]);
    });
  });
