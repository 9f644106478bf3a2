import { type Course, directionOf } from './progress.ts';
import type { Commitment } from './score.ts';

/** The smallest change that a cycle can show, as src/impact gives it: over the forecast, and in the measure's unit. */
export interface Detectable {
  readonly relative: number | null;
  readonly perPeriod: number;
}

/** Where things were going anyway at the end of the cycle, as data. */
export interface WhereItWasGoing {
  readonly mean: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly detectable: Detectable;
}

/** One remark at a time, the most useful one, once a target is typed. */
export type TargetQuestion =
  | { readonly kind: 'none' }
  | { readonly kind: 'not-enough-past' }
  /** The trend alone gets there. */
  | { readonly kind: 'trend-gets-there'; readonly expected: number; readonly asksMore: boolean }
  /** Inside the forecast of where it was going, without the trend quite reaching it. */
  | { readonly kind: 'inside-forecast'; readonly expected: number; readonly lower: number; readonly upper: number }
  /** Reaching it would not be visible: a measure closer to the action? */
  | { readonly kind: 'too-small-to-see'; readonly smallest: Detectable };

export function targetQuestion(course: Course, commitment: Commitment, going: WhereItWasGoing | null): TargetQuestion {
  if (going === null) return { kind: 'not-enough-past' };
  const { target } = course;
  const direction = directionOf(course) ?? (target >= going.mean ? 'up' : 'down');
  const reachedByTrend = direction === 'up' ? going.mean >= target : going.mean <= target;
  if (reachedByTrend)
    return { kind: 'trend-gets-there', expected: going.mean, asksMore: commitment === 'aspirational' };
  if (target >= going.lower80 && target <= going.upper80)
    return { kind: 'inside-forecast', expected: going.mean, lower: going.lower80, upper: going.upper80 };
  if (Math.abs(target - going.mean) < going.detectable.perPeriod)
    return { kind: 'too-small-to-see', smallest: going.detectable };
  return { kind: 'none' };
}
