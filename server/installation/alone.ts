import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { Refusal } from '../../src/refusal.ts';
import type { StoreSettings } from '../../store/store.ts';

/** Refuses where a server still stands on the place: it holds in memory what is about to change under it. */
export async function mustBeAlone({ databaseUrl, dataFolder }: StoreSettings): Promise<void> {
  const path = join(dataFolder, 'gouverne.sqlite');
  if (databaseUrl) {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    await mustBeAloneIn(client).finally(() => client.end());
  } else if (existsSync(path)) {
    const database = new DatabaseSync(path, { timeout: 500 });
    try {
      mustBeAloneOn(database);
    } finally {
      database.close();
    }
  }
}

/** Only whoever is alone on a file may change how it is journalled. */
export function mustBeAloneOn(database: DatabaseSync): void {
  try {
    database.exec('pragma journal_mode = delete');
  } catch {
    throw new Refusal('place.in-use', {});
  }
}

export async function mustBeAloneIn(client: Client): Promise<void> {
  const others = await client.query(
    'select 1 from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid() limit 1',
  );
  if (others.rows.length > 0) throw new Refusal('place.in-use', {});
}
