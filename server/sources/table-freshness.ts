import { addDays } from '../../src/calendar/day-number.ts';
import { type DayState, freshnessDays } from '../../src/kpi/freshness-days.ts';
import { daysWithRows } from '../../warehouse/browse/days-with-rows.ts';
import { freshness } from '../../warehouse/browse/freshness.ts';
import type { Engine } from '../../warehouse/engine.ts';

const PATIENCE = { timeoutMs: 10_000 };
const DAYS = 30;
const order = ['instant', 'local-time', 'date'];

export interface TableFreshness {
  readonly column: string | null;
  readonly last: string | null;
  /** One state a day, the last one today; empty where no column says when. */
  readonly days: readonly DayState[];
}

/** What a table knows last, and on which days it had rows, by its first column that says an instant, else a time, else a date. */
export async function tableFreshness(
  engine: Engine,
  table: string,
  { today, sentByHand }: { readonly today: string; readonly sentByHand: boolean },
): Promise<TableFreshness> {
  const columns = (await engine.columns(table)).filter(({ kind }) => order.includes(kind));
  const [column] = columns.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  if (!column) return { column: null, last: null, days: [] };
  const span = { from: addDays(today, 1 - DAYS), to: addDays(today, 1) };
  const last = await freshness(engine, table, column.name, PATIENCE);
  const days = await daysWithRows(engine, table, column.name, span, PATIENCE);
  const states = freshnessDays(days, today, DAYS);
  // Nobody owes the next version of a file that is sent by hand: after its last row, nothing is missing.
  const end = states.lastIndexOf('fresh');
  const known = sentByHand ? states.map((state, at) => (at > end ? 'not-due' : state)) : states;
  return { column: column.name, last, days: known };
}
