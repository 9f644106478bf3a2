import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDuckDb } from '../duckdb/open-duckdb.ts';
import { daysWithRows } from './days-with-rows.ts';
import { distinctValues } from './distinct-values.ts';
import { freshness } from './freshness.ts';
import { quoteTable } from './quote-table.ts';
import { sampleRows } from './sample-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'warehouse-browse-'));
const path = join(folder, 'rides.csv');
const hostile = 'x"; drop table rides; --';
writeFileSync(
  path,
  `at,"${hostile.replaceAll('"', '""')}",bike\n2024-01-01 10:00:00,a,1\n2024-01-03 10:00:00,a,2\n2024-01-02 10:00:00,,3\n2024-01-02 10:00:00,b,4\n`,
);
const engine = openDuckDb({ files: [{ table: 'my.rides', path, format: 'csv' }] });
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

test('a few rows', async () => {
  expect((await sampleRows(engine, 'my.rides')).rows.slice(0, 2)).toEqual([
    ['2024-01-01T10:00:00', 'a', 1],
    ['2024-01-03T10:00:00', 'a', 2],
  ]);
});

test('values with their counts, rows without a value included, and how many more there are', async () => {
  expect((await distinctValues(engine, 'my.rides', hostile)).values).toContainEqual({ value: null, count: 1 });
  expect(await distinctValues(engine, 'my.rides', hostile, 1)).toEqual({ values: [{ value: 'a', count: 2 }], more: 2 });
  expect(await distinctValues(engine, 'my.rides', 'bike', 3)).toMatchObject({ more: 1 });
  await expect(distinctValues(engine, 'my.rides', 'absent')).rejects.toMatchObject({ code: 'warehouse.column-absent' });
});

test('the last moment of a table', async () => {
  expect(await freshness(engine, 'my.rides', 'at')).toBe('2024-01-03T10:00:00');
  await expect(freshness(engine, 'my.rides', 'bike')).rejects.toMatchObject({ code: 'warehouse.not-a-time' });
});

test('the days a table has rows on, within a span', async () => {
  const span = { from: '2024-01-02', to: '2024-02-01' };
  expect(await daysWithRows(engine, 'my.rides', 'at', span)).toEqual(['2024-01-02', '2024-01-03']);
  await expect(daysWithRows(engine, 'my.rides', 'bike', span)).rejects.toMatchObject({ code: 'warehouse.not-a-time' });
});

test('each engine’s own quotes, schema by schema', () => {
  expect(quoteTable('postgres', 'sales.or"ders')).toBe('"sales"."or""ders"');
  expect(quoteTable('mariadb', 'sales.or`ders')).toBe('`sales`.`or``ders`');
  expect(quoteTable('clickhouse', 'or`de\\rs')).toBe('`or\\`de\\\\rs`');
  expect(quoteTable('duckdb', 'sales.orders')).toBe('"sales.orders"');
});
