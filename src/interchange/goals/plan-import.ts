import type { GoalAnswers } from './answers.ts';
import type { GoalColumns } from './columns.ts';
import type { LineProblem } from './goal.ts';
import { findHolders, holderOf, type KnownTeams, teamPlace } from './place-holders.ts';
import { cyclePlace, findPeriods, type KnownCycles, periodOf } from './place-periods.ts';
import type { TeamPlace } from './places.ts';
import type { GoalPlan, GoalQuestion, PlannedObjective } from './plan.ts';
import { type KnownRules, type Put, planUnder } from './plan-under.ts';
import type { GoalsTold } from './told.ts';
import type { WeighedGoal } from './weigh-goal.ts';

export interface Known extends KnownTeams, KnownCycles, KnownRules {
  /** Sentences about pay or a person that somebody has explained, as `text key:remark`. */
  readonly explained: ReadonlySet<string>;
}

/** What a file says, weighed, with what is wrong in it before anybody has answered. */
export interface GoalsWeighed {
  readonly goals: readonly WeighedGoal[];
  readonly problems: readonly LineProblem[];
  readonly told: GoalsTold;
  readonly header: readonly string[];
  readonly columns: GoalColumns;
}

const TITLE = 200;
const WHY = 2_000;

/** From what a file states and what a person says of it, what would be brought: pure, the same twice. */
export function planImport(weighed: GoalsWeighed, said: GoalAnswers, known: Known): GoalPlan {
  const { goals, told, header, columns } = weighed;
  const problems: LineProblem[] = [...weighed.problems];
  const put: Put = (goal, code, params = {}, stops = true, field = undefined) => {
    const at = field === undefined ? undefined : columns[field];
    const column = at === undefined ? null : (header[at] ?? null);
    problems.push({ line: goal.line, column, code, params, title: goal.title.slice(0, 120), stops });
  };
  const { reading, questions } = readingOf(told, said);

  /** What stands under one person's objective goes its way: it is asked about once. */
  const underAlone = ({ under }: WeighedGoal) => under !== null && goals[under]?.individual === true;
  const alone = new Set(
    goals.filter(
      (goal) => goal.individual && (goal.kind === 'objective' || (goal.kind === 'key-result' && !underAlone(goal))),
    ),
  );
  const staysAlone = (goal: WeighedGoal) =>
    said.individual !== undefined &&
    (said.individual.all === 'leave-out') !== said.individual.except.includes(goal.line);
  const objectives = goals.filter(({ kind }) => kind === 'objective');
  const brought = objectives.filter((goal) => !(alone.has(goal) && staysAlone(goal)));
  const counts = new Map<string, number>();
  for (const goal of brought) counts.set(holderOf(goal), (counts.get(holderOf(goal)) ?? 0) + 1);
  const holders = findHolders(counts, said, known);
  const periods = findPeriods(brought, reading.dateOrder, said, known);
  const teamOf = new Map(holders.map((found) => [found.holder, teamPlace(found, known)]));
  const cycleOf = new Map(periods.map((found) => [found.period, cyclePlace(found, known)]));
  if (alone.size > 0 && !said.individual) questions.push('individual');
  if ([...teamOf.values()].includes(undefined)) questions.push('holders');
  if ([...cycleOf.values()].includes(undefined)) questions.push('periods');

  const under = Map.groupBy(
    goals.filter(({ kind }) => kind !== 'objective'),
    ({ under: at }) => (at === null ? undefined : goals[at]),
  );
  const isExplained = ({ explain }: WeighedGoal) =>
    explain === null || known.explained.has(`${explain.textKey}:${explain.remark}`);
  const places = new Map<WeighedGoal, number>();
  const planned: PlannedObjective[] = [];
  const rest = {
    levels: [] as GoalPlan['levels'][number][],
    objectives: 0,
    beyond: 0,
    undated: 0,
    waits: new Set<GoalQuestion>(),
  };
  for (const goal of objectives) {
    const children = under.get(goal) ?? [];
    const leave = (code: string, params: LineProblem['params'] = {}) => {
      put(goal, code, params);
      for (const child of children) put(child, 'goals.under-left-out', { line: goal.line });
    };
    if (alone.has(goal) && staysAlone(goal)) {
      leave('goals.individual-left');
      continue;
    }
    const [team, cycle] = [teamOf.get(holderOf(goal)), cycleOf.get(periodOf(goal))];
    if (goal.title.length > TITLE) leave('goals.too-long', { length: goal.title.length, limit: TITLE });
    else if (goal.title.startsWith('=')) leave('goals.formula', { said: goal.title.slice(0, 40) });
    else if (!isExplained(goal)) leave('goals.needs-words', { ...goal.explain });
    else if (team === null) leave('goals.holder-left', { holder: holderOf(goal) });
    else if (cycle === null) leave('goals.period-left', { period: periodOf(goal) });
    else {
      if (goal.why.length > WHY) put(goal, 'goals.why-cut', { limit: WHY }, false, 'why');
      const { contributing, unknown } = contributingTeams(goal, known);
      if (unknown.length > 0) put(goal, 'goals.contributor-unknown', { teams: unknown }, false, 'team');
      if (goal.teams.length === 0 && goal.holders.length > 1)
        put(goal, 'goals.several-holders', { holder: goal.holders[0] }, false, 'holder');
      for (const child of children)
        if (child.kind === 'key-result' && child.why !== '') put(child, 'goals.words-left', {}, false, 'why');
      const kept = children.filter((child) => {
        if (alone.has(child) && staysAlone(child)) put(child, 'goals.individual-left');
        else if (!isExplained(child)) put(child, 'goals.needs-words', { ...child.explain });
        else return true;
        return false;
      });
      const bring = planUnder(kept, { team, cycle, reading, said, known, put, rest });
      if (!team || !cycle) continue;
      places.set(goal, planned.length);
      const above = goal.under === null ? undefined : goals[goal.under];
      const supports = (above && places.get(above)) ?? null;
      planned.push({
        line: goal.line,
        ownId: goal.ownId,
        title: goal.title,
        why: goal.why.slice(0, WHY),
        team,
        contributing,
        cycle,
        supports,
        ...bring,
      });
    }
  }
  for (const question of ['levels', 'many', 'values-on'] as const)
    if (rest.waits.has(question)) questions.push(question);
  return {
    questions,
    holders,
    periods,
    individual: [...alone].map(({ line, title }) => ({ line, title })),
    levels: rest.levels,
    many: { objectives: rest.objectives, beyond: rest.beyond },
    undatedValues: rest.undated,
    objectives: planned,
    problems: problems.toSorted((a, b) => a.line - b.line),
  };
}

function readingOf(told: GoalsTold, said: GoalAnswers) {
  const questions: GoalQuestion[] = [];
  const dateOrder = said.dateOrder ?? told.dateOrder;
  const decimal = said.decimal ?? told.decimal;
  if (dateOrder === null) questions.push('date-order');
  if (decimal === null) questions.push('decimal');
  if (told.percentUnsure && said.percentAs === undefined) questions.push('percent');
  return {
    questions,
    reading: { dateOrder, decimal: decimal ?? 'point', percentAs: said.percentAs ?? 'percent' } as const,
  };
}

/** Other teams of the line are asked to contribute, where they are there: nobody makes a team for that. */
function contributingTeams({ teams }: WeighedGoal, known: KnownTeams) {
  const others = new Map(teams.slice(1).map((name) => [name, 1]));
  const found = findHolders(others, { holders: [], periods: [] }, known);
  const contributing = found.flatMap(({ choice }): TeamPlace[] =>
    choice?.kind === 'team' ? [{ kind: 'team', id: choice.teamId }] : [],
  );
  return { contributing, unknown: found.flatMap(({ choice, holder }) => (choice === null ? [holder] : [])) };
}
