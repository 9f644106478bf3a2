import { Refusal } from '../refusal.ts';

/** From where to where. A baseline may still be unknown: the first measure of a new key result gives it. */
export interface Course {
  readonly baseline: number | null;
  readonly target: number;
}

/** A level to keep is watched by a guardrail or a KPI; a key result goes from one place to another. */
export function checkCourse({ baseline, target }: Course): void {
  if (!Number.isFinite(target) || (baseline !== null && !Number.isFinite(baseline)))
    throw new Refusal('key-result.not-a-number', {});
  if (baseline === target)
    throw new Refusal('key-result.baseline-is-target', { level: target, offer: ['guardrail', 'kpi'] });
}

export function directionOf({ baseline, target }: Course): 'up' | 'down' | null {
  if (baseline === null || baseline === target) return null;
  return target > baseline ? 'up' : 'down';
}

/**
 * (value − baseline) / (target − baseline), never clamped: below 0 it went the other way, above 1 it went further.
 * Without a value or a baseline there is no progress, which is not 0.
 */
export function progress(value: number | null | undefined, { baseline, target }: Course): number | null {
  if (value === null || value === undefined || baseline === null || baseline === target) return null;
  if (![value, baseline, target].every(Number.isFinite)) return null;
  // Halved, the difference of two numbers of opposite signs near 1e308 does not overflow.
  const halved = Math.max(Math.abs(value), Math.abs(baseline), Math.abs(target)) > Number.MAX_VALUE / 4 ? 0.5 : 1;
  const part = (value * halved - baseline * halved) / (target * halved - baseline * halved);
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, part)) + 0;
}

/** How far beyond its target the value went, in its own unit and signed as it moved; null while it has not gone past. */
export function overshoot(value: number | null | undefined, course: Course): number | null {
  if (value === null || value === undefined || value === course.target) return null;
  return isReached(value, course) ? value - course.target : null;
}

/** Compared with the target itself: dividing could round a near miss up to 1. */
export function isReached(value: number | null | undefined, course: Course): boolean | null {
  const direction = directionOf(course);
  if (value === null || value === undefined || direction === null) return null;
  return direction === 'up' ? value >= course.target : value <= course.target;
}
