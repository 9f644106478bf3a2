import { sql } from 'kysely';
import type { Store } from './store.ts';

/**
 * What was just deleted goes from the files too. SQLite has overwritten it in its pages (`secure_delete`); its log still
 * holds the pages as they were, so it is emptied. PostgreSQL keeps dead rows until the table is written anew; its own
 * log, replicas and backups are the administrator's (docs/decisions/0050).
 */
export async function leaveNoTrace({ db, engine }: Store, table: 'alignment_answer'): Promise<void> {
  if (engine === 'sqlite') {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
    return;
  }
  // A database that speaks PostgreSQL without having a VACUUM keeps what it keeps: nothing there says whose it was.
  await sql`vacuum full ${sql.table(table)}`.execute(db).catch(() => undefined);
}
