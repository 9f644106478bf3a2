import { type CellKind, type DateOrder, evidence, type Reading, readCell } from './cell-kind.ts';
import { type FileProblem, problem } from './file-problem.ts';

export interface GuessedColumn {
  readonly name: string;
  readonly guessedKind: CellKind;
  /** The other kinds that every sampled value could also be, or nearly every one. */
  readonly alternatives: readonly CellKind[];
  /** What most of a text column is, and the first value that keeps it from being one: often a single line to correct. */
  readonly nearly?: { readonly kind: CellKind; readonly misfits: number; readonly example: string };
  readonly samples: readonly string[];
  readonly nulls: number;
}

/** From the most to the least particular. */
const kinds: readonly CellKind[] = ['boolean', 'number', 'date', 'instant', 'local-time', 'text'];

export function guessReading(
  rows: readonly (readonly (string | null)[])[],
  delimiter: string,
): Reading & { readonly problems: readonly FileProblem[] } {
  const seen = { dmy: 0, mdy: 0, 'day-or-month': 0, comma: 0, point: 0, 'comma-or-thousands': 0 };
  const example: { [says in keyof typeof seen]?: string } = {};
  for (const row of rows) {
    for (const cell of row) {
      const says = cell === null ? undefined : evidence(cell);
      if (!says || cell === null) continue;
      seen[says]++;
      example[says] ??= cell;
    }
  }
  const problems: FileProblem[] = [];
  const dateOrder: DateOrder = seen.mdy > seen.dmy ? 'mdy' : 'dmy';
  if (seen['day-or-month'] > 0 && seen.dmy === 0 && seen.mdy === 0)
    problems.push(problem('file.ambiguous-dates', { example: example['day-or-month'] }, false));
  const decimalComma =
    seen.comma > seen.point || (seen.comma === seen.point && delimiter === ';' && seen['comma-or-thousands'] > 0);
  if (decimalComma && seen.comma > 0) problems.push(problem('file.decimal-commas', { example: example.comma }, false));
  else if (seen['comma-or-thousands'] > 0 && seen.point === 0)
    problems.push(problem('file.ambiguous-decimals', { example: example['comma-or-thousands'] }, false));
  return { decimalComma, dateOrder, problems };
}

const dates: readonly CellKind[] = ['date', 'instant', 'local-time'];
/** In a column this long, so few cells of another kind are slips. */
const fewestValues = 20;
const mostSlips = 0.05;

/**
 * What each column holds, by the rows sampled. A column without any value is text. One of dates with a few cells that are
 * none ("à compléter", 31 November) is one of dates: those rows are listed before anything is loaded. Of numbers, that is
 * only offered: the C of "C536379" among invoice numbers says something.
 */
export function guessColumns(
  names: readonly string[],
  rows: readonly (readonly (string | null)[])[],
  reading: Reading,
): GuessedColumn[] {
  return names.map((name, index) => {
    const values = rows.map((row) => row[index] ?? null).filter((cell) => cell !== null);
    const fitting = kinds.filter(
      (kind) =>
        kind === 'text' || (values.length > 0 && values.every((value) => readCell(value, kind, reading) !== undefined)),
    );
    const nearly =
      fitting.length > 1 ? [] : kinds.filter((kind) => kind !== 'text' && nearlyAll(values, kind, reading));
    const [guessedKind = 'text', ...alternatives] = [
      ...nearly.filter((kind) => dates.includes(kind)),
      ...fitting,
      ...nearly.filter((kind) => !dates.includes(kind)),
    ];
    const offered = guessedKind === 'text' ? nearlyKind(values, reading) : undefined;
    return {
      name,
      guessedKind,
      alternatives: offered ? [...new Set([...alternatives, offered.kind])] : alternatives,
      ...(offered && { nearly: offered }),
      samples: [...new Set(values)].slice(0, 5).map((value) => value.slice(0, 80)),
      nulls: rows.length - values.length,
    };
  });
}

function nearlyAll(values: readonly string[], kind: CellKind, reading: Reading): boolean {
  if (values.length < fewestValues) return false;
  let slips = 0;
  for (const value of values) {
    if (readCell(value, kind, reading) === undefined && ++slips > values.length * mostSlips) return false;
  }
  return true;
}

/** The kind that four in five of these values are, and not all: said, and offered. */
function nearlyKind(values: readonly string[], reading: Reading): GuessedColumn['nearly'] {
  for (const kind of kinds) {
    if (kind === 'text') continue;
    const misfits = values.filter((value) => readCell(value, kind, reading) === undefined);
    const [example] = misfits;
    if (example !== undefined && misfits.length * 5 <= values.length)
      return { kind, misfits: misfits.length, example: example.slice(0, 80) };
  }
  return undefined;
}
