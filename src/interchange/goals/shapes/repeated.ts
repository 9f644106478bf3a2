import { listedLines } from '../cell-values.ts';
import { plainName } from '../columns.ts';
import type { LineProblem, StatedGoal, StatedGoals } from '../goal.ts';
import { cellOf, type GoalTable, lineProblem, statedOn } from '../goal-line.ts';

/**
 * A key result on each line. The objective beside it is the one already met when team, period and words are the same; an
 * empty cell is the objective above, as merged cells leave it.
 */
export function readRepeated(table: GoalTable): StatedGoals {
  const goals: StatedGoal[] = [];
  const problems: LineProblem[] = [];
  const met = new Map<string, number>();
  let above: number | null = null;
  for (const line of table.body) {
    const cell = cellOf(line, table.columns);
    const [objective, results] = [cell('objective'), listedLines(cell('keyResult'))];
    if (objective === null && results.length === 0) continue;
    const stated = statedOn(cell);
    if (objective !== null) {
      const key = JSON.stringify([plainName(objective), stated.teams.map(plainName), plainName(stated.period)]);
      const known = met.get(key);
      above = known ?? goals.length;
      if (known === undefined) {
        met.set(key, above);
        // What is measured on the line belongs to its key result; its words are the objective's.
        const ownId = results.length === 0 ? stated.ownId : null;
        const measured = { metric: '', unit: '', baseline: null, target: null, current: null, asOf: null, keeps: null };
        goals.push({
          ...stated,
          ...measured,
          line: line.line,
          kind: 'objective',
          title: objective,
          under: null,
          ownId,
        });
      }
    }
    if (above === null) {
      problems.push(lineProblem(table, line.line, results[0] ?? '', 'objective', 'goals.no-objective-above'));
      continue;
    }
    if (results.length > 1 && (stated.baseline ?? stated.target ?? stated.current) !== null) {
      const params = { results: results.length };
      problems.push(lineProblem(table, line.line, results[0] ?? '', 'keyResult', 'goals.several-results', params));
      continue;
    }
    const [first] = [goals[above]];
    for (const title of results) {
      const teams = stated.teams.length > 0 ? stated.teams : (first?.teams ?? []);
      const ownId = results.length > 1 ? null : stated.ownId;
      // Repeated beside each key result, the objective's words are said once.
      const why = stated.why === first?.why ? '' : stated.why;
      goals.push({ ...stated, teams, ownId, why, line: line.line, kind: 'key-result', title, under: above });
    }
  }
  return { goals, problems };
}
