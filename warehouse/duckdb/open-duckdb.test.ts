import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../src/refusal.ts';
import type { Engine, QueryLimits } from '../engine.ts';
import { openDuckDb } from './open-duckdb.ts';

const folder = mkdtempSync(join(tmpdir(), 'warehouse-duckdb-'));
const orders = join(folder, 'orders.csv');
writeFileSync(
  orders,
  'customer,at,day,kind,staff,amount\nc1,2024-03-30 23:30:00,2024-03-30,order,true,12.50\n,2024-03-31 02:15:00,2024-03-31,"cancel, late",,3\n',
);
const engine = openDuckDb({ files: [{ table: 'orders', path: orders, format: 'csv' }], memoryMb: 256, processMb: 700 });

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

async function refusal(sql: string, limits?: QueryLimits, on: Engine = engine): Promise<string> {
  try {
    await on.query(sql, limits);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'answered';
}

describe('a CSV becomes a table', () => {
  test('empty is null; true, dates and times have their kind', async () => {
    expect((await engine.columns('orders')).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'customer text',
      'at local-time',
      'day date',
      'kind text',
      'staff boolean',
      'amount number',
    ]);
    expect((await engine.query('select * from orders')).rows).toEqual([
      ['c1', '2024-03-30T23:30:00', '2024-03-30', 'order', true, 12.5],
      [null, '2024-03-31T02:15:00', '2024-03-31', 'cancel, late', null, 3],
    ]);
    expect(await engine.tables()).toEqual([{ name: 'orders', rows: 2 }]);
  });

  test('an instant is UTC, a decimal and a big integer are numbers', async () => {
    const { rows } = await engine.query(
      "select timestamptz '2020-01-01 00:00:00+01', 1.5::decimal(9,2), 2::hugeint, date '0044-03-15'",
    );
    expect(rows).toEqual([['2019-12-31T23:00:00Z', 1.5, 2, '0044-03-15']]);
  });

  test('the version is kept with every value', async () => {
    expect(await engine.version()).toMatch(/^DuckDB 1\.\d+\.\d+$/);
  });
});

describe('one SELECT and nothing else', () => {
  const path = join(folder, 'written');
  test.each([
    'select 1; select 2',
    'delete from orders',
    'create table z as select 1',
    `copy orders to '${path}'`,
    `attach '${path}'`,
    `export database '${path}'`,
    'install httpfs',
    'load httpfs',
    'set threads = 8',
    "set memory_limit = '64GB'",
    'reset lock_configuration',
    'pragma database_size; select 1',
    'call pragma_version()',
    'prepare x as select 1',
    'explain analyze delete from orders',
    `select * from enable_logging(storage = 'file', storage_path = '${path}')`,
    `select * from "enable_logging"(storage = 'file', storage_path = '${path}')`,
    '',
    ';',
    '-- nothing',
  ])('%s', async (sql) => {
    expect(await refusal(sql)).toMatch(/^warehouse\.(not-a-select|not-allowed)$/);
    expect(existsSync(path)).toBe(false);
    expect((await engine.query('select count(*) from orders')).rows).toEqual([[2]]);
  });

  test.each([
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('/etc/passwd')",
    "select * from read_blob('/etc/*')",
    "select * from glob('/etc/*')",
    "select * from read_parquet('http://127.0.0.1:1/x.parquet')",
    `select * from read_csv('${orders}')`,
    "select * from sniff_csv('/etc/passwd')",
  ])('%s reads no file', async (sql) => {
    expect(await refusal(sql)).toMatch(/^warehouse\.(not-allowed|engine-error)$/);
  });

  test("select * from '/etc/passwd' is a table that does not exist", async () => {
    expect(await refusal("select * from '/etc/passwd'")).toBe('warehouse.engine-error');
  });

  test('the message is the engine’s first sentence, without the statement and without paths', async () => {
    await expect(engine.query('select custmer from orders')).rejects.toMatchObject({
      code: 'warehouse.engine-error',
      params: { message: expect.stringMatching(/^Binder Error: Referenced column "custmer" not found[^\n]*$/) },
    });
  });
});

describe('bounded', () => {
  const forever = 'select count(*) from range(10000000) a, range(10000000) b where a.range + b.range = 7';

  test.each([
    ["select repeat('x', 2000000000)"],
    ['select list(range) from range(1000000000)'],
    ["with recursive r(n, x) as (select 1, 'x' union all select n + 1, x || x from r) select max(length(x)) from r"],
    ['select list(a.range || repeat(b.range::varchar, 1000)) from range(100000) a, range(100000) b'],
  ])('%s ends at the memory limit, and the next query is answered', async (sql) => {
    expect(await refusal(sql, { timeoutMs: 20_000 })).toBe('warehouse.out-of-memory');
    expect((await engine.query('select count(*) from orders')).rows).toEqual([[2]]);
  });

  test('time is up', async () => {
    const start = performance.now();
    expect(await refusal(forever, { timeoutMs: 300 })).toBe('warehouse.timeout');
    expect(performance.now() - start).toBeLessThan(1300);
    expect(
      await refusal('with recursive r(n) as (select 1 union all select n + 1 from r) select count(*) from r', {
        timeoutMs: 300,
      }),
    ).toBe('warehouse.timeout');
    expect((await engine.query('select 1')).rows).toEqual([[1]]);
  });

  test('cancelled before six engines could be opened, about a second, even while waiting for its turn', async () => {
    // What this machine, as busy as it is now, takes to open one and have its first answer.
    const opening = performance.now();
    const another = openDuckDb({ files: [] });
    await another.query('select 1');
    const one = performance.now() - opening;
    await another.close();
    const [first, second] = [new AbortController(), new AbortController()];
    const running = refusal(forever, { signal: first.signal });
    const waiting = refusal('select 1', { signal: second.signal });
    second.abort();
    expect(await waiting).toBe('warehouse.cancelled');
    const start = performance.now();
    first.abort();
    expect(await running).toBe('warehouse.cancelled');
    await engine.query('select 1');
    expect((performance.now() - start) / one).toBeLessThan(6);
  });

  test('too many rows are refused, never cut', async () => {
    expect((await engine.query('select * from range(5)', { maxRows: 5 })).rows).toHaveLength(5);
    expect(await refusal('select * from range(6)', { maxRows: 5 })).toBe('warehouse.too-many-rows');
    expect(await refusal('select * from range(1000000000)')).toBe('warehouse.too-many-rows');
  });

  test('a result too large to carry is refused', async () => {
    expect(await refusal("select repeat('x', 10000) from range(8000)")).toBe('warehouse.result-too-large');
  });
});

test('a file that is not what it says is told, at the first question', async () => {
  const wrong = join(folder, 'wrong.parquet');
  writeFileSync(wrong, 'not parquet at all');
  const other = openDuckDb({ files: [{ table: 'wrong', path: wrong, format: 'parquet' }] });
  await expect(other.query('select 1')).rejects.toMatchObject({
    code: 'warehouse.file-unreadable',
    params: { table: 'wrong' },
  });
  await other.close();
  expect(await refusal('select 1', {}, other)).toBe('warehouse.engine-stopped');
});

test('the child ends with its parent, even in the middle of a statement', async () => {
  const script = `import { openDuckDb } from ${JSON.stringify(new URL('./open-duckdb.ts', import.meta.url).href)};
    const engine = openDuckDb({ files: [] });
    await engine.version();
    console.log(engine.pid());
    void engine.query('select count(*) from range(10000000) a, range(10000000) b where a.range + b.range = 7').catch(() => {});
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = Number(String(await new Promise((resolve) => parent.stdout.once('data', resolve))));
  expect(alive(pid)).toBe(true);
  parent.kill('SIGKILL');
  const start = performance.now();
  while (alive(pid) && performance.now() - start < 5000) await new Promise((resolve) => setImmediate(resolve));
  expect(alive(pid)).toBe(false);
});

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
