import type { Transaction } from 'kysely';
import { defaultChoices, type NoticeKind, NotificationChoices } from '../src/notification/choices.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { NotificationTable } from './tables/notification.ts';
import type { Tables } from './tables.ts';
import { write } from './write.ts';

export interface Notice {
  readonly id: string;
  readonly personId: string;
  readonly kind: NoticeKind;
  /** The episode it is about. */
  readonly once: string;
  readonly teamId: string | null;
  readonly path: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly read: boolean;
}

export interface NewNotice extends Pick<Notice, 'personId' | 'kind' | 'once' | 'teamId' | 'path' | 'facts'> {
  readonly mailDue: string | null;
}

const fromRow = (row: NotificationTable): Notice => ({
  id: row.id,
  personId: row.person_id,
  kind: row.kind as NoticeKind,
  once: row.once,
  teamId: row.team_id,
  path: fromJson(row.place) as string,
  facts: fromJson(row.facts) as Notice['facts'],
  createdAt: row.created_at,
  read: row.read_at !== null,
});

/**
 * Tells each person once, whatever the number of servers that notice. Beside the one write path: who was told what is
 * that person's alone, and no event says it.
 */
export async function tell(store: Store, notices: readonly NewNotice[]): Promise<number> {
  const now = store.clock.now().toISOString();
  let told = 0;
  for (const notice of notices) {
    const added = await store.db
      .insertInto('notification')
      .values({
        id: store.newId(),
        person_id: notice.personId,
        kind: notice.kind,
        once: notice.once,
        team_id: notice.teamId,
        place: toJson(notice.path),
        facts: toJson(notice.facts),
        created_at: now,
        read_at: null,
        mail_due: notice.mailDue,
        mailed_at: null,
      })
      .onConflict((conflict) => conflict.columns(['person_id', 'once']).doNothing())
      .executeTakeFirst();
    told += Number(added.numInsertedOrUpdatedRows ?? 0n);
  }
  return told;
}

/** The latest first. */
export async function noticesOf(db: Reader, personId: string, most = 60): Promise<Notice[]> {
  const rows = await db
    .selectFrom('notification')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(fromRow);
}

/** What of these was told already: asked before anything is prepared. */
export async function alreadyTold(db: Reader, since: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('notification')
    .select(['person_id', 'once'])
    .where('created_at', '>=', since)
    .execute();
  return new Set(rows.map((row) => `${row.person_id} ${row.once}`));
}

/** What people were told of is no more: the bell leads nobody there, and no letter leaves that would. */
export async function untell(tx: Transaction<Tables>, once: string): Promise<void> {
  await tx
    .deleteFrom('notification')
    .where((row) => row.or([row('once', '=', once), row('once', 'like', `${once}/%`)]))
    .execute();
}

/** The ones named, or all; never another person's. */
export async function markRead(store: Store, personId: string, ids?: readonly string[]): Promise<void> {
  if (ids?.length === 0) return;
  await store.db
    .updateTable('notification')
    .set({ read_at: store.clock.now().toISOString() })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .$if(ids !== undefined, (update) => update.where('id', 'in', ids ?? []))
    .execute();
}

export async function peopleToWrite(db: Reader, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('notification')
    .select('person_id')
    .distinct()
    .where('mailed_at', 'is', null)
    .where('mail_due', '<=', now)
    .execute();
  return rows.map((row) => row.person_id);
}

export async function noticesToWrite(db: Reader, personId: string, now: string): Promise<Notice[]> {
  const rows = await db
    .selectFrom('notification')
    .selectAll()
    .where('person_id', '=', personId)
    .where('mailed_at', 'is', null)
    .where('mail_due', '<=', now)
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

export async function markWritten(store: Store, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await store.db
    .updateTable('notification')
    .set({ mailed_at: store.clock.now().toISOString() })
    .where('id', 'in', ids)
    .execute();
}

const choicesOf = (text: string | undefined): NotificationChoices => {
  const kept = NotificationChoices.safeParse(
    text === undefined ? {} : { ...defaultChoices, ...fromJson<object>(text) },
  );
  return kept.success ? kept.data : defaultChoices;
};

export async function notificationChoices(
  db: Reader,
  personId: string,
): Promise<{ choices: NotificationChoices; version: number }> {
  const row = await db
    .selectFrom('notification_choice')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return { choices: choicesOf(row?.choices), version: row?.version ?? 0 };
}

export async function everyonesChoices(db: Reader): Promise<Map<string, NotificationChoices>> {
  const rows = await db.selectFrom('notification_choice').selectAll().execute();
  return new Map(rows.map((row) => [row.person_id, choicesOf(row.choices)]));
}

export function chooseNotifications(
  store: Store,
  by: Authorized<'self'>,
  personId: string,
  choices: NotificationChoices,
): Promise<void> {
  return write(store, by, 'notification.choose', async ({ tx, record }) => {
    const before = await notificationChoices(tx, personId);
    const row = { choices: toJson(choices), version: before.version + 1 };
    await tx
      .insertInto('notification_choice')
      .values({ person_id: personId, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute();
    await record({
      subject: { kind: 'notification-choices', id: personId },
      before: before.version === 0 ? null : before.choices,
      after: choices,
    });
  });
}
