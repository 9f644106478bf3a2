import { type DecimalSign, readNumber } from './read-number.ts';
import { type DateOrder, readPeriodText } from './read-period.ts';
import type { ValueCell } from './value-table.ts';

export interface HowToRead {
  readonly dateOrder: DateOrder;
  readonly decimal: DecimalSign;
  /** What a number without a percent sign is, for a percentage: 3 for 3 %, or .03. Null for what is not a percentage. */
  readonly percentAs: 'percent' | 'fraction' | null;
}

export interface ReadRow {
  readonly line: number;
  readonly column: string;
  readonly period: string;
  readonly value: number | null;
  readonly note: string | null;
  readonly problem: { readonly code: string; readonly params: Record<string, unknown> } | null;
}

export interface ValueRows {
  readonly rows: readonly ReadRow[];
  /** Cells without a value: nothing was said, nothing is written over. */
  readonly empty: number;
}

/** The cells as values, each as it can be read or with why it cannot. */
export function valueRows(cells: readonly ValueCell[], how: HowToRead): ValueRows {
  const rows: ReadRow[] = [];
  for (const { line, column, period: said, value: text, note } of cells) {
    if (text === null) continue;
    const row = { line, column, period: said, value: null, note };
    const period = readPeriodText(said, how.dateOrder);
    const number = readNumber(text, how.decimal, how.percentAs === 'percent');
    if (period === undefined) rows.push({ ...row, problem: { code: 'values.not-a-period', params: { text: said } } });
    else if (number === undefined)
      rows.push({ ...row, period, problem: { code: 'values.not-a-number', params: { text: text.slice(0, 60) } } });
    else rows.push({ ...row, period, value: number.value, problem: null });
  }
  return { rows, empty: cells.length - rows.length };
}
