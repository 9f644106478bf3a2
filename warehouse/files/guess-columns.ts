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
const FEWEST_VALUES = 20;
const MOST_SLIPS = 0.05;
/** With more of another kind than this, a column is not said to be nearly of one. */
const MOST_OFFERED = 0.2;

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
    const misfits = misfitsOf(values, reading);
    const fitting = kinds.filter((kind) => misfits.get(kind)?.length === 0);
    // Where nothing but text fits: what four in five are is offered, and dates but for a few slips are dates.
    const nearly = fitting.length > 1 ? [] : kinds.filter((kind) => isShare(misfits.get(kind), values, MOST_OFFERED));
    const slipped = nearly.find((kind) => dates.includes(kind) && isShare(misfits.get(kind), values, MOST_SLIPS));
    const guessedKind = values.length >= FEWEST_VALUES && slipped ? slipped : (fitting[0] ?? 'text');
    const [offered] = nearly;
    const of = offered && misfits.get(offered);
    return {
      name,
      guessedKind,
      alternatives: [...new Set([...fitting, ...nearly])].filter((kind) => kind !== guessedKind),
      ...(guessedKind === 'text' &&
        of && { nearly: { kind: offered, misfits: of.length, example: (of[0] ?? '').slice(0, 80) } }),
      samples: [...new Set(values)].slice(0, 5).map((value) => value.slice(0, 80)),
      nulls: rows.length - values.length,
    };
  });
}

/** The values that keep a column from being of each kind; of a column without any value, nothing but text is known. */
function misfitsOf(values: readonly string[], reading: Reading): ReadonlyMap<CellKind, readonly string[]> {
  const asked = values.length > 0 ? kinds : kinds.filter((kind) => kind === 'text');
  const keeps = (kind: CellKind) => (value: string) => kind !== 'text' && readCell(value, kind, reading) === undefined;
  return new Map(asked.map((kind) => [kind, values.filter(keeps(kind))]));
}

const isShare = (some: readonly string[] | undefined, all: readonly string[], most: number): boolean =>
  some !== undefined && some.length > 0 && some.length <= all.length * most;
