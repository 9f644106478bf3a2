import type { DecimalSign } from '../../src/interchange/values/read-number.ts';
import type { DateOrder } from '../../src/interchange/values/read-period.ts';
import { valueRows } from '../../src/interchange/values/value-rows.ts';
import {
  type CellsOfKpi,
  type FileLine,
  guessColumns,
  type LongColumns,
  longCells,
  tell,
  type ValueTable,
  valueTable,
  wideCells,
  wideLabels,
  wideLine,
} from '../../src/interchange/values/value-table.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Kpi } from '../../store/kpi.ts';
import { type Corrections, openTable } from '../../warehouse/files/open-table.ts';
import { mustFit } from './most-values.ts';

export interface ValuesReading {
  readonly sheet?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly decimal?: DecimalSign | undefined;
  readonly percentAs?: 'percent' | 'fraction' | undefined;
  readonly columns?: LongColumns | undefined;
  readonly line?: number | undefined;
}

/** Ten centuries of weeks: a file with more holds rows to count, and is a source. */
const MOST_LINES = 200_000;
const EXAMPLES = 6;

type Question = 'columns' | 'line' | 'date-order' | 'decimal' | 'percent';

/** The values of a file as they are understood, and what must still be said before any can be read. */
export async function valuesOfFile(path: string, kpi: Pick<Kpi, 'key' | 'name' | 'unit'>, said: ValuesReading) {
  const { lines, sheet, sheets, exact } = await linesOf(path, said);
  const table = valueTable(lines);
  if (table === null) throw new Refusal('values.no-table', {});
  const found = findCells(table, [kpi.key, kpi.name], said);
  const told = tell(found.cells);
  const reading = {
    dateOrder: said.dateOrder ?? told.dateOrder,
    decimal: said.decimal ?? (exact ? (told.decimal ?? 'point') : told.decimal),
    percentAs: kpi.unit.kind === 'percent' ? (said.percentAs ?? (told.percent ? ('percent' as const) : null)) : null,
  };
  const questions: Question[] = [
    ...found.questions,
    ...(reading.dateOrder === null ? (['date-order'] as const) : []),
    ...(reading.decimal === null ? (['decimal'] as const) : []),
    ...(kpi.unit.kind === 'percent' && reading.percentAs === null ? (['percent'] as const) : []),
  ];
  const { dateOrder, decimal, percentAs } = reading;
  const read =
    questions.length === 0 && dateOrder !== null && decimal !== null
      ? valueRows(found.cells, { dateOrder, decimal, percentAs })
      : null;
  mustFit(read?.rows.length ?? 0);
  return {
    sheet,
    sheets: [...sheets],
    shape: table.shape,
    columns: [...table.columns],
    chosen: found.chosen,
    lines: table.shape === 'wide' ? wideLabels(table).slice(0, 500) : [],
    line: found.line,
    reading,
    questions,
    examples: found.cells
      .filter(({ value }) => value !== null)
      .slice(0, EXAMPLES)
      .map(({ line, period, value }) => ({ line, when: period, written: value })),
    empty: read?.empty ?? 0,
    elsewhere: found.elsewhere,
    rows: read?.rows ?? null,
  };
}

const NO_COLUMNS: LongColumns = { periods: null, values: null, notes: null, kpis: null };

function findCells(
  table: ValueTable,
  names: readonly string[],
  said: ValuesReading,
): CellsOfKpi & { chosen: LongColumns; line: number | null; questions: Question[] } {
  if (table.shape === 'wide') {
    const line = said.line ?? wideLine(table, names);
    const found = line === null ? { cells: [], elsewhere: 0 } : wideCells(table, line);
    return { ...found, chosen: NO_COLUMNS, line, questions: line === null ? ['line'] : [] };
  }
  const chosen = said.columns ?? guessColumns(table);
  const missing = chosen.periods === null || chosen.values === null;
  return { ...longCells(table, chosen, names), chosen, line: null, questions: missing ? ['columns'] : [] };
}

async function linesOf(path: string, { sheet, delimiter }: ValuesReading) {
  const corrections: Corrections = { ...(sheet && { sheet }), ...(delimiter && { delimiter }) };
  const table = await openTable(path, corrections).catch((error) => {
    if (error instanceof Refusal) throw error;
    throw new Refusal('values.not-csv-or-excel', {});
  });
  const lines: FileLine[] = table.names ? [{ line: 0, cells: table.names }] : [];
  for await (const batch of table.rows()) {
    for (const row of batch) {
      if ('stop' in row) throw new Refusal(row.stop.code, row.stop.params);
      if ('bad' in row) throw new Refusal(row.bad.code, { ...row.bad.params, line: row.line });
      lines.push(row);
    }
    if (lines.length > MOST_LINES) throw new Refusal('values.too-many-lines', { limit: MOST_LINES });
  }
  // A workbook gives numbers, not their writing: the point is theirs, not the person's.
  return { lines, sheet: table.sheet, sheets: table.sheets, exact: table.format === 'excel' };
}
