import type { ClaimedPlace } from '../src/people/claim-rules.ts';
import type { TeamRole } from '../src/people/team.ts';
import type { Authorized } from './authorized.ts';
import { takeInvitation, waitingInvitation } from './invitation.ts';
import { claimedMemberships, currentMemberships, endMembership, putMembership } from './membership.ts';
import { insertPerson, putClaimedRole } from './person.ts';
import type { Store } from './store.ts';
import { allTeams } from './team.ts';
import { type WriteContext, write } from './write.ts';

export interface Applied {
  /** False once nothing but claims had brought someone, and none does any more. */
  readonly stays: boolean;
  /** Rules name teams as people do; a name that no team has any more is told to whoever keeps the rules. */
  readonly unknownTeams: readonly string[];
}

/**
 * Makes what claims give equal to what they say today: memberships and a role that claims gave earlier are changed or
 * ended, what people gave is left alone. Without a place, everything that claims gave ends.
 */
export function applyClaims(
  store: Store,
  by: Authorized<'installation'>,
  personId: string,
  place: ClaimedPlace | null,
): Promise<Applied> {
  return write(store, by, 'session.applyClaims', (context) => putPlace(context, personId, place));
}

/** A first sign-in: the person, from the invitation that waits for this address where there is one, and from the claims. */
export function welcome(
  store: Store,
  by: Authorized<'installation'>,
  person: { id: string; name: string; email: string },
  place: ClaimedPlace | null,
): Promise<Applied> {
  return write(store, by, 'session.welcome', async (context) => {
    const invitation = await waitingInvitation(context.tx, person.email, context.now);
    if (invitation) await takeInvitation(context, invitation.id, person);
    else await insertPerson(context, { ...person, role: place?.role ?? 'member', came: 'by-claim' });
    return putPlace(context, person.id, place);
  });
}

async function putPlace(context: WriteContext, personId: string, place: ClaimedPlace | null): Promise<Applied> {
  const role = await putClaimedRole(context, personId, place);
  return { stays: role === 'stays', unknownTeams: await putClaimedTeams(context, personId, place) };
}

async function putClaimedTeams(context: WriteContext, personId: string, place: ClaimedPlace | null): Promise<string[]> {
  const teams = await allTeams(context.tx);
  const wanted = new Map<string, TeamRole>();
  const unknownTeams: string[] = [];
  for (const [named, role] of place?.teams ?? []) {
    const found = teams.filter(({ id, name }) => id === named || name === named);
    if (found.length === 1 && found[0]) wanted.set(found[0].id, role);
    else unknownTeams.push(named);
  }
  const claimed = await claimedMemberships(context.tx, personId);
  for (const one of claimed) if (!wanted.has(one.teamId)) await endMembership(context, one);
  const byHand = new Set(
    (await currentMemberships(context.tx, { personId }))
      .filter(({ id }) => !claimed.some((one) => one.id === id))
      .map(({ teamId }) => teamId),
  );
  for (const [teamId, role] of wanted)
    if (!byHand.has(teamId)) await putMembership(context, teamId, personId, role, 'claim');
  return unknownTeams;
}
