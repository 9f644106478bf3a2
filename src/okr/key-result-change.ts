import { Refusal } from '../refusal.ts';
import { type Cycle, checkRunning } from './cycle.ts';
import type { KeyResult } from './key-result.ts';
import { checkCourse } from './progress.ts';

/** What is left out stays as it is. */
export interface KeyResultRewriting {
  readonly baseline?: number | null | undefined;
  readonly target?: number | null | undefined;
  readonly measure?: unknown;
}

/** While its cycle is planned a key result is rewritten freely; once it runs it keeps what measures it, and its course moves with a reason. */
export function checkRewriting(
  before: Pick<KeyResult, 'baseline' | 'target' | 'dropped'>,
  change: KeyResultRewriting,
  cycle: Cycle,
): void {
  const { baseline = before.baseline, target = before.target } = change;
  if (cycle.state !== 'planning') {
    checkRunning(cycle);
    if (change.measure !== undefined) throw new Refusal('key-result.measure-runs', {});
    if (baseline !== before.baseline || target !== before.target)
      throw new Refusal('key-result.change-needs-reason', { from: before.target, to: target });
  }
  if (before.dropped) throw new Refusal('key-result.dropped', { on: before.dropped.on });
  if (target !== null) checkCourse({ baseline, target });
}
