import { addDays, dayNumber } from '../../src/calendar/day-number.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { daysWithRows } from '../../warehouse/browse/days-with-rows.ts';
import type { Engine, QueryLimits } from '../../warehouse/engine.ts';

/** How a table is written today is told by its last three months, not by how it began. */
const DAYS = 91;
/** So long a silence is less likely than this: a day in a table that has rows every day, four where weekends have none. */
const RARE = 0.02;

/**
 * Whether a table has stopped: its last row is followed by more whole days without any than it leaves otherwise. A zero
 * would then be want of rows, not of activity. Today is not over, and counts for nothing.
 */
export async function stoppedMidway(
  engine: Engine,
  { source, time }: Definition,
  { first, last }: { readonly first: string; readonly last: string },
  present: string,
  limits: QueryLimits,
): Promise<boolean> {
  const missing = dayNumber(present) - dayNumber(last) - 1;
  if (missing <= 0) return false;
  const since = addDays(last, 1 - DAYS);
  const from = first > since ? first : since;
  const days = await daysWithRows(engine, source.table, time.column, { from, to: addDays(last, 1) }, limits);
  return isTooLong(missing, { days: days.length, of: dayNumber(last) - dayNumber(from) + 1 });
}

/** A table known for a few days may well leave one out: the share is that of a day with rows and one without, added. */
export function isTooLong(missing: number, rows: { readonly days: number; readonly of: number }): boolean {
  const share = Math.min(1, (rows.days + 1) / (rows.of + 2));
  return missing > 0 && (1 - share) ** missing < RARE;
}
