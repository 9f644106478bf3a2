import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

const LEASE_SECONDS = 60;
const NAME = 'migrations';

/**
 * Runs `work` while holding the row that says who migrates. Several servers may start at once: one works, the others
 * wait and then find nothing to do. A holder that died is replaced when its lease ends. Real time, not the injected
 * clock: a lease is about processes.
 */
export async function underMigrationLease(
  db: Kysely<Tables>,
  holder: string,
  work: () => Promise<void>,
): Promise<void> {
  await createLeaseTable(db);
  while (!(await take(db, holder))) await new Promise((resolve) => setTimeout(resolve, 200));
  const renewal = setInterval(() => void take(db, holder).catch(() => {}), (LEASE_SECONDS * 1000) / 3);
  try {
    await work();
  } finally {
    clearInterval(renewal);
    await db
      .updateTable('lease')
      .set({ until: instant(0) })
      .where('name', '=', NAME)
      .where('holder', '=', holder)
      .execute();
  }
}

async function createLeaseTable(db: Kysely<Tables>) {
  // "if not exists" still collides on PostgreSQL when two servers create it in the same instant: the loser tries again.
  for (let attempt = 0; ; attempt++) {
    try {
      await sql`create table if not exists lease (name text primary key, holder text not null, until text not null)`.execute(
        db,
      );
      await db
        .insertInto('lease')
        .values({ name: NAME, holder: '', until: instant(0) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return;
    } catch (error) {
      if (attempt >= 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function take(db: Kysely<Tables>, holder: string): Promise<boolean> {
  const now = instant(Date.now());
  const taken = await db
    .updateTable('lease')
    .set({ holder, until: instant(Date.now() + LEASE_SECONDS * 1000) })
    .where('name', '=', NAME)
    .where((row) => row.or([row('until', '<', now), row('holder', '=', holder)]))
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

const instant = (ms: number) => new Date(ms).toISOString();
