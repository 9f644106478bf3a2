import type { Snooze } from '../src/steering/snooze.ts';
import { statesAsOf } from './as-of.ts';
import type { Authorized } from './authorized.ts';
import type { Reader, Store } from './store.ts';
import { write } from './write.ts';

/** What is put off today; at a past instant, what was then. */
export async function snoozes(db: Reader, today: string, asOf?: string): Promise<Snooze[]> {
  if (asOf !== undefined) return [...(await statesAsOf<Snooze>(db, 'snooze', asOf)).values()];
  const rows = await db
    .selectFrom('snooze')
    .select(['key', 'until_on', 'reason'])
    .where('until_on', '>', today)
    .execute();
  return rows.map((row) => ({ key: row.key, until: row.until_on, reason: row.reason }));
}

export function putOff(store: Store, by: Authorized<'look.snooze'>, teamId: string | null, put: Snooze): Promise<void> {
  return write(store, by, 'look.snooze', async ({ tx, now, record }) => {
    const before = await tx.selectFrom('snooze').selectAll().where('key', '=', put.key).executeTakeFirst();
    const row = { team_id: teamId, until_on: put.until, reason: put.reason, created_at: now };
    await tx
      .insertInto('snooze')
      .values({ key: put.key, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute();
    await record({
      subject: { kind: 'snooze', id: put.key },
      teamId,
      before: before ? { key: before.key, until: before.until_on, reason: before.reason } : null,
      after: put,
    });
  });
}

/** Back among what needs a look, before its day. */
export function bringBack(
  store: Store,
  by: Authorized<'look.snooze'>,
  teamId: string | null,
  key: string,
): Promise<void> {
  return write(store, by, 'look.bring-back', async ({ tx, record }) => {
    const before = await tx.selectFrom('snooze').selectAll().where('key', '=', key).executeTakeFirst();
    if (!before) return;
    await tx.deleteFrom('snooze').where('key', '=', key).execute();
    await record({
      subject: { kind: 'snooze', id: key },
      teamId,
      before: { key, until: before.until_on, reason: before.reason },
      after: null,
    });
  });
}
