import { Refusal } from '../../src/refusal.ts';
import type { Cell, Engine, QueryLimits } from '../engine.ts';
import { quoteColumn, quoteTable } from './quote-table.ts';

export interface DistinctValues {
  /** The most frequent first; null stands for the rows without a value. */
  readonly values: readonly { readonly value: Cell; readonly count: number }[];
  /** How many other values there are. */
  readonly more: number;
}

/** The values of a column with their counts, the most frequent first, and how many are not shown. */
export async function distinctValues(
  engine: Engine,
  table: string,
  column: string,
  top = 50,
  limits: QueryLimits = {},
): Promise<DistinctValues> {
  // The column must exist: its name is about to be written in a query.
  if (!(await engine.columns(table)).some(({ name }) => name === column))
    throw new Refusal('warehouse.column-absent', { table, column });
  const name = quoteColumn(engine.dialect, column);
  // ClickHouse reads an alias wherever its name stands: none here is a column's.
  const counts = `select ${name} as g_value, count(*) as g_rows from ${quoteTable(engine.dialect, table)} group by ${name}`;
  const { rows } = await engine.query(
    `select g_value, g_rows, count(*) over () as g_all from (${counts}) counted order by g_rows desc, g_value limit ${Math.min(1000, Math.trunc(top))}`,
    limits,
  );
  const values = rows.map(([value = null, count]) => ({ value, count: Number(count) }));
  return { values, more: Number(rows[0]?.[2] ?? 0) - values.length };
}
