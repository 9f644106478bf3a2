import { bucketStart, type CalendarRules } from '../calendar/bucket.ts';
import { type CycleSpan, cycleSpan } from '../calendar/cycle.ts';
import { addDays, dateOfDay, dayNumber } from '../calendar/day-number.ts';

const days = 7;
const sixWeeks = 6 * days;

interface Known {
  readonly today: string;
  /** The last day of each cycle that whoever plans already sees. */
  readonly ends: readonly string[];
  readonly rules: CalendarRules;
}

/** Six weeks from the first week that no cycle reaches. */
export function nextSixWeeks({ today, ends, rules }: Known): CycleSpan {
  const start = addDays(bucketStart(lastOf([today, ...ends]), 'week', rules), days);
  return { start, end: addDays(start, sixWeeks - 1) };
}

/** The first quarter, or four months, that begins after today and that no cycle covers half of. */
export function nextSpan(rhythm: 'quarter' | 'four-months', { today, ends, rules }: Known): CycleSpan {
  const taken = lastOf([today, ...ends]);
  const after = (date: string) =>
    cycleSpan(addDays(cycleSpan(date, rhythm, rules.fiscalYearStart).end, 1), rhythm, rules.fiscalYearStart);
  let span = after(today);
  while (middleOf(span) <= taken) span = after(span.start);
  return span;
}

/** The name proposed, or the same with a number where a cycle already has it. */
export function freeName(proposed: string, names: readonly string[]): string {
  if (!names.includes(proposed)) return proposed;
  for (let again = 2; ; again++) if (!names.includes(`${proposed} (${again})`)) return `${proposed} (${again})`;
}

const lastOf = (dates: readonly string[]) => dates.reduce((last, date) => (date > last ? date : last));
const middleOf = ({ start, end }: CycleSpan) => dateOfDay(Math.floor((dayNumber(start) + dayNumber(end)) / 2));
