import { createConnection } from 'mariadb';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../src/refusal.ts';
import { checkConnection } from './connection/check-connection.ts';
import { openDatabase } from './connection/open-database.ts';
import type { Engine, QueryLimits } from './engine.ts';

interface Kit {
  readonly name: string;
  readonly variable: string;
  readonly quote: string;
  /** A statement that runs for a minute, one that is endless, and writes that must not happen. */
  readonly slow: string;
  readonly many: string;
  readonly writes: readonly string[];
  readonly setUp: readonly string[];
  readonly tearDown: readonly string[];
  run(url: string, statements: readonly string[]): Promise<void>;
}

const kits: readonly Kit[] = [
  {
    name: 'PostgreSQL',
    variable: 'TEST_POSTGRES_URL',
    quote: '"',
    slow: 'select pg_sleep(60)',
    many: 'select generate_series(1, 100000000)',
    writes: [
      'with x as (delete from warehouse_orders returning 1) select * from x',
      'select 1 into warehouse_copy',
      "select nextval('warehouse_counter')",
      'select 1; delete from warehouse_orders',
      'delete from warehouse_orders',
      'commit',
      'set role none',
      'copy warehouse_orders to stdout',
      'do $$ begin delete from warehouse_orders; end $$',
    ],
    setUp: [
      'drop table if exists warehouse_orders',
      'drop sequence if exists warehouse_counter',
      'create sequence warehouse_counter',
      'create table warehouse_orders (id bigint, amount numeric(12,2), ratio real, day date, at timestamp, seen timestamptz, ok boolean, note text, "odd; name""" int)',
      "insert into warehouse_orders values (9007199254740991, 12.50, 0.5, '2024-03-31', '2024-03-31 02:30:00', '2024-03-31 02:30:00+02', true, 'é', 1), (null, null, null, null, null, null, null, null, null)",
      'drop schema if exists warehouse_sales cascade',
      'create schema warehouse_sales',
      'create table warehouse_sales.orders (n int)',
    ],
    tearDown: [
      'drop table if exists warehouse_orders',
      'drop sequence if exists warehouse_counter',
      'drop schema if exists warehouse_sales cascade',
    ],
    run: async (url, statements) => {
      const client = new pg.Client(url);
      await client.connect();
      await client.query("set time zone 'Asia/Kolkata'");
      for (const statement of statements) await client.query(statement);
      await client.end();
    },
  },
  {
    name: 'MariaDB',
    variable: 'TEST_MARIADB_URL',
    quote: '`',
    slow: 'select sleep(60)',
    many: 'select a.seq from seq_1_to_100000 a, seq_1_to_100000 b',
    writes: [
      'select 1; delete from warehouse_orders',
      'delete from warehouse_orders',
      "select * from warehouse_orders into outfile 'warehouse-orders'",
      'select nextval(warehouse_counter)',
      'commit',
      'set autocommit = 1',
      'with x as (select 1) delete from warehouse_orders',
    ],
    setUp: [
      'drop table if exists warehouse_orders',
      'drop sequence if exists warehouse_counter',
      'create sequence warehouse_counter',
      'create table warehouse_orders (id bigint, amount decimal(12,2), ratio double, day date, at datetime, seen timestamp null, ok boolean, note text character set utf8mb4, `odd; name"` int)',
      "set time_zone = '+02:00'",
      "insert into warehouse_orders values (9007199254740991, 12.50, 0.5, '2024-03-31', '2024-03-31 02:30:00', '2024-03-31 02:30:00', true, 'é', 1), (null, null, null, null, null, null, null, null, null)",
    ],
    tearDown: ['drop table if exists warehouse_orders', 'drop sequence if exists warehouse_counter'],
    run: async (url, statements) => {
      const connection = await createConnection(url.replace(/^mysql:/, 'mariadb:'));
      for (const statement of statements) await connection.query(statement);
      await connection.end();
    },
  },
];

async function refusal(engine: Engine, sql: string, limits?: QueryLimits): Promise<string> {
  try {
    await engine.query(sql, limits);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'answered';
}

for (const kit of kits) {
  const url = process.env[kit.variable];
  if (!url) console.info(`skipped: ${kit.variable} is not set, so ${kit.name} is not tested`);
  describe.skipIf(!url)(kit.name, () => {
    const address = url ?? '';
    let engine: Engine;
    beforeAll(async () => {
      await kit.run(address, kit.setUp);
      engine = openDatabase(address);
    });
    afterAll(async () => {
      await engine.close();
      await kit.run(address, kit.tearDown);
    });

    test('cells are text, numbers, booleans and null; times are ISO, instants UTC', async () => {
      const { rows, columns } = await engine.query('select * from warehouse_orders order by id is null');
      expect(columns.map(({ name }) => name).slice(0, 3)).toEqual(['id', 'amount', 'ratio']);
      const ok = kit.name === 'MariaDB' ? 1 : true;
      expect(rows).toEqual([
        [9007199254740991, 12.5, 0.5, '2024-03-31', '2024-03-31T02:30:00', '2024-03-31T00:30:00Z', ok, 'é', 1],
        Array.from({ length: 9 }, () => null),
      ]);
    });

    test('tables and columns, with kinds a definition understands', async () => {
      expect((await engine.tables()).map(({ name }) => name)).toContain('warehouse_orders');
      const columns = await engine.columns('warehouse_orders');
      expect(columns.map(({ kind }) => kind)).toEqual([
        'number',
        'number',
        'number',
        'date',
        'local-time',
        'instant',
        'boolean',
        'text',
        'number',
      ]);
      await expect(engine.columns("absent'; drop table x; --")).rejects.toMatchObject({
        code: 'warehouse.table-absent',
      });
    });

    test.each(kit.writes)('%s changes nothing', async (sql) => {
      expect(await refusal(engine, sql)).toMatch(/^warehouse\.(not-a-select|not-allowed|engine-error)$/);
      expect((await engine.query('select count(*) from warehouse_orders')).rows).toEqual([[2]]);
    });

    test('time is up in the engine too', async () => {
      const start = performance.now();
      expect(await refusal(engine, kit.slow, { timeoutMs: 300 })).toBe('warehouse.timeout');
      expect(performance.now() - start).toBeLessThan(1300);
    });

    test('cancelled within a second, and no longer running in the engine', async () => {
      const controller = new AbortController();
      const running = refusal(engine, kit.slow, { signal: controller.signal });
      const list =
        kit.name === 'PostgreSQL'
          ? "select count(*) from pg_stat_activity where query like 'select pg_sl%' and state = 'active'"
          : "select count(*) from information_schema.processlist where info like 'select sl%'";
      const until = async (count: number) => {
        while ((await engine.query(list)).rows[0]?.[0] !== count);
      };
      await until(1);
      const start = performance.now();
      controller.abort();
      expect(await running).toBe('warehouse.cancelled');
      await until(0);
      expect(performance.now() - start).toBeLessThan(1000);
    });

    test('too many rows are refused as they arrive', async () => {
      const start = performance.now();
      expect(await refusal(engine, kit.many, { maxRows: 1000 })).toBe('warehouse.too-many-rows');
      expect(performance.now() - start).toBeLessThan(5000);
      expect((await engine.query('select 1')).rows).toEqual([[1]]);
    });

    test('the engine’s message is kept, the statement and the address are not', async () => {
      await expect(engine.query('select custmer from warehouse_orders')).rejects.toMatchObject({
        code: 'warehouse.engine-error',
        params: { message: expect.stringMatching(/custmer/) },
      });
    });

    test('a connection says what is wrong with it', async () => {
      expect(await checkConnection(address)).toMatchObject({
        kind: 'ok',
        version: expect.stringMatching(/^(PostgreSQL|MariaDB) \d/),
        canWrite: true,
      });
      const with_ = (change: (url: URL) => void) => {
        const other = new URL(address);
        change(other);
        return checkConnection(other.href);
      };
      expect(
        await with_((other) => {
          other.hostname = 'no-such-host.invalid';
        }),
      ).toMatchObject({ kind: 'connection.unknown-host' });
      expect(
        await with_((other) => {
          other.port = '1';
        }),
      ).toMatchObject({ kind: 'connection.refused' });
      expect(
        await with_((other) => {
          other.pathname = '/no_such_database';
        }),
      ).toMatchObject({ kind: 'connection.database-absent', params: { database: 'no_such_database' } });
      const wrongUser = await with_((other) => {
        other.username = 'nobody_here';
        other.password = 'pa55word!';
      });
      expect(wrongUser).toMatchObject({ kind: 'connection.password', params: { user: 'nobody_here' } });
      expect(JSON.stringify(wrongUser)).not.toContain('pa55word');
      expect(await checkConnection('orders.csv')).toMatchObject({ kind: 'connection.not-an-address' });
    });
  });
}

test.skipIf(!process.env.TEST_POSTGRES_URL)(
  'PostgreSQL: a table of another schema is reached by its qualified name',
  async () => {
    const engine = openDatabase(process.env.TEST_POSTGRES_URL ?? '');
    await kits[0]?.run(process.env.TEST_POSTGRES_URL ?? '', kits[0].setUp);
    expect(await engine.columns('warehouse_sales.orders')).toMatchObject([{ name: 'n', kind: 'number' }]);
    expect((await engine.tables()).map(({ name }) => name)).toContain('warehouse_sales.orders');
    await engine.close();
  },
);

test('ClickHouse: an address that nobody answers is told (its queries need a server that is not here)', async () => {
  expect(await checkConnection('clickhouse://default@127.0.0.1:1/default')).toMatchObject({
    kind: 'connection.refused',
  });
});
