import type { Actor } from '../../src/people/relation.ts';
import { Refusal } from '../../src/refusal.ts';
import { authorize } from '../../store/authorize.ts';
import type { Authorized } from '../../store/authorized.ts';
import { theCycle } from '../../store/cycle.ts';
import type { Reader } from '../../store/store.ts';
import type { SettledObjective } from './settle-plan.ts';

/**
 * What these objectives need, act by act, for the teams they are written for; and drafts only go where drafts are made.
 * Teams made for them a moment ago are the maker's to fill.
 */
export async function mayBring(
  db: Reader,
  actor: Actor,
  objectives: readonly SettledObjective[],
  made: ReadonlySet<string> = new Set(),
): Promise<Authorized<'objective.propose'>> {
  const owned = (teamId: string) => ({ ownerTeamId: made.has(teamId) ? null : teamId });
  for (const { teamId, keyResults, levels, initiatives } of objectives) {
    authorize(actor, 'objective.propose', owned(teamId));
    if (keyResults.length > 0) authorize(actor, 'key-result.propose', owned(teamId));
    if (initiatives.length > 0) authorize(actor, 'initiative.edit', owned(teamId));
    for (const { ownerTeamId, beyond } of levels) {
      authorize(actor, 'kpi.propose', owned(ownerTeamId));
      if (beyond !== null) authorize(actor, 'guardrail.edit', owned(teamId));
    }
  }
  for (const cycleId of new Set(objectives.map((one) => one.cycleId))) {
    const cycle = await theCycle(db, cycleId);
    authorize(actor, 'read', { ownerTeamId: cycle.teamId });
    const history = objectives.some((one) => one.cycleId === cycleId && one.history);
    if (history) authorize(actor, 'cycle.close', { ownerTeamId: cycle.teamId });
    else if (cycle.state !== 'planning') throw new Refusal('goals.cycle-not-planning', { name: cycle.name });
  }
  return authorize(actor, 'objective.propose', owned(objectives[0]?.teamId ?? ''));
}
