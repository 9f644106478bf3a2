import { judgeSeries } from './judge-series.ts';
import type { PartialPeriod, PeriodValue } from './reading.ts';

/** Points of the same part needed before a comparison is worth making. */
const enough = 6;

/** A period that is not over, against the same part of past ones where they are known; otherwise left out of any verdict. */
export function readPartial(partial: PeriodValue, samePart: readonly PeriodValue[], season: number): PartialPeriod {
  const values = [...samePart.map(({ value }) => value), partial.value];
  const judged = samePart.length >= enough ? judgeSeries(values, samePart.length, season, 'honest') : undefined;
  const point = judged?.kind === 'judged' ? judged.points.at(-1) : undefined;
  if (!point) return { kind: 'left-out', ...partial };
  const { expected, lower, upper } = point;
  return { kind: 'compared', ...partial, expected, lower, upper, computedOn: samePart.length };
}
