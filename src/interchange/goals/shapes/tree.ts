import type { LineProblem, StatedGoal, StatedGoals } from '../goal.ts';
import { type Cell, type GoalTable, kindSaid, lineProblem, statedOn } from '../goal-line.ts';

/** A line that stands under another, by whatever names them. */
export interface TreeLine {
  readonly line: number;
  readonly cell: Cell;
  /** How others name it; null when none can. */
  readonly ref: string | null;
  /** Whom it names; the first that is there is the one. */
  readonly above: readonly string[];
  readonly title: string;
}

/**
 * A tree of lines as objectives with what stands under them. A key result under a key result belongs to the objective
 * above both; a line under one that is not there, or under itself by a detour, stays out and says so.
 */
export function readTree(table: GoalTable, lines: readonly TreeLine[]): StatedGoals {
  const problems: LineProblem[] = [];
  const byRef = new Map<string, TreeLine>();
  const first = lines.filter((one) => {
    const same = one.ref === null ? undefined : byRef.get(one.ref);
    if (same) {
      const params = { ref: one.ref, first: same.line };
      problems.push(lineProblem(table, one.line, one.title, refField(table), 'goals.ref-twice', params));
      return false;
    }
    if (one.ref !== null) byRef.set(one.ref, one);
    return true;
  });
  const parentOf = (one: TreeLine) => one.above.map((ref) => byRef.get(ref)).find((found) => found !== undefined);
  const withChildren = new Set(first.map(parentOf));
  const placed = first.filter((one) => {
    const problem = placeProblem(table, one, parentOf);
    if (problem) problems.push(problem);
    return problem === null;
  });
  const kindOf = (one: TreeLine) => {
    const said = one.cell('type');
    if (said !== null) return kindSaid(said);
    return parentOf(one) !== undefined && !withChildren.has(one) && one.cell('target') !== null
      ? 'key-result'
      : 'objective';
  };
  const goals: StatedGoal[] = [];
  const places = new Map<TreeLine, number>();
  /** The objective above, however many key results stand between. */
  const objectiveAbove = (one: TreeLine): number | null => {
    for (let at = parentOf(one); at; at = parentOf(at)) {
      const place = places.get(at);
      if (place !== undefined && goals[place]?.kind === 'objective') return place;
    }
    return null;
  };
  for (const one of parentsFirst(placed, parentOf)) {
    const kind = kindOf(one);
    if (kind === undefined) {
      problems.push(lineProblem(table, one.line, one.title, 'type', 'goals.unknown-type', { said: one.cell('type') }));
      continue;
    }
    const under = objectiveAbove(one);
    if (kind !== 'objective' && under === null) {
      problems.push(lineProblem(table, one.line, one.title, parentField(table), 'goals.no-objective-above'));
      continue;
    }
    const others = new Set(one.above.filter((ref) => byRef.has(ref)));
    if (others.size > 1) {
      const [ref] = others;
      problems.push(lineProblem(table, one.line, one.title, parentField(table), 'goals.one-above', { ref }, false));
    }
    const stated = statedOn(one.cell);
    const inherited = kind === 'objective' || under === null ? stated : fromObjective(stated, goals[under]);
    places.set(one, goals.length);
    goals.push({ ...inherited, line: one.line, kind, title: one.title, under });
    // A goal that carries its own measure, in a tool where goals are not told apart: the measure is its key result.
    if (kind === 'objective' && one.cell('type') === null && stated.target !== null && !withChildren.has(one))
      goals.push({
        ...stated,
        ownId: null,
        why: '',
        line: one.line,
        kind: 'key-result',
        title: stated.metric || one.title,
        under: goals.length - 1,
      });
  }
  return { goals: goals.map(withoutMeasure), problems };
}

const refField = ({ columns }: GoalTable) => (columns.order === undefined ? 'id' : 'order');
const parentField = ({ columns }: GoalTable) => (columns.order === undefined ? 'parent' : 'order');

/** An objective has no number: what other tools roll up there is theirs. */
function withoutMeasure(goal: StatedGoal): StatedGoal {
  if (goal.kind === 'key-result') return goal;
  return { ...goal, metric: '', unit: '', baseline: null, target: null, current: null, keeps: null };
}

/** A key result belongs to its objective's team and period: its own holder is a person there, nobody here. */
function fromObjective<Stated extends Pick<StatedGoal, 'teams' | 'period'>>(
  stated: Stated,
  above?: StatedGoal,
): Stated {
  return above ? { ...stated, teams: above.teams, period: above.period } : stated;
}

function placeProblem(
  table: GoalTable,
  one: TreeLine,
  parentOf: (one: TreeLine) => TreeLine | undefined,
): LineProblem | null {
  if (one.title === '') return lineProblem(table, one.line, '', 'title', 'goals.no-title');
  if (one.above.length > 0 && parentOf(one) === undefined)
    return lineProblem(table, one.line, one.title, parentField(table), 'goals.parent-absent', { ref: one.above[0] });
  const seen = new Set<TreeLine>([one]);
  for (let at = parentOf(one); at; at = parentOf(at)) {
    // Its own circle, or that of a line above: either way there is no top to stand under.
    if (seen.has(at)) return lineProblem(table, one.line, one.title, parentField(table), 'goals.under-itself');
    seen.add(at);
  }
  return null;
}

/** In the order of the file, but for what names a line further down: that one comes first. */
function* parentsFirst(lines: readonly TreeLine[], parentOf: (one: TreeLine) => TreeLine | undefined) {
  const given = new Set<TreeLine>();
  const there = new Set(lines);
  for (const line of lines) {
    const chain: TreeLine[] = [];
    for (let at: TreeLine | undefined = line; at && there.has(at) && !given.has(at); at = parentOf(at)) {
      if (chain.includes(at)) break;
      chain.push(at);
    }
    for (const one of chain.reverse()) {
      given.add(one);
      yield one;
    }
  }
}
