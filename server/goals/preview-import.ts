import type { GoalAnswers } from '../../src/interchange/goals/answers.ts';
import { type GoalField, goalFields } from '../../src/interchange/goals/columns.ts';
import { planImport } from '../../src/interchange/goals/plan-import.ts';
import type { Actor } from '../../src/people/relation.ts';
import type { Store } from '../../store/store.ts';
import { comparePlan, countLines } from './compare-plan.ts';
import type { FileOfGoals } from './file-of-goals.ts';
import { knownPlace } from './known-place.ts';
import { placesOfPlan } from './places-of-plan.ts';
import { settlePlan } from './settle-plan.ts';

/** Lines read on one screen; the counts speak for the rest. */
const LISTED = 300;
const ASKED = 200;
/** Lines to correct are wanted all, as a file. */
const PROBLEMS = 5_000;

export async function planOf(store: Store, actor: Actor, file: FileOfGoals, said: GoalAnswers) {
  const known = await knownPlace(store, actor, file.goals);
  return { known, plan: planImport(file, said, known) };
}

/** A file as it is understood, what it still asks, and what each of its lines would do: nothing is written. */
export async function previewImport(store: Store, actor: Actor, file: FileOfGoals, said: GoalAnswers) {
  const { known, plan } = await planOf(store, actor, file, said);
  const places = await placesOfPlan(store.db, plan, known);
  const lines = await comparePlan(store.db, settlePlan(plan, places));
  const stopped = plan.problems.filter(({ stops }) => stops);
  const columns = goalFields.flatMap((field: GoalField) => {
    const at = file.columns[field];
    return at === undefined ? [] : [{ field, at }];
  });
  return {
    file: {
      lines: file.lines,
      sheet: file.sheet,
      sheets: [...file.sheets],
      delimiter: file.delimiter,
      encoding: file.encoding,
      format: file.format,
      because: [...file.because],
      headerLine: file.headerLine,
      header: [...file.header],
      columns,
      missing: [...file.missing],
      examples: file.examples.map((cells) => [...cells]),
      never: [...file.left.never],
      unknown: [...file.left.unknown],
      reading: {
        dateOrder: said.dateOrder ?? file.told.dateOrder,
        decimal: said.decimal ?? file.told.decimal,
      },
      written: { ...file.told.examples },
    },
    questions: file.missing.length > 0 ? ['columns' as const] : [...plan.questions],
    holders: plan.holders.slice(0, ASKED).map((found) => ({ ...found })),
    holdersInAll: plan.holders.length,
    periods: plan.periods.map((found) => ({ ...found, span: found.span && { ...found.span } })),
    individual: plan.individual.slice(0, ASKED),
    individualInAll: plan.individual.length,
    levels: plan.levels.slice(0, ASKED),
    levelsInAll: plan.levels.length,
    many: plan.many,
    undatedValues: plan.undatedValues,
    mayCreateTeams: known.mayCreateTeams,
    plansFor: [...known.plansFor],
    cycles: known.cycles.flatMap(({ id, name, start, end, state }) =>
      state === 'planning' ? [{ id, name, start, end }] : [],
    ),
    counts: { ...countLines(lines), left: stopped.length },
    newTeams: places.missing.teams.map((place) => (place.kind === 'new-team' ? place.name : null)),
    newCycles: places.missing.cycles.map(({ name }) => name),
    report: lines.filter(({ does }) => does !== 'unchanged').slice(0, LISTED),
    problems: plan.problems.slice(0, PROBLEMS).map((problem) => ({ ...problem, params: { ...problem.params } })),
    problemsInAll: plan.problems.length,
  };
}
