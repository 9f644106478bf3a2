import { courseOfLine } from '../../wording/course-of-line.ts';
import { numberIn } from '../../wording/number-in.ts';
import { type DecimalSign, hundredth } from '../values/read-number.ts';
import type { DateOrder } from '../values/read-period.ts';
import type { GoalAnswers, LevelChoice } from './answers.ts';
import type { GoalField } from './columns.ts';
import type { LineProblem } from './goal.ts';
import { goalNumber, isFormula, unitOfGoal } from './goal-number.ts';
import { dayOf } from './period-span.ts';
import type { CyclePlace, TeamPlace } from './places.ts';
import type { FoundLevel, GoalQuestion, PlannedKeyResult, PlannedLevel, PlannedObjective } from './plan.ts';
import type { WeighedGoal } from './weigh-goal.ts';

/** What decides what may stand under an objective. */
export interface KnownRules {
  readonly keyResultsPerObjective: number;
  /** Who owns the KPIs of a team: the nearest service above, or the organisation. */
  readonly kpiOwnerOf: ReadonlyMap<string, string>;
  readonly today: string;
  /** The teams this person is in: guardrails and bets are theirs to place. */
  readonly memberOf: ReadonlySet<string>;
}

/** Says what is to be known of a line, and in which column. */
export type Put = (
  goal: WeighedGoal,
  code: string,
  params?: LineProblem['params'],
  stops?: boolean,
  field?: GoalField,
) => void;

interface Under {
  readonly team: TeamPlace | undefined;
  readonly cycle: CyclePlace | undefined;
  readonly reading: {
    readonly dateOrder: DateOrder | null;
    readonly decimal: DecimalSign;
    readonly percentAs: 'percent' | 'fraction';
  };
  readonly said: GoalAnswers;
  readonly known: KnownRules;
  readonly put: Put;
  /** What the whole file comes to, added up objective by objective. */
  readonly rest: {
    levels: FoundLevel[];
    objectives: number;
    beyond: number;
    undated: number;
    waits: Set<GoalQuestion>;
  };
}

const STATEMENT = 300;

/** The key results, levels to hold and initiatives of one objective, as far as answers go. */
export function planUnder(
  children: readonly WeighedGoal[],
  under: Under,
): Pick<PlannedObjective, 'keyResults' | 'levels' | 'initiatives'> {
  const keyResults: PlannedKeyResult[] = [];
  const levels: PlannedLevel[] = [];
  const initiatives: { line: number; bet: string }[] = [];
  for (const child of children) {
    if (child.title.length > STATEMENT) {
      under.put(child, 'goals.too-long', { length: child.title.length, limit: STATEMENT });
    } else if (child.title.startsWith('=')) {
      under.put(child, 'goals.formula', { said: child.title.slice(0, 40) });
    } else if (child.kind === 'initiative') {
      if (isOwn(under)) initiatives.push({ line: child.line, bet: child.title });
      else under.put(child, 'goals.bet-not-yours');
    } else {
      const read = readKeyResult(child, under);
      const level = child.level || (read.baseline !== null && read.baseline === read.target);
      const choice = level ? levelChoice(child, read, under) : 'key-result';
      if (choice === 'leave-out') under.put(child, 'goals.level-left');
      else if (choice === 'key-result')
        keyResults.push({ ...read, baseline: read.baseline === read.target ? null : read.baseline });
      else if (choice !== null) levels.push(levelOf(child, read, choice, under));
    }
  }
  return { keyResults: withinLimit(keyResults, children, under), levels, initiatives };
}

const isOwn = ({ team, known }: Under): boolean => team?.kind === 'team' && known.memberOf.has(team.id);

function readKeyResult(goal: WeighedGoal, under: Under): PlannedKeyResult {
  const { put, reading, said, rest } = under;
  const unit = unitOfGoal(goal.unit, [goal.baseline, goal.target, goal.current], goal.title);
  const numberOf = (text: string | null, field: 'baseline' | 'target' | 'current'): number | null => {
    if (text === null) return null;
    const value = goalNumber(text, unit.kind === 'percent', reading);
    if (value === undefined)
      put(
        goal,
        isFormula(text) ? 'goals.formula-number' : 'goals.not-a-number',
        { said: text.slice(0, 60) },
        false,
        field,
      );
    return value ?? null;
  };
  const columns = { baseline: numberOf(goal.baseline, 'baseline'), target: numberOf(goal.target, 'target') };
  const words = goal.baseline === null && goal.target === null;
  const course = words
    ? courseOfLine({ text: goal.title, baseline: null, target: null }, unit.kind === 'percent')
    : columns;
  const current = numberOf(goal.current, 'current');
  const { line, ownId, metric, title } = goal;
  const value = current === null ? null : { on: dayOfValue(goal, under), value: current };
  if (value && goal.asOf === null) {
    rest.undated++;
    if (said.valuesOn === undefined) rest.waits.add('values-on');
  }
  return {
    line,
    ownId,
    statement: title,
    metric: metric.slice(0, 300),
    unit,
    ...course,
    value: value?.on ? { ...value, on: value.on } : null,
    beyondLimit: null,
  };
}

/** The day the file gives for a value, else the one a person gives for all of them; never one that is to come. */
function dayOfValue(goal: WeighedGoal, { reading, said, known, put }: Under): string | null {
  const own = goal.asOf === null ? undefined : dayOf(goal.asOf, reading.dateOrder ?? 'dmy');
  if (goal.asOf !== null && own === undefined)
    put(goal, 'goals.not-a-day', { said: goal.asOf.slice(0, 60) }, false, 'asOf');
  const day = own ?? (said.valuesOn?.kind === 'day' ? said.valuesOn.on : null);
  if (day !== null && day > known.today) {
    put(goal, 'goals.value-to-come', { on: day }, false, own === undefined ? undefined : 'asOf');
    return null;
  }
  return day;
}

function levelChoice(goal: WeighedGoal, read: PlannedKeyResult, { said, rest, put }: Under): LevelChoice | null {
  const hasLimit = limitOf(goal, read) !== null;
  rest.levels.push({ line: goal.line, title: goal.title, side: goal.side, hasLimit });
  const chosen = said.levels?.except.find(({ line }) => line === goal.line)?.choice ?? said.levels?.all ?? null;
  if (chosen === null || (chosen === 'guardrail' && said.levels?.beyond === undefined)) {
    rest.waits.add('levels');
    return null;
  }
  if (chosen === 'guardrail' && !hasLimit) {
    put(goal, 'goals.level-without-limit', {}, false);
    return 'kpi';
  }
  return chosen;
}

/** The target beside the words, else the one number in them; none without the side it is on. */
function limitOf(goal: WeighedGoal, { target, unit }: PlannedKeyResult): number | null {
  if (goal.side === null || target !== null) return goal.side === null ? null : target;
  const said = goal.title.match(/\d+(?:[\s.,\u00a0\u202f]\d+)*/gu) ?? [];
  const number = said.length === 1 ? numberIn(said[0] ?? '') : null;
  return number === null || unit.kind !== 'percent' ? number : hundredth(String(number));
}

function levelOf(goal: WeighedGoal, read: PlannedKeyResult, choice: 'kpi' | 'guardrail', under: Under): PlannedLevel {
  const { team, known, said, put } = under;
  const guards = choice === 'guardrail' && isOwn(under);
  if (choice === 'guardrail' && !guards) put(goal, 'goals.guardrail-not-yours', {}, false);
  const limit = limitOf(goal, read);
  return {
    line: goal.line,
    name: read.metric || goal.title,
    unit: read.unit,
    ownerTeamId: team?.kind === 'team' ? (known.kpiOwnerOf.get(team.id) ?? null) : null,
    atLeast: goal.side === 'above' ? limit : null,
    atMost: goal.side === 'below' ? limit : null,
    beyond: guards ? (said.levels?.beyond ?? null) : null,
  };
}

/** What an objective carries without a word; beyond, a person says why, or they stay out. */
function withinLimit(
  read: readonly PlannedKeyResult[],
  children: readonly WeighedGoal[],
  under: Under,
): PlannedKeyResult[] {
  const { rest, said, known, put } = under;
  const most = known.keyResultsPerObjective;
  if (read.length <= most) return [...read];
  rest.objectives++;
  rest.beyond += read.length - most;
  const { many } = said;
  if (many === undefined) rest.waits.add('many');
  if (many?.kind === 'all') {
    const { why, reviewOn } = many;
    return read.map((one, at) => (at < most ? one : { ...one, beyondLimit: { why, reviewOn } }));
  }
  for (const { line, statement } of read.slice(most)) {
    const goal = children.find((child) => child.line === line && child.title === statement);
    if (goal && many) put(goal, 'goals.beyond-limit', { limit: most });
  }
  return read.slice(0, most);
}
