import type { Cell, Engine, QueryLimits, TableColumn } from '../engine.ts';
import { quoteColumn, quoteTable } from './quote-table.ts';

export interface Sample {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

const longest = 500;

/** A few rows of a table, long texts shortened: enough to recognise it. */
export async function sampleRows(engine: Engine, table: string, count = 20, limits: QueryLimits = {}): Promise<Sample> {
  const columns = await engine.columns(table);
  const names = columns.map(({ name }) => quoteColumn(engine.dialect, name)).join(', ');
  const { rows } = await engine.query(
    `select ${names} from ${quoteTable(engine.dialect, table)} limit ${Math.min(100, Math.trunc(count))}`,
    limits,
  );
  return {
    columns,
    rows: rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' && cell.length > longest ? `${cell.slice(0, longest)}…` : cell)),
    ),
  };
}
