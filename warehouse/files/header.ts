import { readCell } from './cell-kind.ts';
import { modal } from './delimiter.ts';
import { type FileProblem, problem } from './file-problem.ts';
import type { TableRow } from './table-row.ts';

export interface Header {
  readonly line: number;
  readonly names: readonly string[];
  /** Positions kept: an unnamed column without any value (a trailing separator) is left out. */
  readonly kept: readonly number[];
  readonly problems: readonly FileProblem[];
}

type FullRow = Extract<TableRow, { cells: readonly (string | null)[] }>;

/** The line of names: the first as wide as most lines, unless the person says which; titles above it are skipped. */
export function findHeader(rows: readonly FullRow[], said?: number): Header | FileProblem {
  const filled = (row: FullRow) => row.cells.filter((cell) => cell !== null).length;
  const width = modal(rows.map((row) => row.cells.length));
  const header =
    said === undefined
      ? rows.find((row) => row.cells.length === width && filled(row) > width / 2)
      : rows.find((row) => row.line === said);
  if (!header) return problem('file.no-header', said === undefined ? {} : { line: said });
  const names = header.cells.map((cell) => (cell ?? '').trim());
  const problems: FileProblem[] = [];
  if (header !== rows[0] && said === undefined)
    problems.push(problem('file.header-not-first', { line: header.line }, false));
  const below = rows.filter((row) => row.line > header.line);
  const kept = names.flatMap((name, index) =>
    name !== '' || below.some((row) => row.cells[index] != null) ? [index] : [],
  );
  for (const index of kept) {
    if (names[index] === '') problems.push(problem('file.unnamed-column', { position: index + 1, line: header.line }));
  }
  for (const [name, positions] of Map.groupBy(kept, (index) => (names[index] ?? '').toLowerCase())) {
    if (name !== '' && positions.length > 1) {
      problems.push(
        problem('file.duplicate-column', {
          name: names[positions[0] ?? 0],
          positions: positions.map((at) => at + 1),
          line: header.line,
        }),
      );
    }
  }
  if (kept.every((index) => looksLikeValue(names[index] ?? '')))
    problems.push(problem('file.no-header', { line: header.line }));
  return { line: header.line, names: kept.map((index) => names[index] ?? ''), kept, problems };
}

function looksLikeValue(name: string): boolean {
  const reading = { decimalComma: name.includes(','), dateOrder: 'dmy' as const };
  return (['number', 'date', 'local-time', 'instant'] as const).some(
    (kind) => readCell(name, kind, reading) !== undefined,
  );
}
