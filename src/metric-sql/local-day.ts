import { dateOfDay, dayNumber } from '../calendar/day-number.ts';
import { offsetsBetween } from '../calendar/zone-offset.ts';
import type { Dialect } from './dialect.ts';

/** From the column's own wall clock `from` (ms) on, add `shift` seconds to be on the definition's wall clock. */
export type Shift = { readonly from: number; readonly shift: number };

const dayMs = 86_400_000;

/**
 * How a wall clock of `source` becomes one of `target`, as a step function of the source's wall clock. A repeated hour
 * of the source is its first occurrence; a missing one moves forward.
 */
export function wallShifts(source: string, target: string, from: number, to: number): Shift[] {
  const spans = offsetsBetween(source, from - 2 * dayMs, to + 2 * dayMs);
  const shifts: Shift[] = [];
  const push = (at: number, shift: number): void => {
    if (shifts.at(-1)?.shift !== shift) shifts.push({ from: at, shift });
  };
  spans.forEach((span, index) => {
    const offset = span.offset * 1000;
    const earlier = spans[index - 1];
    const later = spans[index + 1];
    // Until this wall clock, the offset of the span before is used.
    const wallFrom = earlier ? span.from + Math.max(earlier.offset, span.offset) * 1000 : span.from + offset;
    const wallTo = later ? later.from + Math.max(span.offset, later.offset) * 1000 : to + 4 * dayMs;
    for (const [place, one] of offsetsBetween(target, wallFrom - offset, wallTo - offset).entries()) {
      const at = place === 0 ? wallFrom : one.from + offset;
      if (at < wallTo) push(at, one.offset - span.offset);
    }
  });
  return shifts;
}

/** A wall clock in milliseconds, as engines read a timestamp without zone. */
export const wallText = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

/** The wall clock of the column, turned to the definition's, as one CASE over the computed changes. */
export function shiftedWall(dialect: Dialect, column: string, shifts: readonly Shift[]): string {
  const shifted = (seconds: number): string => (seconds === 0 ? column : dialect.shift(column, seconds));
  const [first, ...others] = shifts;
  if (others.length === 0) return shifted(first?.shift ?? 0);
  const cases = others
    .toReversed()
    .map(({ from, shift }) => `when ${column} >= ${dialect.timestamp(wallText(from))} then ${shifted(shift)}`);
  // The two arms of a CASE must have one type in every engine: a column alone beside a sum is fine in all four.
  return `case ${cases.join(' ')} else ${shifted(first!.shift)} end`;
}

/** Where the column's wall clock reaches the start of a local day. */
export function wallOfDay(date: string, shifts: readonly Shift[]): { first: number; settled: number } {
  return wallReaching(dayNumber(date) * dayMs, shifts);
}

/** Where the column's wall clock reaches a time of the other: at `first` for the first time, from `settled` on for good. */
export function wallReaching(time: number, shifts: readonly Shift[]): { first: number; settled: number } {
  let first = Number.POSITIVE_INFINITY;
  let settled = Number.NEGATIVE_INFINITY;
  shifts.forEach(({ from, shift }, index) => {
    const start = index === 0 ? Number.NEGATIVE_INFINITY : from;
    const end = shifts[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const reached = Math.max(start, time - shift * 1000);
    if (reached < end) first = Math.min(first, reached);
    // Something of this step is before the day: the day is not there for good until later.
    const stillBefore = Math.min(end, time - shift * 1000);
    if (stillBefore > start) settled = Math.max(settled, stillBefore);
  });
  return { first, settled };
}

/** The range of days over which changes of offset are looked up, with a margin for zones a day apart. */
export function shiftsOfDays(source: string, target: string, first: string, last: string): Shift[] {
  const from = dayNumber(first) * dayMs - 3 * dayMs;
  const to = dayNumber(last) * dayMs + 4 * dayMs;
  const shifts = wallShifts(source, target, from, to);
  // Only what can matter inside the range; the last step before it is where the range starts.
  const start = shifts.findLastIndex((one) => one.from <= from);
  const kept = shifts.slice(Math.max(start, 0)).filter((one) => one.from <= to);
  return kept.length > 0 ? kept : [{ from, shift: 0 }];
}

export const dayAfter = (date: string): string => dateOfDay(dayNumber(date) + 1);
