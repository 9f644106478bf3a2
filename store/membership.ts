import type { TeamRole } from '../src/people/team.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { flag } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { MembershipTable } from './tables/people.ts';
import { type WriteContext, write } from './write.ts';

export interface Membership {
  readonly id: string;
  readonly teamId: string;
  readonly personId: string;
  readonly role: TeamRole;
}

const fromRow = (row: MembershipTable): Membership => ({
  id: row.id,
  teamId: row.team_id,
  personId: row.person_id,
  role: row.role as TeamRole,
});

export async function currentMemberships(
  db: Reader,
  of: { personId?: string; teamId?: string } = {},
): Promise<Membership[]> {
  let query = db.selectFrom('membership').selectAll().where('ended_at', 'is', null);
  if (of.personId !== undefined) query = query.where('person_id', '=', of.personId);
  if (of.teamId !== undefined) query = query.where('team_id', '=', of.teamId);
  const rows = await query.orderBy('created_at').execute();
  return rows.map(fromRow);
}

export function joinTeam(
  store: Store,
  by: Authorized<'team.manage'>,
  teamId: string,
  personId: string,
  role: TeamRole,
): Promise<void> {
  return write(store, by, 'team.join', (context) => putMembership(context, teamId, personId, role));
}

/** A member, or a member whose role changes: the same call twice changes nothing the second time. */
export async function putMembership(
  { tx, now, newId, record }: WriteContext,
  teamId: string,
  personId: string,
  role: TeamRole,
  by: 'hand' | 'claim' = 'hand',
): Promise<void> {
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (!person) throw new Refusal('person.not-found', { id: personId });
  const [before] = (await currentMemberships(tx, { teamId, personId })) as [Membership?];
  if (before?.role === role) return;
  const id = before?.id ?? newId();
  const by_claim = by === 'claim' ? flag(true) : null;
  if (before) await tx.updateTable('membership').set({ role, by_claim }).where('id', '=', id).execute();
  else
    await tx
      .insertInto('membership')
      .values({ id, team_id: teamId, person_id: personId, role, by_claim, version: 1, created_at: now, ended_at: null })
      .execute();
  await record({
    subject: { kind: 'membership', id },
    teamId,
    before: before ?? null,
    after: { id, teamId, personId, role },
  });
}

export function leaveTeam(
  store: Store,
  by: Authorized<'team.manage'>,
  teamId: string,
  personId: string,
): Promise<void> {
  return write(store, by, 'team.leave', async (context) => {
    for (const before of await currentMemberships(context.tx, { teamId, personId }))
      await endMembership(context, before);
  });
}

export async function endMembership({ tx, now, record }: WriteContext, before: Membership): Promise<void> {
  await tx.updateTable('membership').set({ ended_at: now }).where('id', '=', before.id).execute();
  await record({ subject: { kind: 'membership', id: before.id }, teamId: before.teamId, before, after: null });
}

/** Those that claims gave, and the next sign-in may take back. */
export async function claimedMemberships(db: Reader, personId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('membership')
    .selectAll()
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('by_claim', '=', 1)
    .execute();
  return rows.map(fromRow);
}
