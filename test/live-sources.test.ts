import { createConnection } from 'mariadb';
import { Client as Postgres } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { describedKpi } from '../server/http/described-kpi.fixture.ts';
import { onBothEngines } from '../server/http/on-both-engines.fixture.ts';
import { until } from '../server/http/source.fixture.ts';
import { type Client, testInstallation } from '../server/http/test-client.ts';
import { addDays } from '../src/calendar/day-number.ts';
import { plainMonths } from '../src/metric-sql/test-definition.ts';
import type { TestStore } from '../store/test-store.ts';
import { type ChdbServer, startChdb } from './chdb-server.ts';

const table = `live_orders_${process.pid}`;

/** A database of other people's, as a source of the product. */
interface Warehouse {
  readonly name: string;
  readonly url: string;
  readonly types: { readonly text: string; readonly time: string; readonly money: string };
  run(sql: string): Promise<unknown>;
  /** Holds the table so that whoever reads it waits; `release` says what happens to it then. */
  hold(): Promise<void>;
  release(sql: string): Promise<void>;
  close(): Promise<void>;
}

async function mariadb(url: string): Promise<Warehouse> {
  const [plain, holder] = await Promise.all([1, 2].map(() => createConnection(url.replace(/^mysql:/, 'mariadb:'))));
  if (!plain || !holder) throw new Error('no connection');
  return {
    name: 'MariaDB',
    url,
    types: { text: 'varchar(20)', time: 'datetime', money: 'decimal(10,2)' },
    run: (sql) => plain.query(sql),
    hold: async () => void (await holder.query(`lock tables ${table} write`)),
    release: async (sql) => {
      await holder.query(sql);
      await holder.query('unlock tables');
    },
    close: async () => {
      await plain.query(`drop table if exists ${table}`);
      await Promise.all([plain.end(), holder.end()]);
    },
  };
}

async function postgres(url: string): Promise<Warehouse> {
  const [plain, holder] = [new Postgres({ connectionString: url }), new Postgres({ connectionString: url })];
  await Promise.all([plain.connect(), holder.connect()]);
  return {
    name: 'PostgreSQL',
    url,
    types: { text: 'text', time: 'timestamp', money: 'numeric(10,2)' },
    run: (sql) => plain.query(sql),
    hold: async () => {
      await holder.query('begin');
      await holder.query(`lock table ${table} in access exclusive mode`);
    },
    release: async (sql) => {
      await holder.query(sql);
      await holder.query('commit');
    },
    close: async () => {
      await plain.query(`drop table if exists ${table}`);
      await Promise.all([plain.end(), holder.end()]);
    },
  };
}

function clickhouse(server: ChdbServer): Warehouse {
  return {
    name: 'ClickHouse',
    url: server.url,
    types: { text: 'Nullable(String)', time: "DateTime64(3, 'UTC')", money: 'Decimal(10, 2)' },
    run: async (sql) =>
      server.run(sql.replace(/\)$/, sql.startsWith('create') ? ') engine = MergeTree order by at' : ')')),
    hold: async () => server.hang(true),
    release: async (sql) => {
      server.run(sql);
      server.hang(false);
    },
    close: async () => server.close(),
  };
}

const chdb = await startChdb();
const { TEST_MARIADB_URL, TEST_POSTGRES_URL } = process.env;
const warehouses: Warehouse[] = [
  ...(TEST_MARIADB_URL ? [await mariadb(TEST_MARIADB_URL)] : []),
  ...(TEST_POSTGRES_URL ? [await postgres(TEST_POSTGRES_URL)] : []),
  ...('url' in chdb ? [clickhouse(chdb)] : []),
];
afterAll(() => Promise.all(warehouses.map((one) => one.close())));
for (const [name, why] of [
  ['MariaDB', TEST_MARIADB_URL ? '' : 'TEST_MARIADB_URL is not set'],
  ['PostgreSQL', TEST_POSTGRES_URL ? '' : 'TEST_POSTGRES_URL is not set'],
  ['ClickHouse', 'reason' in chdb ? chdb.reason : ''],
])
  if (why) test.skip(`${name}: left out, ${why}`, () => {});

const definition = {
  source: { connection: 'warehouse', table, rowMeans: 'one order' },
  entity: 'customer',
  time: { column: 'at', kind: 'instant', sourceTz: 'UTC' },
  measure: { kind: 'countDistinct' },
  ...plainMonths,
  exclude: [{ col: 'customer', op: 'eq', value: 'staff' }],
  late: { settleDays: 0, restate: 'always' },
};

const daily = { window: { type: 'calendar', grain: 'day' }, reportGrain: 'day' };

const ended = (client: Client, key: string) =>
  until(async () => {
    const { job } = (await client.get(`/kpis/${key}/run`)).body;
    return job && ['done', 'failed', 'cancelled'].includes(job.state) ? job : null;
  });
const values = async (client: Client, key: string) =>
  (await client.get(`/kpis/${key}`)).body.values.map(({ period, value }: { period: string; value: number }) => [
    period,
    value,
  ]);

async function connected(place: TestStore, warehouse: Warehouse) {
  const { text, time, money } = warehouse.types;
  await warehouse.run(`drop table if exists ${table}`);
  await warehouse.run(`create table ${table} (customer ${text}, at ${time}, amount ${money})`);
  const rows = [
    // 23:30 UTC on 30 September is October in Paris.
    `('c1', '2026-09-30 23:30:00', 5.5)`,
    `('c2', '2026-10-10 10:00:00', 7.25)`,
    `('c2', '2026-10-11 10:00:00', 7.25)`,
    `('staff', '2026-10-12 10:00:00', 1)`,
    `(null, '2026-10-13 10:00:00', 1)`,
    `('c3', '2026-11-20 10:00:00', 9)`,
  ];
  await warehouse.run(`insert into ${table} values ${rows.join(', ')}`);
  const installation = await testInstallation(place);
  const { admin, root } = installation;
  const source = await admin.post('/sources/databases', { name: 'Warehouse', connection: warehouse.url });
  expect(source.body.kind, JSON.stringify(source.body)).toBe(
    warehouse.name.toLowerCase().replace('postgresql', 'postgres'),
  );
  const create = async (key: string, body: object, sourceId = source.body.id) =>
    admin.post('/kpis', { ...describedKpi(key, root), definition: { kind: 'structured', sourceId, body } });
  return { ...installation, source: source.body, create };
}

for (const warehouse of warehouses)
  onBothEngines(`${warehouse.name} as a source`, (open) => {
    test('gives its tables, a KPI with its query, the days it has rows on', async () => {
      const { admin, source, create } = await connected(await open(), warehouse);
      await create('orders', definition);
      expect(await ended(admin, 'orders')).toMatchObject({ state: 'done' });
      // September (Paris) has no row: the series begins in October, with c1 and c2.
      expect(await values(admin, 'orders')).toEqual([
        ['2026-10-01', 2],
        ['2026-11-01', 1],
      ]);
      const at = `/sources/${source.id}/tables/${table}`;
      const fresh = (await admin.get(`${at}/freshness`)).body;
      expect(fresh.last).toMatch(/^2026-11-20T10:00/);
      expect(fresh.days.filter((day: string) => day === 'fresh')).toHaveLength(1);
      expect((await admin.get(`${at}/columns/customer/values`)).body.values).toContainEqual({ value: 'c2', count: 2 });
      expect((await admin.get(`${at}/sample`)).body.rows).toHaveLength(6);
    });

    test('a table that had rows every day and stops: what follows is unknown, not zero, and the page says since when', async () => {
      const { admin, create } = await connected(await open(), warehouse);
      const days = Array.from({ length: 53 }, (_, day) => addDays('2026-10-01', day));
      await warehouse.run(
        `insert into ${table} values ${days.map((day) => `('c9', '${day} 10:00:00', 1)`).join(', ')}`,
      );
      await create('orders', { ...definition, ...daily });
      await ended(admin, 'orders');
      // Today is not over: its zero is a beginning.
      expect((await values(admin, 'orders')).slice(-2)).toEqual([
        ['2026-11-22', 1],
        ['2026-11-23', 0],
      ]);
      expect((await admin.get('/kpis/orders')).body.rowsEnd).toBeNull();
      const gone = `at >= '2026-11-13 00:00:00'`;
      await warehouse.run(
        warehouse.name === 'ClickHouse'
          ? `alter table ${table} delete where ${gone}`
          : `delete from ${table} where ${gone}`,
      );
      await admin.post('/kpis/orders/refresh', {});
      await until(async () => (await admin.get('/kpis/orders')).body.rowsEnd);
      const page = (await admin.get('/kpis/orders')).body;
      expect(page.rowsEnd).toEqual({ day: '2026-11-12', of: 'table' });
      const after = page.values.filter(({ period }: { period: string }) => period > '2026-11-12');
      expect(after).toHaveLength(11);
      expect(after.every(({ value }: { value: number | null }) => value === null)).toBe(true);
      await until(async () => (await admin.get('/kpis/orders')).body.reading?.state.kind === 'overdue');
    });

    test('a table dropped in the middle of a run is said by its name; another source goes on', async () => {
      const { admin, create } = await connected(await open(), warehouse);
      const sent = await admin.raw('POST', '/api/v1/uploads?name=file.csv', 'customer,at\nc1,2026-11-02 10:00:00\n');
      const file = await admin.post('/sources/files', { upload: sent.body.upload, name: 'File', reading: {} });
      await create('orders', definition);
      await ended(admin, 'orders');
      await until(async () => (await admin.get('/kpis/orders/verification')).body.job?.state === 'done');
      await warehouse.hold();
      await admin.post('/kpis/orders/refresh', {});
      await until(async () => (await admin.get('/kpis/orders/run')).body.job.state === 'running');
      const source = { ...definition.source, table: 'file' };
      await create('elsewhere', { ...definition, source, exclude: [] }, file.body.source.id);
      expect((await ended(admin, 'elsewhere')).state).toBe('done');
      if (warehouse.name === 'ClickHouse') {
        // Nothing was under way in the engine: the one that hangs is cancelled, the next finds the table gone.
        await admin.post('/kpis/orders/run/cancel', {});
        expect((await ended(admin, 'orders')).state).toBe('cancelled');
        await warehouse.release(`drop table ${table}`);
        await admin.post('/kpis/orders/refresh', {});
      } else await warehouse.release(`drop table ${table}`);
      expect(await ended(admin, 'orders')).toMatchObject({
        state: 'failed',
        problem: { code: 'warehouse.table-absent', params: { table } },
      });
      expect((await values(admin, 'orders')).length).toBe(2);
      expect((await admin.get('/kpis')).status).toBe(200);
    });
  });
