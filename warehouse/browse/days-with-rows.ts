import { Refusal } from '../../src/refusal.ts';
import type { Engine, QueryLimits } from '../engine.ts';
import { quoteColumn, quoteTable } from './quote-table.ts';

/** The days a table has rows on, from a day to another, by one of its columns of time as it is written (UTC for instants). */
export async function daysWithRows(
  engine: Engine,
  table: string,
  column: string,
  { from, to }: { readonly from: string; readonly to: string },
  limits: QueryLimits = {},
): Promise<string[]> {
  const found = (await engine.columns(table)).find(({ name }) => name === column);
  if (!found) throw new Refusal('warehouse.column-absent', { table, column });
  if (!['date', 'local-time', 'instant'].includes(found.kind)) throw new Refusal('warehouse.not-a-time', { column });
  const name = quoteColumn(engine.dialect, column);
  // The bare column is compared, so that an index on it serves; the text is cut here, where four engines agree.
  const { rows } = await engine.query(
    `select distinct cast(${name} as date) as g_day from ${quoteTable(engine.dialect, table)} where ${name} >= '${iso(from)}' and ${name} < '${iso(to)}'`,
    limits,
  );
  return rows.flatMap(([day]) => (day === null || day === undefined ? [] : [String(day).slice(0, 10)])).sort();
}

function iso(day: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`not a day: ${day}`);
  return day;
}
