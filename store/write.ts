import { createHash } from 'node:crypto';
import { type ExpressionBuilder, SqliteAdapter, type Transaction } from 'kysely';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import { noteWritten } from './kept.ts';
import { type Noticed, nothingYet, noticedNow, noticing } from './noticed.ts';
import { keepSearchable } from './search-index.ts';
import type { Store } from './store.ts';
import type { EventTable } from './tables/log.ts';
import type { Tables } from './tables.ts';
import { wakeAll } from './wake.ts';

/** What happened to one subject. States are whole, and never hold a person's name or e-mail. */
export interface Change {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly teamId?: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

export interface WriteContext {
  readonly tx: Transaction<Tables>;
  readonly now: string;
  readonly newId: () => string;
  /** Appends to the event table, and to the revisions of the subject. */
  record(change: Change): Promise<void>;
}

export interface WriteOptions {
  /** A repeated request with this key gets the first answer again and changes nothing. */
  readonly idempotencyKey?: string | undefined;
  readonly request?: unknown;
}

/**
 * The one door to the store. In one transaction: the proof of permission is there (by type), the change is applied, and
 * what happened is appended to `event`. better-auth's tables, job claims, stored readings and blind rounds alone go beside it.
 */
export async function write<Result>(
  store: Store,
  by: Authorized<string>,
  operation: string,
  apply: (context: WriteContext) => Promise<Result>,
  options: WriteOptions = {},
): Promise<Result> {
  const noticed = nothingYet();
  const events: EventTable[] = [];
  const transaction = store.db.transaction();
  const written = await noticing(noticed, () =>
    transaction.execute(async (tx) => {
      const now = store.clock.now().toISOString();
      const repeated = await firstAnswer(tx, by, operation, options, now);
      if (repeated) return fromJson<Result>(repeated);
      const result = await apply({
        tx,
        now,
        newId: store.newId,
        record: async (change) => {
          if (change.teamId && by.act !== 'installation' && !aboutArchiving.has(operation))
            await mustBeThere(tx, change.teamId);
          events.push(await append(tx, store, by.actorId ?? by.tokenId ?? null, operation, now, change));
        },
      });
      await insertEvents(tx, events, noticed);
      if (options.idempotencyKey !== undefined) {
        await tx
          .updateTable('idempotency')
          .set({ response: toJson(result ?? null) })
          .where(key(by, operation, options.idempotencyKey))
          .execute();
      }
      return result;
    }),
  );
  for (const table of noticed.read) noticedNow()?.read.add(table);
  noteWritten(
    store,
    noticed.written,
    events.map(({ id }) => id),
  );
  if (events.length > 0) wakeAll(store, 'events');
  return written;
}

/** At the end, when it is known which tables were written: servers keep what was built from others. */
async function insertEvents(tx: Transaction<Tables>, events: readonly EventTable[], { written }: Noticed) {
  if (events.length === 0) return;
  const touched = [...written, 'event'].join(' ');
  for (const [at, event] of events.entries())
    await tx
      .insertInto('event')
      .values({ ...event, touched: at === 0 ? touched : 'event' })
      .execute();
}

/** The acts that put a team away and bring it back are told of the team itself. */
const aboutArchiving: ReadonlySet<string> = new Set(['team.archive', 'team.bring-back']);

const WAITING = '';

const key =
  (by: Authorized<string>, operation: string, value: string) => (row: ExpressionBuilder<Tables, 'idempotency'>) =>
    row.and({ actor_id: by.actorId ?? '', operation, key: value });

/** Reserves the key, or gives the first answer to it. The primary key makes two requests at once wait for each other. */
async function firstAnswer(
  tx: Transaction<Tables>,
  by: Authorized<string>,
  operation: string,
  options: WriteOptions,
  now: string,
): Promise<string | undefined> {
  if (options.idempotencyKey === undefined) return undefined;
  const hash = createHash('sha256')
    .update(JSON.stringify(options.request ?? null))
    .digest('hex');
  const reserved = await tx
    .insertInto('idempotency')
    .values({
      actor_id: by.actorId ?? '',
      operation,
      key: options.idempotencyKey,
      request_hash: hash,
      response: WAITING,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (reserved.numInsertedOrUpdatedRows === 1n) return undefined;
  const first = await tx
    .selectFrom('idempotency')
    .selectAll()
    .where(key(by, operation, options.idempotencyKey))
    .executeTakeFirstOrThrow();
  if (first.request_hash !== hash) throw new Refusal('request.key-reused', { key: options.idempotencyKey });
  return first.response;
}

/**
 * Nothing is written for a team that was put away, however late the request. The row is held until the end of the
 * transaction, so that putting it away waits for what is being written, and finds it.
 */
async function mustBeThere(tx: Transaction<Tables>, teamId: string): Promise<void> {
  const row = tx.selectFrom('team').select('archived_at').where('id', '=', teamId);
  const sqlite = tx.getExecutor().adapter instanceof SqliteAdapter;
  const team = await (sqlite ? row : row.forShare()).executeTakeFirst();
  if (team && team.archived_at !== null) throw new Refusal('team.archived', {});
}

async function append(
  tx: Transaction<Tables>,
  store: Store,
  actorId: string | null,
  operation: string,
  now: string,
  change: Change,
): Promise<EventTable> {
  const eventId = store.newId();
  const { kind, id } = change.subject;
  const after = change.after === null ? null : toJson(change.after);
  await keepSearchable(tx, change, now);
  const last = await tx
    .selectFrom('revision')
    .select('number')
    .where((row) => row.and({ subject_kind: kind, subject_id: id }))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last) {
    await tx
      .updateTable('revision')
      .set({ until: now })
      .where((row) => row.and({ subject_kind: kind, subject_id: id, number: last.number }))
      // One that was taken away and comes back was not there in between.
      .where('until', 'is', null)
      .execute();
  }
  if (after !== null) {
    await tx
      .insertInto('revision')
      .values({
        subject_kind: kind,
        subject_id: id,
        number: (last?.number ?? 0) + 1,
        event_id: eventId,
        state: after,
        from: now,
        until: null,
      })
      .execute();
  }
  return {
    id: eventId,
    at: now,
    actor_id: actorId,
    operation,
    subject_kind: kind,
    subject_id: id,
    team_id: change.teamId ?? null,
    before: change.before === null ? null : toJson(change.before),
    after,
    touched: null,
  };
}

/** Refuses when the object is no longer the one the person saw, with its state now, so that nothing is silently won. */
export function mustBeVersion(current: { version: number }, expected: number, shown: unknown): void {
  if (current.version !== expected)
    throw new Refusal('conflict.changed', { expectedVersion: expected, current: shown });
}
