import { sql } from 'kysely';
import type { Store } from './store.ts';

/**
 * Answers to a test that were just deleted go from the files too. SQLite has overwritten it in its pages (`secure_delete`); its log still
 * holds the pages as they were, so it is emptied. PostgreSQL keeps dead rows until the table is written anew; its own
 * log, replicas and backups are the administrator's (docs/decisions/0050).
 */
export async function leaveNoTrace({ db, engine }: Store): Promise<void> {
  if (engine === 'sqlite') {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
    return;
  }
  // A database that speaks PostgreSQL without having a VACUUM keeps what it keeps: nothing there says whose it was.
  await othersHaveEnded(db).catch(() => undefined);
  await sql`vacuum full alignment_answer`.execute(db).catch(() => undefined);
}

/** Beyond this, a transaction that lasts keeps the dead rows it might still see until the next time. */
const LONGEST_MS = 10_000;

/** A table written anew keeps the rows that a transaction begun before might still see: those are waited for. */
async function othersHaveEnded(db: Store['db']): Promise<void> {
  const { rows } = await sql<{ id: string }>`select pg_current_xact_id()::xid::text as id`.execute(db);
  const deleted = rows[0]?.id ?? '0';
  for (const start = performance.now(); performance.now() - start < LONGEST_MS; ) {
    const seeing = await sql`
      select 1 from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_xmin is not null
        and age(backend_xmin) > age(${deleted}::text::xid)
      limit 1`.execute(db);
    if (seeing.rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
