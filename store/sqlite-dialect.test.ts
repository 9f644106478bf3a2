import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { proven } from './authorized.ts';
import { openStore } from './store.ts';
import { write } from './write.ts';

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

test('a full disk is said to be full, nothing is half kept, and writing goes on once there is room', async () => {
  const store = await openStore({ dataFolder });
  const append = (size: number) =>
    write(store, proven('setup.start', null), 'team.create', async ({ newId, record }) => {
      await record({ subject: { kind: 'team', id: newId() }, before: null, after: { name: 'x'.repeat(size) } });
    });
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 2}`).execute(store.db);
  await expect(append(1_000_000)).rejects.toThrow('database or disk is full');
  expect(await store.db.selectFrom('event').selectAll().execute()).toEqual([]);
  await sql.raw('pragma max_page_count = 1000000').execute(store.db);
  await append(1_000_000);
  expect(await store.db.selectFrom('event').select('id').execute()).toHaveLength(1);
  await store.close();
});

test('a query asked again reads the tables as they are now, whoever changed them', async () => {
  const store = await openStore({ dataFolder });
  const other = await openStore({ dataFolder });
  const ask = () => sql<object>`select * from mark where n < ${9}`.execute(store.db).then(({ rows }) => rows);
  await sql`create table mark (n integer)`.execute(store.db);
  await sql`insert into mark values (1)`.execute(store.db);
  expect(await ask()).toEqual([{ n: 1 }]);
  await sql`alter table mark add column word text`.execute(store.db);
  expect(await ask()).toEqual([{ n: 1, word: null }]);
  await sql`alter table mark drop column word`.execute(other.db);
  await sql`update mark set n = 2`.execute(other.db);
  expect(await ask()).toEqual([{ n: 2 }]);
  await sql`drop table mark`.execute(other.db);
  await expect(ask()).rejects.toThrow('no such table: mark');
  await sql`create table mark (word text, n integer)`.execute(other.db);
  expect(await ask()).toEqual([]);
  await Promise.all([store.close(), other.close()]);
});

test('many more different queries than are kept prepared are answered all the same', async () => {
  const store = await openStore({ dataFolder });
  for (const round of [1, 2])
    for (let at = 0; at < 1_000; at++) {
      const { rows } = await sql<{ n: number }>`select ${sql.lit(at)} + ${round} as n`.execute(store.db);
      expect(rows).toEqual([{ n: at + round }]);
    }
  await store.close();
});

test('a file that is no database is refused with its place', async () => {
  const at = join(dataFolder, 'gouverne.sqlite');
  writeFileSync(at, 'something else '.repeat(100));
  await expect(openStore({ dataFolder })).rejects.toMatchObject({
    code: 'place.no-database',
    params: { at, reason: 'file is not a database' },
  });
});
