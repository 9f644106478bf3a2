import type { Cell, Engine, TableColumn } from '../engine.ts';
import { quoteColumn, quoteTable } from './quote-table.ts';

export interface Sample {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

const longest = 500;
const few = 20;

/** A few rows of a table, long texts shortened: enough to recognise it. */
export async function sampleRows(engine: Engine, table: string): Promise<Sample> {
  const columns = await engine.columns(table);
  const names = columns.map(({ name }) => quoteColumn(engine.dialect, name)).join(', ');
  const { rows } = await engine.query(`select ${names} from ${quoteTable(engine.dialect, table)} limit ${few}`, {});
  return {
    columns,
    rows: rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' && cell.length > longest ? `${cell.slice(0, longest)}…` : cell)),
    ),
  };
}
