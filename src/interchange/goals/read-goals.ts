import type { FileLine } from '../values/value-table.ts';
import { columnsLeft, type GoalColumns, type GoalField } from './columns.ts';
import type { GoalFormatName } from './formats/format.ts';
import type { LineProblem, StatedGoal, StatedGoals } from './goal.ts';
import type { GoalTable } from './goal-line.ts';
import { goalFormat, type Recognised, recogniseGoals } from './recognise.ts';
import { readByOrder } from './shapes/by-order.ts';
import { readByParent } from './shapes/by-parent.ts';
import { readRepeated } from './shapes/repeated.ts';
import { readWide } from './shapes/wide.ts';

/** What a person says of the table itself. */
export interface GoalTableSaid {
  readonly format?: GoalFormatName | undefined;
  readonly headerLine?: number | undefined;
  /** Which column is what, by place: takes the place of what was recognised. */
  readonly columns?: GoalColumns | undefined;
}

export interface GoalsRead extends Recognised {
  readonly goals: readonly StatedGoal[];
  readonly problems: readonly LineProblem[];
  /** Without these nothing can be read: a person says where they are. */
  readonly missing: readonly GoalField[];
  readonly left: { readonly never: readonly string[]; readonly unknown: readonly string[] };
}

/** Without an objective and what stands under it there is nothing to bring; the rest may be absent. */
function missingFields({ name, shape, knownBy }: ReturnType<typeof goalFormat>, columns: GoalColumns): GoalField[] {
  if (name === 'chosen-columns') return columns.objective === undefined ? ['objective'] : [];
  const needed: readonly GoalField[] = shape === 'by-parent' ? ['id', 'title', 'parent'] : knownBy;
  return needed.filter((field) => columns[field] === undefined);
}

/** The goals of a file as it states them; null when it holds no table. */
export function readGoals(lines: readonly FileLine[], said: GoalTableSaid = {}): GoalsRead | null {
  const known = recogniseGoals(lines, said);
  if (!known) return null;
  const columns = said.columns ?? known.columns;
  const format = goalFormat(known.format);
  const missing = missingFields(format, columns);
  const body = lines.filter(({ line }) => line > known.headerLine);
  const table = { header: known.header, columns, body };
  const read = missing.length > 0 ? { goals: [], problems: [] } : shapeOf(table, known);
  const beside = known.keyResults.flatMap((one) => Object.values(one.columns));
  return { ...known, columns, ...read, missing, left: columnsLeft(known.header, columns, beside) };
}

function shapeOf(table: GoalTable, known: Recognised): StatedGoals {
  switch (goalFormat(known.format).shape) {
    case 'by-order':
      return readByOrder(table);
    case 'by-parent':
      return readByParent(table);
    case 'wide':
      return readWide(table, known.keyResults);
    default:
      return readRepeated(table);
  }
}
