import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { checkAnswer, checkNotOver } from '../src/alignment/alignment-test.ts';
import type { Answer } from '../src/alignment/answer.ts';
import { Refusal } from '../src/refusal.ts';
import { insertSeat, type StoredTest, theTest, withSeats } from './alignment-test.ts';
import type { Authorized } from './authorized.ts';
import { toJson } from './columns.ts';
import { holdOpenTest } from './reveal-test.ts';
import type { Reader, Store } from './store.ts';
import { write } from './write.ts';

// The secret stays in the browser's cookie: only its hash is kept, so that a copy of the database answers for nobody.
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export async function seatOfPerson(db: Reader, testId: string, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('alignment_seat')
    .select('id')
    .where('test_id', '=', testId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function seatOfBrowser(db: Reader, testId: string, token: string): Promise<string | null> {
  const row = await db
    .selectFrom('alignment_seat')
    .select('id')
    .where('test_id', '=', testId)
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The most seats taken by the link within one minute, whoever sits in them. */
export async function busiestMinute(db: Reader, testId: string): Promise<number> {
  const rows = await db
    .selectFrom('alignment_seat')
    .select('created_at')
    .where('test_id', '=', testId)
    .where('token_hash', 'is not', null)
    .orderBy('created_at')
    .execute();
  const at = rows.map((row) => Date.parse(row.created_at));
  let [most, first] = [0, 0];
  for (const [last, now] of at.entries()) {
    while ((at[first] ?? now) <= now - 60_000) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** The tests a person holds a seat of. */
export async function testsSeating(db: Reader, personId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('alignment_seat')
    .select(['test_id', 'state'])
    .where('person_id', '=', personId)
    .execute();
  return new Map(rows.map((row) => [row.test_id, row.state]));
}

/** A seat for whoever holds the link: a person's, or a browser's with the secret for its cookie. */
export function sit(
  store: Store,
  by: Authorized<'test.answer'>,
  test: StoredTest,
  personId: string | null,
): Promise<{ seatId: string; token: string | null }> {
  return write(store, by, 'alignment.sit', async (context) => {
    const { tx, now, record } = context;
    const current = await theTest(tx, test.id);
    if (!current.link) throw new Refusal('test.not-invited', {});
    checkNotOver(current);
    if (current.closesAt !== null && now >= current.closesAt)
      throw new Refusal('test.time-over', { closedAt: current.closesAt });
    const token = personId === null ? randomBytes(24).toString('base64url') : null;
    const seatId = await insertSeat(context, test.id, { personId, tokenHash: token === null ? null : hashOf(token) });
    await record({ subject: { kind: 'alignment-seat', id: test.id }, teamId: test.teamId, before: null, after: null });
    return { seatId, token };
  });
}

/**
 * One answer a seat. Its event says that one more has answered: without content and, without names, without actor.
 * Then nothing ties the answer to its seat, not even before the reveal: no seat beside it, and an id that tells no time.
 */
export function answerTest(
  store: Store,
  by: Authorized<'test.answer'>,
  test: StoredTest,
  seatId: string,
  answer: Answer,
  guestName: string | null = null,
): Promise<void> {
  return write(store, by, 'alignment.answer', async ({ tx, now, record }) => {
    await holdOpenTest(tx, test.id);
    const current = await theTest(tx, test.id);
    checkAnswer(await withSeats(tx, current), seatId, now);
    const named = current.names === 'names';
    const taken = await tx
      .updateTable('alignment_seat')
      .set({ state: 'answered', ...(named && guestName && { guest_name: guestName }) })
      .where('id', '=', seatId)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    if (taken.numUpdatedRows !== 1n) throw new Refusal('test.already-answered', {});
    await tx
      .insertInto('alignment_answer')
      .values({ id: randomUUID(), test_id: test.id, seat_id: named ? seatId : null, body: toJson(answer) })
      .execute();
    await record({
      subject: { kind: 'alignment-answer', id: test.id },
      teamId: test.teamId,
      before: null,
      after: null,
    });
  });
}
