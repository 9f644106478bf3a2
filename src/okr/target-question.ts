import { type Course, directionOf } from './progress.ts';
import type { Commitment } from './score.ts';

/** Where things were going anyway at the end of the cycle, as data. `detectable` is a fraction of `mean`. */
export interface WhereItWasGoing {
  readonly mean: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly detectable: number | null;
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
  | { readonly kind: 'too-small-to-see'; readonly smallest: number; readonly asked: number };

export function targetQuestion(course: Course, commitment: Commitment, going: WhereItWasGoing | null): TargetQuestion {
  if (going === null) return { kind: 'not-enough-past' };
  const { target } = course;
  const direction = directionOf(course) ?? (target >= going.mean ? 'up' : 'down');
  const reachedByTrend = direction === 'up' ? going.mean >= target : going.mean <= target;
  if (reachedByTrend)
    return { kind: 'trend-gets-there', expected: going.mean, asksMore: commitment === 'aspirational' };
  if (target >= going.lower80 && target <= going.upper80)
    return { kind: 'inside-forecast', expected: going.mean, lower: going.lower80, upper: going.upper80 };
  const asked = going.mean === 0 ? Number.POSITIVE_INFINITY : Math.abs((target - going.mean) / going.mean);
  if (going.detectable !== null && asked < going.detectable)
    return { kind: 'too-small-to-see', smallest: going.detectable, asked };
  return { kind: 'none' };
}
