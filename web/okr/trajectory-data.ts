import type { TrajectoryData } from '../charts/chart-data.ts';
import { valueUnit } from '../kpi/value-unit.ts';
import type { Cycle, KeyResult } from './okr-data.ts';

/** A key result as its chart draws it; null while a starting point or a target is missing. */
export function trajectoryData(keyResult: KeyResult, cycle: Cycle): TrajectoryData | null {
  const { baseline, target } = keyResult;
  if (baseline === null || target === null) return null;
  return {
    name: keyResult.statement,
    unit: valueUnit(keyResult.unit),
    periods: cycle.weeks,
    baseline,
    target,
    actual: keyResult.values,
    ...(keyResult.going && { counterfactual: keyResult.going }),
    ...(cycle.state === 'running' && cycle.week > 0 && { today: cycle.week }),
    ...(keyResult.firstMovementWeek !== null &&
      keyResult.firstMovementWeek <= cycle.weeks && { firstMovement: keyResult.firstMovementWeek }),
    formerTargets: keyResult.formerTargets.map(({ value, week }) => ({ value, until: week })),
  };
}
