import type { LineProblem, StatedGoal, StatedGoals } from '../goal.ts';
import { cellOf, type GoalTable, lineProblem, statedOn } from '../goal-line.ts';
import type { KeyResultColumns } from '../wide-columns.ts';

/** An objective on each line, its key results in columns beside it; an empty one is not there. */
export function readWide(table: GoalTable, keyResults: readonly KeyResultColumns[]): StatedGoals {
  const goals: StatedGoal[] = [];
  const problems: LineProblem[] = [];
  for (const line of table.body) {
    const cell = cellOf(line, table.columns);
    const parts = keyResults.map(({ columns }) => cellOf(line, columns));
    const results = parts.filter((part) => part('keyResult') !== null);
    const title = cell('objective');
    if (title === null) {
      const [first] = results;
      if (first) problems.push(lineProblem(table, line.line, first('keyResult'), 'objective', 'goals.no-title'));
      continue;
    }
    const stated = statedOn(cell);
    const under = goals.length;
    const none = { metric: '', unit: '', baseline: null, target: null, current: null, keeps: null, ownId: null };
    goals.push({ ...stated, ...none, ownId: stated.ownId, line: line.line, kind: 'objective', title, under: null });
    for (const part of results) {
      const { metric, unit, baseline, target, current, keeps, ownId } = statedOn(part);
      const own = { metric, unit, baseline, target, current, keeps, ownId };
      const statement = part('keyResult') ?? '';
      goals.push({ ...stated, ...own, why: '', line: line.line, kind: 'key-result', title: statement, under });
    }
  }
  return { goals, problems };
}
