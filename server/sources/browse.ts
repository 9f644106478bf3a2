import type { Cell, Engine, TableColumn } from '../../warehouse/engine.ts';
import { quoteName } from '../../warehouse/quote.ts';

const SAMPLE = 20;
const MOST_FREQUENT = 50;

/** A few rows of a table, with its columns. */
export async function sampleRows(engine: Engine, table: string): Promise<{ columns: readonly TableColumn[]; rows: readonly (readonly Cell[])[] }> {
  const columns = await engine.columns(table);
  const { rows } = await engine.query(`select ${columns.map(({ name }) => quoteName(name)).join(', ')} from ${quoteName(table)} limit ${SAMPLE}`);
  return { columns, rows };
}

/** The most frequent values of a column with their counts, and how many other values there are. */
export async function distinctValues(engine: Engine, table: string, column: string): Promise<{ values: { value: Cell; count: number }[]; more: number }> {
  // The column must exist: its name is about to be written in a query.
  await engine.columns(table);
  const name = quoteName(column);
  const from = quoteName(table);
  const { rows } = await engine.query(`select ${name} as v, count(*) as n from ${from} group by ${name} order by n desc, ${name} limit ${MOST_FREQUENT}`);
  const counted = await engine.query(`select count(distinct ${name}) as n from ${from}`);
  const distinct = Number(counted.rows[0]?.[0] ?? 0);
  const shown = rows.filter(([value]) => value !== null).length;
  return { values: rows.map(([value = null, count]) => ({ value, count: Number(count) })), more: Math.max(0, distinct - shown) };
}
