import { customCycle } from '../calendar/cycle.ts';
import { Refusal } from '../refusal.ts';
import type { Cycle } from './cycle.ts';
import type { Objective } from './objective.ts';
import { checkPlanning } from './withdrawal.ts';

/** What is left out stays as it is. */
export interface CycleChange {
  readonly name?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** Until it starts nobody has agreed to its name or its dates; from then on both are what everyone was told. */
export function changeCycle(cycle: Cycle, { name = cycle.name, start = cycle.start, end = cycle.end }: CycleChange) {
  checkPlanning(cycle);
  return { ...cycle, name, ...customCycle(start, end) };
}

/** One planned by mistake leaves once nothing waits in it. What was refused there is a "no" by now, and stands where it is said. */
export function checkRemoval(cycle: Cycle, objectives: readonly Pick<Objective, 'state'>[]): void {
  checkPlanning(cycle);
  if (objectives.some(({ state }) => state !== 'not-doing')) throw new Refusal('cycle.holds-proposals', {});
}
