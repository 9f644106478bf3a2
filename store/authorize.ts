import type { Act } from '../src/people/acts.ts';
import { type Actor, personActing, type Subject } from '../src/people/relation.ts';
import { checkMay } from '../src/people/rights.ts';
import { type TeamTree, teamTree } from '../src/people/team.ts';
import { Refusal } from '../src/refusal.ts';
import { type Authorized, proven } from './authorized.ts';
import { currentMemberships } from './membership.ts';
import { thePerson } from './person.ts';
import type { Reader } from './store.ts';
import { everyTeam } from './team.ts';

/** Asks `may` and gives the proof that writers want; refuses as the reader must see it. */
export function authorize<A extends Act>(actor: Actor, act: A, subject: Subject): Authorized<A> {
  checkMay(actor, act, subject);
  if (actor.kind === 'token' && actor.id !== undefined) return { ...proven(act, null), tokenId: actor.id };
  return proven(act, actor.kind === 'person' ? actor.id : null);
}

/** What belongs to no team: sources, people, settings. */
export const ofTheInstallation: Subject = { ownerTeamId: null };

/** Set-up, an accepted invitation, jobs, and what is done at the machine: no person asked for it. */
export function asInstallation(): Authorized<'installation'> {
  return proven('installation', null);
}

/** What a person changes about themselves, in person: no token does it for them. */
export function asSelf(actor: Actor & { kind: 'person' }): Authorized<'self'> {
  if (actor.within) throw new Refusal('right.not-yours', { act: 'self', open: [] });
  return proven('self', actor.id);
}

export async function treeOfTeams(db: Reader): Promise<TeamTree> {
  return teamTree(await everyTeam(db));
}

/** The person behind a session, with what they belong to and what they may see; null once erased. */
export async function actingPerson(
  db: Reader,
  personId: string,
  tree?: TeamTree,
): Promise<(Actor & { kind: 'person' }) | null> {
  const person = await thePerson(db, personId);
  if (person.erased) return null;
  const memberships = await currentMemberships(db, { personId });
  return personActing({ id: person.id, role: person.role, memberships }, tree ?? (await treeOfTeams(db)));
}
