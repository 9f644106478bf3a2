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

test('a file that is no database is refused with its place', async () => {
  const at = join(dataFolder, 'gouverne.sqlite');
  writeFileSync(at, 'something else '.repeat(100));
  await expect(openStore({ dataFolder })).rejects.toMatchObject({
    code: 'place.no-database',
    params: { at, reason: 'file is not a database' },
  });
});
