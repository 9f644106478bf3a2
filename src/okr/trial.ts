import type { CycleSpan } from '../calendar/cycle.ts';
import { addDays, dayNumber } from '../calendar/day-number.ts';

export const CYCLES_ON_TRIAL = 2;

/** When a trial of two cycles ends, where the next ones are not planned yet: two of the same length after this one. */
export function trialEnd({ start, end }: CycleSpan): string {
  return addDays(end, CYCLES_ON_TRIAL * (dayNumber(end) - dayNumber(start) + 1));
}

/** After two closed cycles the trial ends with a question: keep it among the KPIs, follow it off the dashboard, or retire it? */
export function trialState(
  closedCyclesSince: number,
): { readonly kind: 'on-trial'; readonly cyclesLeft: number } | { readonly kind: 'asks' } {
  return closedCyclesSince >= CYCLES_ON_TRIAL
    ? { kind: 'asks' }
    : { kind: 'on-trial', cyclesLeft: CYCLES_ON_TRIAL - closedCyclesSince };
}

/** Someone answered: once the trial was over, the KPI was moved, with a reason. It asks nothing any more. */
export function trialAnswered(
  kpi: { readonly status: string; readonly statusOn: string | null },
  cycle: CycleSpan,
): boolean {
  return kpi.status !== 'proposed' && kpi.statusOn !== null && kpi.statusOn >= trialEnd(cycle);
}
