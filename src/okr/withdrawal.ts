import type { Limits } from '../people/organisation.ts';
import { Refusal } from '../refusal.ts';
import type { Cycle } from './cycle.ts';
import type { KeyResult } from './key-result.ts';
import { keyResultLimit, objectiveLimit } from './limit.ts';
import type { Objective } from './objective.ts';
import { DOTS } from './ranking.ts';

/** While a cycle is planned nothing is decided: proposals are chosen, refused, withdrawn, put back. */
export function checkPlanning(cycle: Pick<Cycle, 'state'>): void {
  if (cycle.state !== 'planning') throw new Refusal('okr.planning-over', {});
}

/** A proposal made by mistake leaves the room. One that was refused is a "no" by now, and stays where it is said. */
export function checkWithdrawal(cycle: Pick<Cycle, 'state'>, objective: Pick<Objective, 'state'>): void {
  checkPlanning(cycle);
  if (objective.state === 'not-doing') throw new Refusal('objective.refused', {});
}

/** A choice is taken back while nothing is decided; what was refused is revisited where it is said. */
export function checkChoice(cycle: Pick<Cycle, 'state'>, objective: Pick<Objective, 'state'>): void {
  checkWithdrawal(cycle, objective);
  if (objective.state !== 'chosen') throw new Refusal('objective.not-yet-chosen', {});
}

export function checkKeyResultWithdrawal(cycle: Pick<Cycle, 'state'>, keyResult: Pick<KeyResult, 'dropped'>): void {
  checkPlanning(cycle);
  if (keyResult.dropped) throw new Refusal('key-result.dropped', { on: keyResult.dropped.on });
}

/** Put back where it stood: among the chosen, unless others took its place meanwhile. */
export function stateWhenBack(
  back: Objective & { readonly beyondLimit: unknown },
  others: readonly Objective[],
  limits: Limits,
): Objective['state'] {
  if (back.state !== 'chosen' || back.beyondLimit !== null) return back.state;
  return objectiveLimit([...others, back], back.teamId, limits).kind === 'within' ? 'chosen' : 'draft';
}

/** A key result has no draft to wait in: with its place taken meanwhile, there is none to come back to. */
export function checkRoomForKeyResult(
  back: Pick<KeyResult, 'id' | 'dropped'> & { readonly beyondLimit: unknown },
  others: readonly Pick<KeyResult, 'id' | 'dropped'>[],
  limits: Limits,
): void {
  const room = keyResultLimit([...others, back], limits);
  if (back.beyondLimit === null && room.kind === 'conversation')
    throw new Refusal('key-result.no-room-back', { limit: room.limit });
}

/** The dots that it had of one person, as far as they have not been placed elsewhere meanwhile. */
export const dotsWhenBack = (had: number, elsewhere: number): number => Math.min(had, Math.max(0, DOTS - elsewhere));
