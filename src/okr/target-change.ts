import { Refusal } from '../refusal.ts';
import { type Cycle, checkRunning } from './cycle.ts';
import { weekOf } from './cycle-week.ts';
import type { KeyResult } from './key-result.ts';
import { type Course, checkCourse, directionOf } from './progress.ts';

export interface TargetChange {
  readonly on: string;
  readonly week: number;
  readonly from: { readonly baseline: number | null; readonly target: number | null };
  readonly to: Course;
  readonly reason: string | null;
  /** Whether the new target asks for less of the way; null where it cannot be said. */
  readonly easier: boolean | null;
}

/** While planning a target is written freely; once the cycle runs, the old one stays beside the reason. */
export function changeTarget(
  keyResult: KeyResult,
  to: Course,
  reason: string | null,
  cycle: Cycle,
  today: string,
): { keyResult: KeyResult; change: TargetChange | null } {
  checkCourse(to);
  const changed: KeyResult = { ...keyResult, baseline: to.baseline, target: to.target };
  if (cycle.state === 'planning') return { keyResult: changed, change: null };
  checkRunning(cycle);
  if (keyResult.dropped) throw new Refusal('key-result.dropped', { on: keyResult.dropped.on });
  const words = reason?.trim() || null;
  const firstValues = keyResult.target === null || (keyResult.baseline === null && to.target === keyResult.target);
  if (words === null && !firstValues)
    throw new Refusal('key-result.change-needs-reason', { from: keyResult.target, to: to.target });
  const from = { baseline: keyResult.baseline, target: keyResult.target };
  return {
    keyResult: changed,
    change: { on: today, week: weekOf(cycle, today), from, to, reason: words, easier: isEasier(from, to) },
  };
}

function isEasier(from: TargetChange['from'], to: Course): boolean | null {
  if (from.target === null) return null;
  const before = directionOf({ baseline: from.baseline, target: from.target });
  if (before === null || before !== directionOf(to)) return null;
  return before === 'up' ? to.target < from.target : to.target > from.target;
}

/** At any time of the cycle, with a reason. A dropped key result keeps its history and gets no score. */
export function dropKeyResult(keyResult: KeyResult, reason: string, cycle: Cycle, today: string): KeyResult {
  if (cycle.state === 'closed') throw new Refusal('okr.cycle-closed', { closedOn: cycle.closedOn });
  if (keyResult.dropped) throw new Refusal('key-result.dropped', { on: keyResult.dropped.on });
  const words = reason.trim();
  if (words === '') throw new Refusal('key-result.drop-needs-reason', {});
  return { ...keyResult, dropped: { on: today, reason: words } };
}
