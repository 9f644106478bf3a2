import type { FileLine } from '../values/value-table.ts';
import { cellValues, listedValues } from './cell-values.ts';
import { type GoalColumns, type GoalField, plainName } from './columns.ts';
import type { GoalKind, LineProblem, StatedGoal } from './goal.ts';

/** A file as its columns are understood. */
export interface GoalTable {
  readonly header: readonly string[];
  readonly columns: GoalColumns;
  readonly body: readonly FileLine[];
}

/** What a line says of one field; null where it says nothing. */
export type Cell = (field: GoalField) => string | null;

export const cellOf =
  ({ cells }: FileLine, columns: GoalColumns): Cell =>
  (field) => {
    const at = columns[field];
    const text = at === undefined ? null : (cells[at]?.trim() ?? null);
    return text === '' ? null : text;
  };

const kinds: readonly (readonly [RegExp, GoalKind])[] = [
  [/^(?:objectives?|objectifs?|goals?|o)$/, 'objective'],
  [/^(?:key results?|krs?|resultats? cles?|kpi|metric)$/, 'key-result'],
  [
    /^(?:initiatives?|projects?|projets?|work items?|tasks?|taches?|epics?|story|stories|issues?|actions?)$/,
    'initiative',
  ],
];

/** What the file calls the line; undefined where it uses a word that nobody here knows. */
export function kindSaid(text: string): GoalKind | undefined {
  const plain = plainName(text);
  return kinds.find(([word]) => word.test(plain))?.[1];
}

const onePerson =
  /^(?:individuals?|individuel(?:le)?s?|personal|personnel(?:le)?s?|employees?|person|contributor|user|me)$/;
const saysOnePerson = (text: string | null) => text !== null && onePerson.test(plainName(text));

const above = /^(?:stay above|control kpi above|at least|minimum|keep above|rester au dessus|au moins)$/;
const below = /^(?:stay below|control kpi below|at most|maximum|keep below|rester en dessous|au plus)$/;

function keeps(cell: Cell): StatedGoal['keeps'] {
  const said = plainName(cell('unit') ?? '');
  return above.test(said) ? 'above' : below.test(said) ? 'below' : null;
}

/** Everything a line says beside what it is and where it stands. */
export function statedOn(cell: Cell): Omit<StatedGoal, 'line' | 'kind' | 'title' | 'under'> {
  const team = cell('team');
  const alone = saysOnePerson(team);
  const kept = keeps(cell);
  return {
    why: cell('why') ?? '',
    teams: alone ? [] : listedValues(team),
    holders: cellValues(cell('holder')),
    individual: alone || saysOnePerson(cell('scope')),
    period: cell('period') ?? '',
    start: cell('start'),
    end: cell('end'),
    metric: cell('metric') ?? '',
    unit: kept === null ? (cell('unit') ?? '') : '',
    baseline: cell('baseline'),
    target: cell('target'),
    current: cell('current'),
    asOf: cell('asOf'),
    keeps: kept,
    ownId: cell('ownId'),
  };
}

export function lineProblem(
  table: Pick<GoalTable, 'header' | 'columns'>,
  line: number,
  title: string | null,
  field: GoalField | null,
  code: string,
  params: Readonly<Record<string, unknown>> = {},
  stops = true,
): LineProblem {
  const at = field === null ? undefined : table.columns[field];
  const column = at === undefined ? null : (table.header[at] ?? null);
  return { line, column, code, params, title: (title ?? '').slice(0, 120), stops };
}
