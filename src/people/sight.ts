import { lineOf, type Membership, type TeamTree } from './team.ts';

/**
 * A private team is seen by its own members and by those of the subteam one is looking at: each private team on the way
 * up must be entered at itself or below. Being an administrator opens nothing.
 */
export function seesTeam(memberOf: ReadonlySet<string>, tree: TeamTree, teamId: string): boolean {
  const line = lineOf(tree, teamId);
  if (line.length === 0) return false;
  let entered = false;
  for (const team of line) {
    entered ||= memberOf.has(team.id);
    if (team.private && !entered) return false;
  }
  return true;
}

export function visibleTeams(memberships: readonly Membership[], tree: TeamTree): Set<string> {
  const memberOf = new Set(memberships.map((membership) => membership.teamId));
  return new Set([...tree.keys()].filter((teamId) => seesTeam(memberOf, tree, teamId)));
}
