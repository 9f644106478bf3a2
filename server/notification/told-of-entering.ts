import type { NoticeKind } from '../../src/notification/choices.ts';
import { seesTeam, visibleTeams } from '../../src/people/sight.ts';
import type { Membership, TeamTree } from '../../src/people/team.ts';
import { fromJson } from '../../store/columns.ts';
import type { Membership as HeldMembership } from '../../store/membership.ts';
import type { Store } from '../../store/store.ts';
import type { Team } from '../../store/team.ts';

/** Longer than a server stays down; an older release told nobody, and its past is not told anew. */
const LOOKED_AT_DAYS = 7;

interface Entering {
  readonly eventId: string;
  readonly actorId: string | null;
  readonly teamId: string;
  /** Who came in, or whose role changed; null where the team itself was opened. */
  readonly personId: string | null;
  readonly said: { readonly of: 'entered' | 'role' | 'opened'; readonly role?: string };
  /** As it stood a moment before: what was private, and to whom. */
  readonly tree: TeamTree;
}

/**
 * Who enters a private team, whose place in it changes, and who opens it, said to those who were in it (docs/decisions/0053).
 * Read from the events: whoever enters and leaves within a minute is told of all the same.
 */
export async function enteringPrivateTeams(
  { db, clock }: Store,
  teams: readonly Team[],
): Promise<(listener: { readonly id: string; readonly memberships: readonly Membership[] }) => Prepared[]> {
  const since = new Date(clock.now().getTime() - LOOKED_AT_DAYS * 86_400_000).toISOString();
  const events = await db
    .selectFrom('event')
    .select(['id', 'actor_id', 'subject_kind', 'team_id', 'before', 'after'])
    .where('subject_kind', 'in', ['membership', 'team'])
    .where('at', '>=', since)
    .orderBy('id', 'desc')
    .execute();
  const now = new Map(teams.map((team) => [team.id, team]));
  const tree = new Map(now);
  const enterings: Entering[] = [];
  const joined = new Map<string, string>();
  for (const { id: eventId, actor_id: actorId, ...event } of events) {
    const { team_id: teamId } = event;
    if (teamId === null) continue;
    if (event.subject_kind === 'team') {
      const before = event.before && fromJson<Team>(event.before);
      const open = seesTeam(nowhere, tree, teamId);
      if (before) tree.set(teamId, before);
      if (before && open && !seesTeam(nowhere, tree, teamId))
        enterings.push({ eventId, actorId, teamId, personId: null, said: { of: 'opened' }, tree: new Map(tree) });
      continue;
    }
    const after = event.after && fromJson<HeldMembership>(event.after);
    if (!after) continue;
    const came = event.before === null;
    if (came) joined.set(`${after.personId} ${teamId}`, eventId);
    if (seesTeam(nowhere, tree, teamId)) continue;
    const said = came ? { of: 'entered' as const } : { of: 'role' as const, role: after.role };
    enterings.push({ eventId, actorId, teamId, personId: after.personId, said, tree: new Map(tree) });
  }
  // As they happened: who reads the latest first reads the last of them first.
  enterings.reverse();
  return ({ id, memberships }) =>
    enterings.flatMap(({ eventId, actorId, teamId, personId, said, tree }): Prepared[] => {
      if (id === personId || id === actorId) return [];
      // Whoever came later finds who was there before them.
      const held = memberships.filter((one) => (joined.get(`${id} ${one.teamId}`) ?? '') < eventId);
      if (!visibleTeams(held, tree).has(teamId)) return [];
      return [
        {
          kind: 'team-entered',
          once: `team-entered/${eventId}`,
          teamId,
          path: `/?team=${teamId}`,
          // By whom, never under their name: it is read from the one row that erasing empties.
          facts: { ...said, team: now.get(teamId)?.name ?? '', by: personId ?? actorId },
        },
      ];
    });
}

const nowhere: ReadonlySet<string> = new Set();

interface Prepared {
  readonly kind: NoticeKind & 'team-entered';
  readonly once: string;
  readonly teamId: string;
  readonly path: string;
  readonly facts: Readonly<Record<string, unknown>>;
}
