import { type CycleSpan, monthLater } from '../../calendar/cycle.ts';
import { addDays, isDate } from '../../calendar/day-number.ts';
import { type DateOrder, readPeriodText } from '../values/read-period.ts';
import { plainName } from './columns.ts';

const months = (start: string, count: number): CycleSpan => ({ start, end: addDays(monthLater(start, count), -1) });

/**
 * The days that a period's name covers: "Q3 2026", "T3 2026", "2026-Q3", "Q3 Y2026", "H1 2026", "S1 2026", "2026".
 * Null where a person must say: an unknown name, or a quarter where the fiscal year does not start in January.
 */
export function spanOfName(text: string, fiscalYearStart: number): CycleSpan | null {
  const plain = plainName(text);
  const named = /^(?:(?:fy|y) ?)?(\d{4}) ?([qths])([1-4])$/.exec(plain) ?? null;
  const reversed = /^([qths])([1-4]) ?(?:fy|y)? ?(\d{4})$/.exec(plain);
  const [letter, rank, year] = named ? [named[2], named[3], named[1]] : reversed ? reversed.slice(1) : [];
  if (letter !== undefined && rank !== undefined && year !== undefined) {
    if (fiscalYearStart !== 1) return null;
    const length = letter === 'h' || letter === 's' ? 6 : 3;
    const at = (Number(rank) - 1) * length;
    return at >= 12 ? null : months(monthLater(`${year}-01-01`, at), length);
  }
  const whole = /^(?:fy|y|year|annee)? ?(\d{4})$/.exec(plain);
  return whole && fiscalYearStart === 1 ? { start: `${whole[1]}-01-01`, end: `${whole[1]}-12-31` } : null;
}

/** A day as a cell writes it, its time left aside; undefined when it is none. */
export function dayOf(text: string, order: DateOrder): string | undefined {
  const stamped = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text.trim());
  const read = stamped?.[1] ?? readPeriodText(text, order);
  return read !== undefined && isDate(read) ? read : undefined;
}
