import { compileMeasure } from '../src/metric-sql/compile-measure.ts';
import type { Definition } from '../src/metric-sql/definition.ts';
import { type Asked, type MeasuredRow, reportRows } from '../src/metric-sql/report-bucket.ts';
import { Refusal } from '../src/refusal.ts';
import type { BoundSource } from './source-option.ts';

/** The rows of a definition on a bound source. A row the definition refuses to meet is a refusal, before any value. */
export async function runDefinition(source: BoundSource, definition: Definition, asked: Asked): Promise<MeasuredRow[]> {
  const { table, columns } = await source.bind(definition);
  const { sql, buckets, guards } = compileMeasure(definition, {
    ...asked,
    dialect: source.engine.dialect,
    table,
    columns,
  });
  for (const guard of guards) {
    const { rows } = await source.engine.query(guard.sql);
    const count = Number(rows[0]?.[0] ?? 0);
    if (count > 0) throw new Refusal(guard.code, { column: guard.column, rows: count });
  }
  const { rows } = await source.engine.query(sql);
  const values = new Map(rows.map(([period, value]) => [String(period), value === null ? null : Number(value)]));
  return reportRows(definition, buckets, values);
}

/** A refusal as a plain line for a terminal. */
export function refusalLine(refusal: Refusal): string {
  const params = Object.entries(refusal.params).map(
    ([name, value]) => `${name} ${JSON.stringify(value)?.slice(0, 300)}`,
  );
  return `${refusal.code}${params.length > 0 ? `: ${params.join(', ')}` : ''}`;
}
