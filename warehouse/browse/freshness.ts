import { Refusal } from '../../src/refusal.ts';
import type { Engine, QueryLimits } from '../engine.ts';
import { quoteColumn, quoteTable } from './quote-table.ts';

/** The last moment a table knows of, by one of its columns of time: ISO text, or null when it has none. */
export async function freshness(
  engine: Engine,
  table: string,
  column: string,
  limits: QueryLimits = {},
): Promise<string | null> {
  const found = (await engine.columns(table)).find(({ name }) => name === column);
  if (!found) throw new Refusal('warehouse.column-absent', { table, column });
  if (!['date', 'local-time', 'instant'].includes(found.kind)) throw new Refusal('warehouse.not-a-time', { column });
  const name = quoteColumn(engine.dialect, column);
  // Where there is no row, ClickHouse's maximum would be 1970.
  const { rows } = await engine.query(
    `select case when count(${name}) > 0 then max(${name}) end as g_last from ${quoteTable(engine.dialect, table)}`,
    limits,
  );
  const last = rows[0]?.[0] ?? null;
  return last === null ? null : String(last);
}
