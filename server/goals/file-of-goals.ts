import type { GoalAnswers } from '../../src/interchange/goals/answers.ts';
import { type GoalsRead, readGoals } from '../../src/interchange/goals/read-goals.ts';
import { type GoalsTold, tellOfGoals } from '../../src/interchange/goals/told.ts';
import { type WeighedGoal, weighGoal } from '../../src/interchange/goals/weigh-goal.ts';
import type { FileLine } from '../../src/interchange/values/value-table.ts';
import { Refusal } from '../../src/refusal.ts';
import { openTable } from '../../warehouse/files/open-table.ts';

/** More lines than the goals of a hundred thousand people; beyond, the file is something else. */
const MOST_LINES = 100_000;
const EXAMPLE_LINES = 3;

export interface FileOfGoals extends Omit<GoalsRead, 'goals'> {
  readonly goals: readonly WeighedGoal[];
  readonly told: GoalsTold;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly lines: number;
  /** The first lines under the header, to choose columns by. */
  readonly examples: readonly (readonly string[])[];
}

/** A file of goals, read as every file of this product is, weighed line by line. */
export async function fileOfGoals(path: string, said: GoalAnswers): Promise<FileOfGoals> {
  const { sheet, delimiter, encoding } = said;
  const table = await openTable(path, {
    ...(sheet !== undefined && { sheet }),
    ...(delimiter !== undefined && { delimiter }),
    ...(encoding !== undefined && { encoding }),
  }).catch((error) => {
    if (error instanceof Refusal) throw error;
    throw new Refusal('goals.not-csv-or-excel', {});
  });
  const lines: FileLine[] = table.names ? [{ line: 0, cells: table.names }] : [];
  const broken = [];
  for await (const batch of table.rows()) {
    for (const row of batch) {
      if ('stop' in row) throw new Refusal(row.stop.code, row.stop.params);
      if ('bad' in row)
        broken.push({
          line: row.line,
          column: null,
          ...row.bad,
          params: { ...row.bad.params },
          title: '',
          stops: true,
        });
      else lines.push(row);
    }
    if (lines.length > MOST_LINES) throw new Refusal('goals.too-many-lines', { limit: MOST_LINES });
  }
  const read = readGoals(lines, said);
  if (!read) throw new Refusal('goals.no-table', {});
  const body = lines.filter(({ line }) => line > read.headerLine);
  return {
    ...read,
    problems: [...broken, ...read.problems],
    goals: read.goals.map(weighGoal),
    told: tellOfGoals(read.goals, table.format === 'excel'),
    sheet: table.sheet,
    sheets: table.sheets,
    delimiter: table.delimiter,
    encoding: table.encoding,
    lines: body.length,
    examples: body.slice(0, EXAMPLE_LINES).map(({ cells }) => cells.map((cell) => (cell ?? '').slice(0, 80))),
  };
}
