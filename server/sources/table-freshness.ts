import { freshness } from '../../warehouse/browse/freshness.ts';
import type { Engine } from '../../warehouse/engine.ts';

const PATIENCE = { timeoutMs: 10_000 };
const order = ['instant', 'local-time', 'date'];

/** The last moment a table knows of, by its first column that says an instant, else a local time, else a date. */
export async function tableFreshness(
  engine: Engine,
  table: string,
): Promise<{ column: string | null; last: string | null }> {
  const columns = (await engine.columns(table)).filter(({ kind }) => order.includes(kind));
  const [column] = columns.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  if (!column) return { column: null, last: null };
  return { column: column.name, last: await freshness(engine, table, column.name, PATIENCE) };
}
