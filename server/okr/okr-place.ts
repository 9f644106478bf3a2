import { today as todayIn } from '../../src/calendar/local-time.ts';
import { rankedAsSeen } from '../../src/okr/ranking.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import { Refusal } from '../../src/refusal.ts';
import { type Cycle, cycleOnce } from '../../store/cycle.ts';
import { type KeyResult, keyResultOnce } from '../../store/key-result.ts';
import { type Objective, objectiveOnce, objectivesOfCycle } from '../../store/objective.ts';
import { theOrganisation } from '../../store/organisation.ts';
import type { Reader, Store } from '../../store/store.ts';

/** What is behind a private team's wall is absent, its cycles and objectives included. */
export const isSeen = (actor: Actor, teamId: string): boolean => !isHidden(actor, { ownerTeamId: teamId });

export async function visibleCycle(db: Reader, actor: Actor, id: string): Promise<Cycle> {
  const { cycle, removedAt } = await cycleSeenOnce(db, actor, id);
  if (removedAt !== null) throw new Refusal('cycle.removed', {});
  return cycle;
}

/** What a reader sees of a cycle, ranked as they count it. */
export async function objectivesSeen(db: Reader, actor: Actor, cycleId: string): Promise<Objective[]> {
  return rankedAsSeen((await objectivesOfCycle(db, cycleId)).filter(({ teamId }) => isSeen(actor, teamId)));
}

/** Even removed: to put it back. */
export async function cycleSeenOnce(db: Reader, actor: Actor, id: string) {
  const once = await cycleOnce(db, id);
  if (!isSeen(actor, once.cycle.teamId)) throw new Refusal('cycle.not-found', { id });
  return once;
}

/** That it was withdrawn is said to those who could see it, and to nobody else. */
export async function visibleObjective(db: Reader, actor: Actor, id: string): Promise<Objective> {
  const { objective, withdrawn } = await objectiveSeenOnce(db, actor, id);
  if (withdrawn) throw new Refusal('objective.withdrawn', {});
  return objective;
}

/** Even withdrawn: to put it back. */
export async function objectiveSeenOnce(db: Reader, actor: Actor, id: string) {
  const once = await objectiveOnce(db, id);
  if (!isSeen(actor, once.objective.teamId)) throw new Refusal('objective.not-found', { id });
  return once;
}

export async function visibleKeyResult(
  db: Reader,
  actor: Actor,
  id: string,
): Promise<{ keyResult: KeyResult; objective: Objective; place: { teamId: string; cycleId: string } }> {
  const { keyResult, objective, place, withdrawn } = await keyResultSeenOnce(db, actor, id);
  if (withdrawn) throw new Refusal('key-result.withdrawn', {});
  return { keyResult, objective, place };
}

/** Even withdrawn, by itself or with its objective. */
export async function keyResultSeenOnce(db: Reader, actor: Actor, id: string) {
  const { keyResult, withdrawn } = await keyResultOnce(db, id);
  const { objective } = await objectiveOnce(db, keyResult.objectiveId);
  if (!isSeen(actor, objective.teamId)) throw new Refusal('key-result.not-found', { id });
  return { keyResult, objective, place: { teamId: objective.teamId, cycleId: objective.cycleId }, withdrawn };
}

/** The organisation's own day, and how it cuts its weeks. */
export async function here(store: Store) {
  const organisation = await theOrganisation(store.db);
  return { organisation, today: todayIn(organisation.timezone, store.clock.now()) };
}
