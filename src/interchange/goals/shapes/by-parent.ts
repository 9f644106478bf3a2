import { listedValues } from '../cell-values.ts';
import type { StatedGoals } from '../goal.ts';
import { cellOf, type GoalTable } from '../goal-line.ts';
import { readTree, type TreeLine } from './tree.ts';

/** Each line has an identifier and names the one above; of several, the first that is there. */
export function readByParent(table: GoalTable): StatedGoals {
  const lines = table.body.flatMap((line): TreeLine[] => {
    const cell = cellOf(line, table.columns);
    const ref = cell('id');
    if (ref === null && cell('title') === null) return [];
    return [{ line: line.line, cell, ref, above: listedValues(cell('parent')), title: cell('title') ?? '' }];
  });
  return readTree(table, lines);
}
