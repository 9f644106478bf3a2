import { z } from 'zod';
import { Refusal } from '../refusal.ts';

export const TeamKind = z.enum(['organisation', 'service', 'team']);
export type TeamKind = z.infer<typeof TeamKind>;

export const TeamRole = z.enum(['member', 'facilitator']);
export type TeamRole = z.infer<typeof TeamRole>;

export interface Team {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: TeamKind;
  /** Visible to its members only, its subteams included. */
  readonly private: boolean;
}

export interface Membership {
  readonly teamId: string;
  readonly role: TeamRole;
}

export type TeamTree = ReadonlyMap<string, Team>;

export function teamTree(teams: readonly Team[]): TeamTree {
  return new Map(teams.map((team) => [team.id, team]));
}

/** The team, its parent, and so on up to the organisation. A loop in the data ends the walk rather than hanging it. */
export function lineOf(tree: TeamTree, teamId: string): Team[] {
  const line: Team[] = [];
  const seen = new Set<string>();
  for (
    let at = tree.get(teamId);
    at && !seen.has(at.id);
    at = at.parentId === null ? undefined : tree.get(at.parentId)
  ) {
    seen.add(at.id);
    line.push(at);
  }
  return line;
}

export function subteamsOf(tree: TeamTree, teamId: string): Team[] {
  return [...tree.values()].filter(
    (team) => team.id !== teamId && lineOf(tree, team.id).some((above) => above.id === teamId),
  );
}

/** Only the organisation and services own KPIs; teams follow them. */
export function mayOwnKpis(team: Team): boolean {
  return team.kind !== 'team';
}

/** Moving a team under itself or one of its subteams would cut the branch from the tree. */
export function checkParent(tree: TeamTree, teamId: string, parentId: string): void {
  if (!tree.has(parentId)) throw new Refusal('team.absent', {});
  if (lineOf(tree, parentId).some((above) => above.id === teamId)) throw new Refusal('team.under-itself', {});
}
