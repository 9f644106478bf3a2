import { addDays } from '../../src/calendar/day-number.ts';
import { type DayState, freshnessDays } from '../../src/kpi/freshness-days.ts';
import { daysWithRows } from '../../warehouse/browse/days-with-rows.ts';
import { freshness } from '../../warehouse/browse/freshness.ts';
import type { Engine } from '../../warehouse/engine.ts';

const PATIENCE = { timeoutMs: 10_000 };
const DAYS = 30;
/** What comes once a month shows its rhythm over a year. */
const RHYTHM = 400;
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
  const last = await freshness(engine, table, column.name, PATIENCE);
  const daysSince = (from: number) =>
    daysWithRows(engine, table, column.name, { from: addDays(today, 1 - from), to: addDays(today, 1) }, PATIENCE);
  const shown = await daysSince(DAYS);
  // Few of the days shown had rows: are they rare, or late? A longer past says it; a table of every day is not read twice.
  const days = last !== null && shown.length * 2 <= DAYS ? await daysSince(RHYTHM) : shown;
  const states = freshnessDays(days, today, DAYS);
  // Nobody owes the next version of a file that is sent by hand: after its last row, nothing is missing.
  const end = states.lastIndexOf('fresh');
  const known = sentByHand ? states.map((state, at) => (at > end ? 'not-due' : state)) : states;
  return { column: column.name, last, days: known };
}
