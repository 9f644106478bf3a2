import { today as todayIn } from '../../src/calendar/local-time.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import { Refusal } from '../../src/refusal.ts';
import { type Cycle, theCycle } from '../../store/cycle.ts';
import { type KeyResult, theKeyResult } from '../../store/key-result.ts';
import { type Objective, theObjective } from '../../store/objective.ts';
import { theOrganisation } from '../../store/organisation.ts';
import type { Reader, Store } from '../../store/store.ts';

/** What is behind a private team's wall is absent, its cycles and objectives included. */
export const isSeen = (actor: Actor, teamId: string): boolean => !isHidden(actor, { ownerTeamId: teamId });

export async function visibleCycle(db: Reader, actor: Actor, id: string): Promise<Cycle> {
  const cycle = await theCycle(db, id);
  if (!isSeen(actor, cycle.teamId)) throw new Refusal('cycle.not-found', { id });
  return cycle;
}

export async function visibleObjective(db: Reader, actor: Actor, id: string): Promise<Objective> {
  const objective = await theObjective(db, id);
  if (!isSeen(actor, objective.teamId)) throw new Refusal('objective.not-found', { id });
  return objective;
}

export async function visibleKeyResult(
  db: Reader,
  actor: Actor,
  id: string,
): Promise<{ keyResult: KeyResult; objective: Objective; place: { teamId: string; cycleId: string } }> {
  const keyResult = await theKeyResult(db, id);
  const objective = await theObjective(db, keyResult.objectiveId);
  if (!isSeen(actor, objective.teamId)) throw new Refusal('key-result.not-found', { id });
  return { keyResult, objective, place: { teamId: objective.teamId, cycleId: objective.cycleId } };
}

/** The organisation's own day, and how it cuts its weeks. */
export async function here(store: Store) {
  const organisation = await theOrganisation(store.db);
  return { organisation, today: todayIn(organisation.timezone, store.clock.now()) };
}
