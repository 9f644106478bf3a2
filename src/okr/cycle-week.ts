import type { CycleSpan } from '../calendar/cycle.ts';
import { dateOfDay, dayNumber } from '../calendar/day-number.ts';
import type { Cycle } from './cycle.ts';

export function daysOf({ start, end }: CycleSpan): number {
  return dayNumber(end) - dayNumber(start) + 1;
}

export function weeksOf(cycle: CycleSpan): number {
  return Math.ceil(daysOf(cycle) / 7);
}

/** Weeks count from the cycle's own first day: 1 to the last. Before it starts 0, after its end the last one. */
export function weekOf(cycle: CycleSpan, today: string): number {
  if (today < cycle.start) return 0;
  return Math.min(weeksOf(cycle), Math.floor((dayNumber(today) - dayNumber(cycle.start)) / 7) + 1);
}

/** The share of its days that have passed once `today` is over, between 0 and 1. */
export function elapsed(cycle: CycleSpan, today: string): number {
  return Math.min(1, Math.max(0, (dayNumber(today) - dayNumber(cycle.start) + 1) / daysOf(cycle)));
}

/** The day that follows the first half of the cycle's weeks, rounded up: what is read then is what was over by then. */
export function midCycle(cycle: CycleSpan): string {
  return dateOfDay(dayNumber(cycle.start) + 7 * Math.ceil(weeksOf(cycle) / 2));
}

/**
 * A verdict is given twice: all through the week of the cycle that begins at mid-cycle, so that every team's check-in of
 * that week says the same; and once the cycle is over. Looked at every week, a 95 % interval would find a false effect in
 * one cycle out of five; at any other date the difference is provisional. Opening the closing early gives no verdict.
 */
export function verdictMoment(
  cycle: Pick<Cycle, 'start' | 'end' | 'state'>,
  today: string,
): 'mid-cycle' | 'close' | 'provisional' {
  if (cycle.state === 'planning') return 'provisional';
  if (today > cycle.end) return 'close';
  const since = dayNumber(today) - dayNumber(midCycle(cycle));
  return since >= 0 && since < 7 ? 'mid-cycle' : 'provisional';
}

/** Before a third of the cycle, a chance of landing would only repeat the forecast made before it. */
export function chanceMayBeSaid(cycle: CycleSpan, today: string): boolean {
  return elapsed(cycle, today) >= 1 / 3;
}
