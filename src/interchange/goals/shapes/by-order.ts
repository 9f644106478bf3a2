import type { LineProblem, StatedGoals } from '../goal.ts';
import { cellOf, type GoalTable, lineProblem } from '../goal-line.ts';
import { readTree, type TreeLine } from './tree.ts';

const order = /^\d+(?:\.\d+)*$/;

/** A dotted order: 1.1.2 stands under 1.1, which stands under 1. */
export function readByOrder(table: GoalTable): StatedGoals {
  const problems: LineProblem[] = [];
  const lines = table.body.flatMap((line): TreeLine[] => {
    const cell = cellOf(line, table.columns);
    const [said, title] = [cell('order')?.replace(/\.$/, '') ?? null, cell('title') ?? ''];
    if (said === null && title === '') return [];
    if (said === null || !order.test(said)) {
      problems.push(lineProblem(table, line.line, title, 'order', 'goals.not-an-order', { said: said ?? '' }));
      return [];
    }
    const dot = said.lastIndexOf('.');
    return [{ line: line.line, cell, ref: said, above: dot < 0 ? [] : [said.slice(0, dot)], title }];
  });
  const read = readTree(table, lines);
  return { goals: read.goals, problems: [...problems, ...read.problems] };
}
