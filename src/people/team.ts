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
  /** Put away: read for its past, and nothing is written for it any more. */
  readonly archived?: boolean;
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

/** What a team holds that does not end with it, by how many. What is closed stays its own, for the record. */
export interface Holdings {
  readonly kpis: number;
  readonly objectives: number;
  readonly cycles: number;
  /** Standing not-doing items, activities, ambitions, tests, lists, decisions nobody has followed. */
  readonly others: number;
}

/**
 * A team is put away once nothing depends on it: no team stands under it, and what it holds goes to a team that may hold it.
 * Never by guessing which.
 */
export function checkArchive(tree: TeamTree, teamId: string, holds: Holdings, heirId: string | null): void {
  const team = tree.get(teamId);
  if (!team) throw new Refusal('team.absent', {});
  if (team.kind === 'organisation') throw new Refusal('team.is-organisation', {});
  if (team.archived) throw new Refusal('team.archived', {});
  const under = [...tree.values()].filter((one) => one.parentId === teamId && !one.archived).length;
  if (under > 0) throw new Refusal('team.has-teams', { count: under });
  const holdsAny = Object.values(holds).some((count) => count > 0);
  if (!holdsAny) return;
  if (heirId === null) throw new Refusal('team.holds', { ...holds });
  const heir = heirId === teamId ? undefined : tree.get(heirId);
  if (!heir || heir.archived) throw new Refusal('team.absent', {});
  if (holds.kpis > 0 && !mayOwnKpis(heir)) throw new Refusal('kpi.owner-is-a-team', {});
}

/** Moving a team under itself or one of its subteams would cut the branch from the tree. */
export function checkParent(tree: TeamTree, teamId: string, parentId: string): void {
  if (!tree.has(parentId) || tree.get(parentId)?.archived) throw new Refusal('team.absent', {});
  if (lineOf(tree, parentId).some((above) => above.id === teamId)) throw new Refusal('team.under-itself', {});
}
