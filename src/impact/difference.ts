import { type Forecast, forecast } from '../statistics/forecast.ts';
import { totalEffect, totalHalfWidth } from '../statistics/total-effect.ts';
import type { Unusable, Values } from '../statistics/unusable.ts';

export type Verdict = 'moved-up' | 'moved-down' | 'undetermined';

/** One cycle in twenty without any effect is credited with one; more certainty would see almost nothing move. */
export const verdictShare = 0.95;

export type Difference = {
  kind: 'difference';
  /** Total over the cycle so far, in the values' unit: what came, less what was forecast before it. */
  effect: number;
  lower: number;
  upper: number;
  /** The same over the forecast total; null where that total is about zero. */
  relative: number | null;
  relativeLower: number | null;
  relativeUpper: number | null;
  /** Half-width of the interval over the forecast total: the smallest change that this cycle can show. Known before it. */
  detectable: number | null;
  verdict: Verdict;
  /** Points measured in the cycle, out of those elapsed. */
  measured: number;
  elapsed: number;
};

type DifferenceOrNot = Difference | Unusable | { kind: 'nothing-measured' };

export function verdictOf(lower: number, upper: number): Verdict {
  return lower > 0 ? 'moved-up' : upper < 0 ? 'moved-down' : 'undetermined';
}

/** The difference from a forecast that was made before the cycle. */
export function differenceFrom(before: Forecast, cycle: Values): Difference | { kind: 'nothing-measured' } {
  const total = totalEffect(before, cycle, verdictShare);
  if (!total) return { kind: 'nothing-measured' };
  const { effect, lower, upper, expected, points } = total;
  const base = Math.abs(expected);
  // Against a total this small next to its own uncertainty, a ratio says nothing.
  const over = (amount: number) => (base > 1e-9 * (upper - lower) ? amount / base : null);
  return {
    kind: 'difference',
    effect,
    lower,
    upper,
    relative: over(effect),
    relativeLower: over(lower),
    relativeUpper: over(upper),
    detectable: over((upper - lower) / 2),
    verdict: verdictOf(lower, upper),
    measured: points,
    elapsed: cycle.length,
  };
}

/** `from` is the 0-based index of the cycle's first point: what is before it makes the forecast, the rest is compared with it. */
export function difference(values: Values, { season, from }: { season: number; from: number }): DifferenceOrNot {
  const before = forecast(values.slice(0, from), { season, horizon: values.length - from });
  return before.kind === 'forecast' ? differenceFrom(before, values.slice(from)) : before;
}

/** The smallest relative change that a cycle of `points` can show, before it starts; null where the forecast is about zero. */
export function smallestDetectable(before: Forecast, points: number): number | null {
  let expected = 0;
  for (let h = 0; h < points; h++) expected += before.mean[h]!;
  const half = totalHalfWidth(before, points, points, verdictShare);
  return Math.abs(expected) > 2e-9 * half ? half / Math.abs(expected) : null;
}
