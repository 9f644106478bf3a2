import { Refusal } from '../../src/refusal.ts';
import { askOwnProcess } from '../own-process/ask.ts';
import type { TableRow } from './table-row.ts';

/** The text of each cell of a row, `null` where it holds nothing. */
export type SheetRow = readonly (string | null)[];

export interface SheetNames {
  readonly sheet: string;
  readonly sheets: readonly string[];
}

export interface WorkbookOrder {
  readonly path: string;
  readonly sheet: string | undefined;
}

const reader = new URL('./workbook-child.ts', import.meta.url);
const bounds = {
  memoryMb: 2_048,
  patienceMs: 120_000,
  tooHeavy: new Refusal('file.excel-too-heavy'),
  tooSlow: new Refusal('file.excel-too-heavy'),
};

/** One sheet of a workbook, the first that holds something unless one is named: unpacked in a process of its own. */
export async function readWorkbook(
  path: string,
  sheet: string | undefined,
): Promise<SheetNames & { readonly rows: readonly SheetRow[] }> {
  const rows: SheetRow[] = [];
  const names = await askOwnProcess<SheetNames, readonly SheetRow[]>(
    reader,
    { path, sheet } satisfies WorkbookOrder,
    bounds,
    (part) => {
      for (const row of part) rows.push(row);
    },
  );
  return { ...names, rows };
}

export async function* sheetRows(rows: readonly SheetRow[]): AsyncGenerator<readonly TableRow[]> {
  const batch = 1000;
  for (let at = 0; at < rows.length; at += batch) {
    const some = rows.slice(at, at + batch).map((cells, index) => ({ line: at + index + 1, cells }));
    yield some.filter(({ cells }) => cells.some((cell) => cell !== null));
  }
}
