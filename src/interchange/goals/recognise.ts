import type { FileLine } from '../values/value-table.ts';
import { columnsOf, type GoalColumns, type GoalField } from './columns.ts';
import { burningOkr } from './formats/burning-okr.ts';
import { chosenColumns } from './formats/chosen-columns.ts';
import type { GoalFormat, GoalFormatName } from './formats/format.ts';
import { jiraOkr } from './formats/jira-okr.ts';
import { peoplebox } from './formats/peoplebox.ts';
import { repeatedObjective } from './formats/repeated-objective.ts';
import { vivaGoals } from './formats/viva-goals.ts';
import { wideKeyResults } from './formats/wide-key-results.ts';
import { type KeyResultColumns, keyResultColumns } from './wide-columns.ts';

/** The most particular first: what knows a file by more of its names. */
const formats: readonly GoalFormat[] = [jiraOkr, vivaGoals, peoplebox, burningOkr, wideKeyResults, repeatedObjective];

export function goalFormat(name: GoalFormatName): GoalFormat {
  return formats.find((format) => format.name === name) ?? chosenColumns;
}

/** A file of goals as it is understood before anybody corrects it. */
export interface Recognised {
  readonly format: GoalFormatName;
  /** The columns it was known by, as written there; none when nothing was recognised. */
  readonly because: readonly string[];
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly columns: GoalColumns;
  readonly keyResults: readonly KeyResultColumns[];
}

/** Titles, notes and logos above the names of columns: looked for among so many lines. */
const TOP = 30;

const namesOn = ({ cells }: FileLine): string[] => cells.map((cell) => (cell ?? '').replace(/\s+/g, ' ').trim());

const has = (columns: GoalColumns, fields: readonly GoalField[]) =>
  fields.every((field) => columns[field] !== undefined);

function knownAs(format: GoalFormat, line: FileLine): Recognised | null {
  const header = namesOn(line);
  const columns = columnsOf(header, format.names);
  const keyResults = format.shape === 'wide' ? keyResultColumns(header) : [];
  if (!has(columns, format.knownBy) || (format.shape === 'wide' && keyResults.length === 0)) return null;
  const places = [
    ...format.knownBy.map((field) => columns[field] ?? 0),
    ...keyResults.slice(0, 2).flatMap((one) => one.columns.keyResult ?? []),
  ];
  const because = places.map((at) => header[at] ?? '');
  return { format: format.name, because, headerLine: line.line, header, columns, keyResults };
}

/**
 * The line of column names, and the tool that writes such names. What a person says wins: the format, the line. Where
 * nothing is recognised, the widest of the first lines stands for the names and a person says which column is what.
 */
export function recogniseGoals(
  lines: readonly FileLine[],
  said: { readonly format?: GoalFormatName | undefined; readonly headerLine?: number | undefined } = {},
): Recognised | null {
  const top = lines.slice(0, TOP).filter(({ line }) => said.headerLine === undefined || line === said.headerLine);
  const wanted = said.format === undefined ? formats : formats.filter(({ name }) => name === said.format);
  for (const format of wanted) {
    for (const line of top) {
      const known = knownAs(format, line);
      if (known) return known;
    }
  }
  const filled = ({ cells }: FileLine) => cells.filter((cell) => cell !== null).length;
  const [widest] = top.filter((line) => filled(line) > 1).toSorted((a, b) => filled(b) - filled(a) || a.line - b.line);
  if (!widest) return null;
  const header = namesOn(widest);
  const format = goalFormat(said.format ?? 'chosen-columns');
  return {
    format: format.name,
    because: [],
    headerLine: widest.line,
    header,
    columns: columnsOf(header, format.names),
    keyResults: format.shape === 'wide' ? keyResultColumns(header) : [],
  };
}
