import { plainName } from '../../src/interchange/goals/columns.ts';
import type { Known } from '../../src/interchange/goals/plan-import.ts';
import type { WeighedGoal } from '../../src/interchange/goals/weigh-goal.ts';
import type { Actor } from '../../src/people/relation.ts';
import { may } from '../../src/people/rights.ts';
import { lineOf, mayOwnKpis, teamTree } from '../../src/people/team.ts';
import { ofTheInstallation } from '../../store/authorize.ts';
import { allCycles } from '../../store/cycle.ts';
import { currentMemberships } from '../../store/membership.ts';
import { allPeople } from '../../store/person.ts';
import type { Store } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { here, isSeen } from '../okr/okr-place.ts';
import { explainedByKey } from '../wording/explained.ts';

/** What an import may know: what the person who brings the file sees, private teams of others left out. */
export async function knownPlace(store: Store, actor: Actor, goals: readonly WeighedGoal[]): Promise<Known> {
  const { db } = store;
  const [all, cycles, people, memberships, { organisation, today }] = await Promise.all([
    allTeams(db),
    allCycles(db),
    allPeople(db),
    currentMemberships(db),
    here(store),
  ]);
  const tree = teamTree(all);
  const teams = all.filter(({ id }) => isSeen(actor, id));
  const teamsOfMembers = new Map<string, string[]>();
  for (const { id, name, email, erased } of people) {
    if (erased) continue;
    const seen = memberships
      .filter((one) => one.personId === id && isSeen(actor, one.teamId))
      .map(({ teamId }) => teamId);
    // Everyone is in the organisation: the team they work in says more.
    const own = seen.filter((teamId) => tree.get(teamId)?.kind !== 'organisation');
    for (const key of [email?.toLowerCase(), name === null ? undefined : plainName(name)])
      if (key) teamsOfMembers.set(key, own.length > 0 ? own : seen);
  }
  return {
    today,
    fiscalYearStart: organisation.fiscalYearStart,
    keyResultsPerObjective: organisation.limits.keyResultsPerObjective,
    teams,
    teamsOfMembers,
    mayCreateTeams: may(actor, 'team.manage', ofTheInstallation),
    cycles: cycles.filter(({ teamId }) => isSeen(actor, teamId)),
    plansFor: new Set(teams.flatMap(({ id }) => (may(actor, 'cycle.plan', { ownerTeamId: id }) ? [id] : []))),
    memberOf: new Set(actor.kind === 'person' ? actor.memberships.map(({ teamId }) => teamId) : []),
    kpiOwnerOf: new Map(
      teams.flatMap(({ id }) => {
        const owner = lineOf(tree, id).find((team) => mayOwnKpis(team) && isSeen(actor, team.id));
        return owner ? [[id, owner.id] as const] : [];
      }),
    ),
    explained: await explainedByKey(
      db,
      goals.flatMap(({ explain }) => explain?.textKey ?? []),
    ),
  };
}
