import { createHash, randomBytes } from 'node:crypto';
import type { OrganisationRole } from '../src/people/relation.ts';
import type { TeamRole } from '../src/people/team.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson } from './columns.ts';
import { putMembership } from './membership.ts';
import { insertPerson } from './person.ts';
import type { Reader, Store } from './store.ts';
import type { InvitationTable } from './tables/people.ts';
import { type WriteContext, write } from './write.ts';

const VALID_DAYS = 14;

export interface Invitation {
  readonly id: string;
  readonly email: string | null;
  readonly role: OrganisationRole;
  readonly teamId: string | null;
  readonly teamRole: TeamRole | null;
  readonly expiresAt: string;
  readonly state: 'open' | 'accepted' | 'revoked' | 'expired';
  /** Null where the link goes by hand. */
  readonly letter: InvitationLetter | null;
}

export interface InvitationLetter {
  /** When one was last asked for. */
  readonly askedAt: string;
  /** When the last one left, this one or one before. */
  readonly sentAt: string | null;
  /** Why this one will not leave, however often it is tried. */
  readonly problem: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
}

export function invitationOf(row: InvitationTable, now: string): Invitation {
  const state = row.accepted_at ? 'accepted' : row.revoked_at ? 'revoked' : row.expires_at <= now ? 'expired' : 'open';
  return {
    id: row.id,
    email: row.email,
    role: row.role as OrganisationRole,
    teamId: row.team_id,
    teamRole: row.team_role as TeamRole | null,
    expiresAt: row.expires_at,
    state,
    letter: letterOf(row),
  };
}

function letterOf(row: InvitationTable): InvitationLetter | null {
  if (row.letter_asked_at === null) return null;
  const problem = row.letter_problem === null ? null : fromJson<InvitationLetter['problem']>(row.letter_problem);
  return { askedAt: row.letter_asked_at, sentAt: row.letter_sent_at, problem };
}

/** What the event keeps: to what, never to whom, nor by which link. */
export const kept = ({ email: _, ...invitation }: Invitation) => invitation;

// The link is a secret: only its hash is kept, so that a copy of the database opens no door.
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export async function allInvitations(store: Store): Promise<Invitation[]> {
  const rows = await store.db.selectFrom('invitation').selectAll().orderBy('created_at', 'desc').execute();
  return rows.map((row) => invitationOf(row, store.clock.now().toISOString()));
}

export function createInvitation(
  store: Store,
  by: Authorized<'person.manage'>,
  invitation: { email: string | null; role: OrganisationRole; teamId: string | null; teamRole: TeamRole | null },
): Promise<{ invitation: Invitation; token: string }> {
  return write(store, by, 'invitation.create', async ({ tx, now, newId, record }) => {
    const token = randomBytes(24).toString('base64url');
    const id = newId();
    const expires = new Date(new Date(now).getTime() + VALID_DAYS * 86_400_000).toISOString();
    const row: InvitationTable = {
      id,
      token_hash: hashOf(token),
      email: invitation.email?.toLowerCase() ?? null,
      role: invitation.role,
      team_id: invitation.teamId,
      team_role: invitation.teamId ? (invitation.teamRole ?? 'member') : null,
      expires_at: expires,
      accepted_at: null,
      revoked_at: null,
      letter_hash: null,
      letter_by: null,
      letter_asked_at: null,
      letter_sent_at: null,
      letter_problem: null,
      version: 1,
      created_at: now,
    };
    await tx.insertInto('invitation').values(row).execute();
    const created = invitationOf(row, now);
    await record({
      subject: { kind: 'invitation', id },
      teamId: invitation.teamId,
      before: null,
      after: kept(created),
    });
    return { invitation: created, token };
  });
}

export async function openInvitation(db: Reader, token: string, now: string): Promise<Invitation> {
  const hash = hashOf(token);
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where((either) => either.or([either('token_hash', '=', hash), either('letter_hash', '=', hash)]))
    .executeTakeFirst();
  if (!row) throw new Refusal('invitation.not-found');
  const invitation = invitationOf(row, now);
  if (invitation.state !== 'open') throw new Refusal(`invitation.${invitation.state}`);
  return invitation;
}

/** To be written over: as it stands, and open. */
export async function openRow(tx: WriteContext['tx'], id: string, now: string) {
  const row = await tx.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('invitation.not-found');
  const before = invitationOf(row, now);
  if (before.state !== 'open') throw new Refusal(`invitation.${before.state}`);
  return { row, before };
}

export function revokeInvitation(store: Store, by: Authorized<'person.manage'>, id: string): Promise<Invitation> {
  return write(store, by, 'invitation.revoke', async ({ tx, now, record }) => {
    const { row, before } = await openRow(tx, id, now);
    const after = await close(tx, row, { revoked_at: now }, now);
    await record({
      subject: { kind: 'invitation', id },
      teamId: before.teamId,
      before: kept(before),
      after: kept(after),
    });
    return after;
  });
}

/** The person, the membership and the used invitation, in one transaction: a link opens the door once. */
export function acceptInvitation(
  store: Store,
  by: Authorized<'installation'>,
  token: string,
  person: { id: string; name: string; email: string },
): Promise<void> {
  return write(store, by, 'invitation.accept', async (context) => {
    const { id } = await openInvitation(context.tx, token, context.now);
    await takeInvitation(context, id, person);
  });
}

/** The newest invitation that waits for this address: who proves the address at the provider needs no link. */
export async function waitingInvitation(db: Reader, email: string, now: string): Promise<Invitation | null> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('email', '=', email.toLowerCase())
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return row ? invitationOf(row, now) : null;
}

export async function takeInvitation(
  context: WriteContext,
  id: string,
  person: { id: string; name: string; email: string },
): Promise<void> {
  const { tx, now, record } = context;
  const row = await tx.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const before = invitationOf(row, now);
  // The address has served: from here on it is the person's alone, and is erased with the person.
  const after = await close(tx, row, { accepted_at: now, email: null }, now);
  await insertPerson(context, { ...person, role: before.role });
  if (before.teamId) await putMembership(context, before.teamId, person.id, before.teamRole ?? 'member');
  await record({
    subject: { kind: 'invitation', id },
    teamId: before.teamId,
    before: kept(before),
    after: kept(after),
  });
}

async function close(
  tx: WriteContext['tx'],
  row: InvitationTable,
  end: Partial<InvitationTable>,
  now: string,
): Promise<Invitation> {
  const done = await tx
    .updateTable('invitation')
    .set(end)
    .where('id', '=', row.id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new Refusal('invitation.accepted');
  return invitationOf({ ...row, ...end }, now);
}
