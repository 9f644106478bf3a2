import type { CycleSpan } from '../../calendar/cycle.ts';
import type { DateOrder } from '../values/read-period.ts';
import type { GoalAnswers, PeriodChoice } from './answers.ts';
import { plainName } from './columns.ts';
import { dayOf, spanOfName } from './period-span.ts';
import type { CyclePlace } from './places.ts';
import type { WeighedGoal } from './weigh-goal.ts';

export interface KnownCycles {
  readonly today: string;
  readonly fiscalYearStart: number;
  readonly cycles: readonly {
    readonly id: string;
    readonly name: string;
    readonly start: string;
    readonly end: string;
    readonly state: string;
  }[];
  /** The teams whose cycles this person opens. */
  readonly plansFor: ReadonlySet<string>;
}

/** A period as the file names it, by its name or by its two days. */
export interface FoundPeriod {
  readonly period: string;
  readonly objectives: number;
  readonly span: CycleSpan | null;
  /** It is over. */
  readonly past: boolean;
  readonly choice: PeriodChoice | null;
  /** The cycle in planning that covers the same days, or has the same name. */
  readonly proposed: string | null;
}

const daysSaid = ({ start, end }: WeighedGoal) =>
  start === null && end === null ? '' : `${start ?? '…'} → ${end ?? '…'}`;

/** Goals of one period are placed together. */
export const periodOf = (goal: WeighedGoal): string =>
  (goal.period !== '' ? goal.period : daysSaid(goal)).slice(0, 300);

function spanOf(goal: WeighedGoal, order: DateOrder, fiscalYearStart: number): CycleSpan | null {
  const named = goal.period === '' ? null : spanOfName(goal.period, fiscalYearStart);
  if (named) return named;
  const [start, end] = [goal.start && dayOf(goal.start, order), goal.end && dayOf(goal.end, order)];
  return start && end && start < end ? { start, end } : null;
}

export function findPeriods(
  objectives: readonly WeighedGoal[],
  order: DateOrder | null,
  said: GoalAnswers,
  known: KnownCycles,
): FoundPeriod[] {
  const answers = new Map(said.periods.map(({ period, choice }) => [period, choice]));
  return [...Map.groupBy(objectives, periodOf)].map(([period, goals]) => {
    const first = goals.find((goal) => goal.start !== null || goal.end !== null) ?? goals[0];
    const span = first ? spanOf(first, order ?? 'dmy', known.fiscalYearStart) : null;
    const planned = known.cycles.filter(({ state }) => state === 'planning');
    const proposed = planned.find(
      (cycle) =>
        (span && cycle.start === span.start && cycle.end === span.end) || plainName(cycle.name) === plainName(period),
    );
    return {
      period,
      objectives: goals.length,
      span,
      past: span !== null && span.end < known.today,
      choice: answers.get(period) ?? null,
      proposed: proposed?.id ?? null,
    };
  });
}

/** Where a period's goals go; null where they stay out, undefined while nobody has said, or not in a way that stands. */
export function cyclePlace(found: FoundPeriod | undefined, known: KnownCycles): CyclePlace | null | undefined {
  const choice = found?.choice;
  if (!choice) return undefined;
  if (choice.kind === 'leave-out') return null;
  if (choice.kind === 'cycle')
    return known.cycles.some(({ id, state }) => id === choice.cycleId && state === 'planning') ? choice : undefined;
  if (!known.plansFor.has(choice.teamId) || choice.start >= choice.end) return undefined;
  return choice.kind === 'history' && choice.end >= known.today ? undefined : choice;
}
