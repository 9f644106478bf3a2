import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { toJson } from './columns.ts';
import { hashOf, type Invitation, type InvitationLetter, invitationOf, kept, openRow } from './invitation.ts';
import type { Reader, Store } from './store.ts';
import type { InvitationTable } from './tables/people.ts';
import { type WriteContext, write } from './write.ts';

/** The same letter is asked for once in this time: who waits for it looks at their other folders first. */
const REST_MS = 10 * 60_000;
const DAY_MS = 86_400_000;
/** Letters to one address within a day, whatever the number of invitations made for it. */
const MOST_A_DAY = 5;

/** A letter that was asked for and has not left. */
export interface WaitingLetter extends Pick<Invitation, 'id' | 'role' | 'expiresAt'> {
  readonly email: string;
  readonly askedAt: string;
  /** Who asked for it: named in the letter, as long as they have a name here. */
  readonly by: string | null;
}

/** Refuses before anything is made: an address is nobody's to fill with letters. */
export async function mustHaveRoomForLetter(db: Reader, email: string, now: string, except?: string): Promise<void> {
  const since = new Date(Date.parse(now) - DAY_MS).toISOString();
  const others = await db
    .selectFrom('invitation')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .where('letter_asked_at', '>', since)
    .execute();
  if (others.filter(({ id }) => id !== except).length >= MOST_A_DAY)
    throw new Refusal('invitation.too-many', { count: MOST_A_DAY });
}

/** From here on the link of the letter opens the door too. The token itself is not kept: whoever sends makes it again. */
export function askForLetter(
  store: Store,
  by: Authorized<'person.manage'>,
  id: string,
  token: string,
): Promise<Invitation> {
  return write(store, by, 'invitation.send', async ({ tx, now, record }) => {
    const { row, before } = await openRow(tx, id, now);
    if (row.email === null) throw new Refusal('invitation.letter-needs-address');
    await mustHaveRoomForLetter(tx, row.email, now, id);
    const rested = new Date(Date.parse(now) - REST_MS).toISOString();
    const asked = { letter_hash: hashOf(token), letter_by: by.actorId, letter_asked_at: now, letter_problem: null };
    // Compared as it is set: asked by two at once, it is one letter.
    const done = await tx
      .updateTable('invitation')
      .set(asked)
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where((row) => row.or([row('letter_asked_at', 'is', null), row('letter_asked_at', '<=', rested)]))
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n)
      throw new Refusal('invitation.too-soon', { minutes: minutesLeft(row.letter_asked_at ?? now, now) });
    const after = invitationOf({ ...row, ...asked }, now);
    await record({
      subject: { kind: 'invitation', id },
      teamId: row.team_id,
      before: kept(before),
      after: kept(after),
    });
    return after;
  });
}

const minutesLeft = (askedAt: string, now: string) =>
  Math.max(1, Math.ceil((Date.parse(askedAt) + REST_MS - Date.parse(now)) / 60_000));

/** Of open invitations, and asked for since yesterday: what could not leave in a day is no news any more. */
export async function waitingLetters(db: Reader, now: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('invitation')
    .select('id')
    .where('letter_asked_at', '>', new Date(Date.parse(now) - DAY_MS).toISOString())
    .where('letter_problem', 'is', null)
    .where((row) => row.or([row('letter_sent_at', 'is', null), row('letter_sent_at', '<', row.ref('letter_asked_at'))]))
    .where('email', 'is not', null)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('letter_asked_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** As it is now; null once it has left, or its invitation was accepted, withdrawn or is over. */
export async function waitingLetter(db: Reader, id: string, now: string): Promise<WaitingLetter | null> {
  const row = await db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { email, letter, state, role, expiresAt } = invitationOf(row, now);
  if (state !== 'open' || email === null || letter === null || letter.problem !== null || hasLeft(letter)) return null;
  return { id, email, role, expiresAt, askedAt: letter.askedAt, by: row.letter_by };
}

/** The last one that was asked for, not one before it. */
export const hasLeft = ({ askedAt, sentAt }: InvitationLetter): boolean => sentAt !== null && sentAt >= askedAt;

/** Whether no trial will be made any more. */
export const isGivenUp = ({ askedAt }: InvitationLetter, now: Date): boolean =>
  now.getTime() - Date.parse(askedAt) >= DAY_MS;

export function letterHasLeft(store: Store, by: Authorized<'installation'>, id: string): Promise<void> {
  return write(store, by, 'invitation.sent', (context) => note(context, id, { letter_sent_at: context.now }));
}

/** Tried no more: the page says why, and what to do. */
export function letterIsRefused(
  store: Store,
  by: Authorized<'installation'>,
  id: string,
  problem: NonNullable<InvitationLetter['problem']>,
): Promise<void> {
  return write(store, by, 'invitation.not-sent', (context) => note(context, id, { letter_problem: toJson(problem) }));
}

async function note({ tx, now, record }: WriteContext, id: string, found: Partial<InvitationTable>): Promise<void> {
  const row = await tx.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  await tx.updateTable('invitation').set(found).where('id', '=', id).execute();
  await record({
    subject: { kind: 'invitation', id },
    teamId: row.team_id,
    before: kept(invitationOf(row, now)),
    after: kept(invitationOf({ ...row, ...found }, now)),
  });
}
