import { z } from 'zod';
import type { Act, Relation } from './acts.ts';
import { visibleTeams } from './sight.ts';
import type { Membership, TeamTree } from './team.ts';

export const OrganisationRole = z.enum(['admin', 'member', 'viewer']);
export type OrganisationRole = z.infer<typeof OrganisationRole>;

export interface PersonActing {
  readonly kind: 'person';
  readonly id: string;
  readonly role: OrganisationRole;
  readonly memberships: readonly Membership[];
  /** The teams this person may see, private ones entered by membership only. */
  readonly sees: ReadonlySet<string>;
  /** By a token of theirs: these acts and no other, whatever else they may do. */
  readonly within?: ReadonlySet<Act>;
}

export type Actor =
  | PersonActing
  /** A seat opened by a link: it answers one test and opens nothing else. */
  | { readonly kind: 'guest'; readonly testId: string; readonly seatId: string }
  /** A machine: the acts it was given, on the teams it was given. */
  | {
      readonly kind: 'token';
      readonly id?: string;
      readonly acts: ReadonlySet<Act>;
      readonly sees: ReadonlySet<string>;
      /** Acts as a member of this team would: on what it owns, beside what any member may. */
      readonly teamId?: string;
    }
  | { readonly kind: 'signed-out' };

/** A script or a tool acts, with a token of its own or of a person's: nobody typed what it sends. */
export const byToken = (actor: Actor): boolean =>
  actor.kind === 'token' || (actor.kind === 'person' && actor.within !== undefined);

export interface Subject {
  /** The team that owns it; null for what belongs to the installation (a source, a person, the settings). */
  readonly ownerTeamId: string | null;
  readonly id?: string;
  readonly stewardId?: string | null;
  readonly authorId?: string | null;
  readonly askedIds?: readonly string[];
  readonly facilitatorIds?: readonly string[];
}

export function personActing(
  person: { id: string; role: OrganisationRole; memberships: readonly Membership[] },
  tree: TeamTree,
): PersonActing {
  return {
    kind: 'person',
    id: person.id,
    role: person.role,
    // Nothing is done any more in the name of a team put away; its past stays as readable as it was.
    memberships: person.memberships.filter(({ teamId }) => !tree.get(teamId)?.archived),
    sees: visibleTeams(person.memberships, tree),
  };
}

/** Every relation that is true of the actor. Someone who only reads has no other, whatever team they sit in. */
export function relationsTo(actor: Actor, subject: Subject): Set<Relation> {
  if (actor.kind === 'guest') return new Set(subject.id === actor.testId ? ['seat'] : []);
  if (actor.kind !== 'person') return new Set();
  if (actor.role === 'viewer') return new Set(['reader']);
  const relations = new Set<Relation>(['reader', 'member']);
  if (actor.role === 'admin') relations.add('admin');
  const inOwner = actor.memberships.filter((membership) => membership.teamId === subject.ownerTeamId);
  if (inOwner.length > 0) relations.add('team-member');
  const facilitates = inOwner.some((membership) => membership.role === 'facilitator');
  if (facilitates || subject.facilitatorIds?.includes(actor.id)) relations.add('facilitator');
  if (subject.stewardId === actor.id || (subject.stewardId === null && facilitates)) relations.add('steward');
  if (subject.askedIds?.includes(actor.id)) relations.add('asked');
  if (subject.authorId === actor.id) relations.add('author');
  return relations;
}
