import { wheelerRules } from '../statistics/run-rules.ts';
import { byNaturalLimits } from './by-natural-limits.ts';
import { possibleOf, shown } from './possible.ts';
import type { Range, Reading, ReadingPoint } from './reading.ts';
import { variationOf } from './variation.ts';

/** The values of a reading against the limits that most people know, beside the reading and never instead of it. */
export interface ClassicalLimits {
  readonly mean: number;
  readonly range: Range;
  /** The largest step from one period to the next that they call ordinary. */
  readonly largestStep: number;
  /** Periods measured that they were learnt on: those of the reading's own range. */
  readonly computedOn: number;
  readonly points: readonly ReadingPoint[];
  /** From one measured period to the one just after it; null where either is missing. */
  readonly steps: readonly { readonly period: string; readonly value: number | null }[];
  /** Periods judged, those that these limits flag, and those that the reading flags. */
  readonly judged: number;
  readonly flagged: number;
  readonly flaggedByReading: number;
}

/**
 * XmR limits with Wheeler's rules on the stretch that the reading's own range was learnt on, from its first period on. Null
 * without such a stretch, or without two neighbouring values in it. They take neither season, trend nor memory out.
 */
export function classicalLimits(
  { points, baseline, direction, expectedLevel }: Pick<Reading, 'points' | 'baseline' | 'direction' | 'expectedLevel'>,
  isShare: boolean,
): ClassicalLimits | null {
  if (!baseline) return null;
  const values = points.map(({ value, kind }) => (kind === 'partial' ? null : value));
  const from = points.findIndex(({ period }) => period === baseline.from);
  const to = points.findIndex(({ period }) => period === baseline.to);
  const found = from < 0 ? null : byNaturalLimits(values.slice(from), to - from + 1, wheelerRules);
  // Values that never moved from one to the next leave no limits to be beyond.
  if (found?.kind !== 'limited' || found.limits.sigma === 0) return null;
  const { mean, lower, upper, rangeUpper } = found.limits;
  const range = shown({ lower, upper, expected: mean }, possibleOf(values, isShare));
  const judged = points.map((point, at): ReadingPoint => {
    const rules = at < from ? [] : (found.points[at - from]?.rules ?? []);
    const value = values[at] ?? null;
    const side = rules.length > 0 && value !== null ? (value >= mean ? 'above' : 'below') : null;
    return {
      ...point,
      ...(at < from ? { lower: null, upper: null, expected: null } : range),
      rules,
      side,
      variation: side && value !== null ? variationOf(side, value, direction, expectedLevel) : null,
    };
  });
  const flagged = (all: readonly ReadingPoint[]) => all.slice(from).filter(({ rules }) => rules.length > 0).length;
  return {
    mean,
    range: { lower: range.lower, upper: range.upper },
    largestStep: rangeUpper,
    computedOn: values.slice(from, to + 1).filter((value) => value !== null).length,
    points: judged,
    steps: points.map(({ period }, at) => ({ period, value: stepTo(values, at) })),
    judged: values.slice(from).filter((value) => value !== null).length,
    flagged: flagged(judged),
    flaggedByReading: flagged(points),
  };
}

function stepTo(values: readonly (number | null)[], at: number): number | null {
  const [before, here] = [values[at - 1] ?? null, values[at] ?? null];
  return before === null || here === null ? null : Math.abs(here - before);
}
