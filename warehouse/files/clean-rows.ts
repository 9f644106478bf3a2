import { Refusal } from '../../src/refusal.ts';
import { readCell } from './cell-kind.ts';
import type { BadRow } from './file-problem.ts';
import { type FileInspection, ragged } from './inspect-file.ts';
import { type Corrections, openTable } from './open-table.ts';

export interface CleanBatch {
  /** Rows of cells already in the form of their kind. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly bad: readonly BadRow[];
}

/** Every row of a file read as its inspection (and corrections) say, the bad ones apart with their line. */
export async function* cleanRows(
  path: string,
  inspection: FileInspection,
  corrections: Corrections,
): AsyncGenerator<CleanBatch> {
  const table = await openTable(path, corrections);
  const { columns, kept, width, reading } = inspection;
  const kinds = columns.map((column) => corrections.columns?.[column.name] ?? column.guessedKind);
  for await (const batch of table.rows()) {
    const rows: (string | null)[][] = [];
    const bad: BadRow[] = [];
    for (const row of batch) {
      if ('stop' in row) throw new Refusal(row.stop.code, row.stop.params);
      if (row.line <= (inspection.headerLine ?? 0)) continue;
      if ('bad' in row) {
        bad.push({ line: row.line, ...row.bad });
        continue;
      }
      if (row.cells.length !== width) {
        bad.push(ragged(row.line, row.cells.length, width));
        continue;
      }
      const cells: (string | null)[] = [];
      for (const [at, position] of kept.entries()) {
        const text = row.cells[position] ?? null;
        const kind = kinds[at] ?? 'text';
        const cell = text === null ? null : readCell(text, kind, reading);
        if (cell === undefined) {
          bad.push({
            line: row.line,
            code: 'file.bad-cell',
            params: { column: columns[at]?.name, found: text?.slice(0, 60), expected: kind },
          });
          break;
        }
        cells.push(cell);
      }
      if (cells.length === kept.length) rows.push(cells);
    }
    yield { rows, bad };
  }
}
