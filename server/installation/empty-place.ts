import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { Refusal } from '../../src/refusal.ts';
import type { Store, StoreSettings } from '../../store/store.ts';
import { mustBeAloneIn, mustBeAloneOn } from './alone.ts';

/** Rows in one of these are somebody's organisation. */
const lived = ['organisation', 'person', 'event'] as const;

/** A place where nobody has set anything up yet; what is there is never written over. */
export async function mustBeEmpty({ db }: Store): Promise<void> {
  for (const table of lived)
    if (await db.selectFrom(table).selectAll().limit(1).executeTakeFirst())
      throw new Refusal('archive.place-not-empty', {});
}

/**
 * A server that was started once on a place leaves tables that hold nothing: what is brought takes their room. Refused
 * where an organisation lives, where the tables are another program's, and where a server still stands on them.
 */
export async function makeRoom({ databaseUrl, dataFolder }: StoreSettings): Promise<void> {
  if (databaseUrl) await dropEmptyTables(databaseUrl);
  else removeEmptyFile(join(dataFolder, 'gouverne.sqlite'));
}

function mustBeOurs(names: readonly string[]): void {
  if (!lived.every((table) => names.includes(table)) || !names.includes('kysely_migration'))
    throw new Refusal('archive.place-of-others', {});
}

function removeEmptyFile(path: string): void {
  if (!existsSync(path)) return;
  const database = new DatabaseSync(path, { timeout: 500 });
  try {
    const names = database
      .prepare("select name from sqlite_master where type = 'table'")
      .all()
      .map(({ name }) => String(name));
    if (names.length > 0) mustBeOurs(names);
    for (const table of lived)
      if (names.length > 0 && database.prepare(`select 1 from ${table} limit 1`).get())
        throw new Refusal('archive.place-not-empty', {});
    mustBeAloneOn(database);
  } finally {
    database.close();
  }
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
}

async function dropEmptyTables(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'",
    );
    const names = found.rows.map(({ name }) => name);
    if (names.length === 0) return;
    mustBeOurs(names);
    const holds = async (table: string) =>
      (await client.query(`select 1 from ${client.escapeIdentifier(table)} limit 1`)).rows.length > 0;
    for (const table of lived) if (await holds(table)) throw new Refusal('archive.place-not-empty', {});
    await mustBeAloneIn(client);
    // What a server writes by itself as it starts; rows anywhere else are another program's.
    for (const name of names)
      if (!kept.test(name) && (await holds(name))) throw new Refusal('archive.place-of-others', {});
    await client.query(`drop table ${names.map((name) => client.escapeIdentifier(name)).join(', ')} cascade`);
  } finally {
    await client.end();
  }
}

const kept = /^(kysely_migration(_lock)?|lease|job|auth_rate_limit|auth_verification)$/;
