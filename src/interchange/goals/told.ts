import { type DecimalSign, decimalEvidence } from '../values/read-number.ts';
import { type DateOrder, orderEvidence } from '../values/read-period.ts';
import type { StatedGoal } from './goal.ts';

/** How the file writes, as far as its cells tell; null where two people could read them differently. */
export interface GoalsTold {
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
  /** Percentages without their sign, some of them below one: 0.4 may be 40 % or 0.4 %. */
  readonly percentUnsure: boolean;
  readonly examples: { readonly date: string | null; readonly number: string | null; readonly percent: string | null };
}

const numbersOf = ({ baseline, target, current }: StatedGoal) =>
  [baseline, target, current].filter((one) => one !== null);
const daysOf = ({ start, end, asOf }: StatedGoal) => [start, end, asOf].filter((one) => one !== null);

export const isPercent = (unit: string): boolean =>
  /%|^(?:percent|percentage|pourcentage|prozent|custom percent)$/i.test(unit.trim());

/** `exact`: a workbook gives numbers, not their writing; the point is its own. */
export function tellOfGoals(goals: readonly StatedGoal[], exact: boolean): GoalsTold {
  const orders = new Map<string | undefined, string>();
  const signs = new Map<string | undefined, string>();
  for (const goal of goals) {
    for (const text of daysOf(goal)) note(orders, orderEvidence(text.split(/[ T]/)[0] ?? ''), text);
    for (const text of numbersOf(goal)) note(signs, decimalEvidence(text), text);
  }
  const shares = goals
    .filter(({ unit }) => isPercent(unit))
    .flatMap(numbersOf)
    .filter((text) => !text.includes('%') && /^[-+]?0?[.,]\d+$/.test(text.trim()));
  return {
    dateOrder: settled(orders, 'dmy', 'mdy'),
    decimal: exact ? 'point' : settled(signs, 'point', 'comma'),
    percentUnsure: shares.length > 0,
    examples: {
      date: orders.get('either') ?? orders.get('dmy') ?? orders.get('mdy') ?? null,
      number: signs.get('either') ?? signs.get('comma') ?? signs.get('point') ?? null,
      percent: shares[0] ?? null,
    },
  };
}

function note(told: Map<string | undefined, string>, evidence: string | undefined, text: string) {
  if (!told.has(evidence)) told.set(evidence, text);
}

/** One way alone is the file's; both, or a cell that could be either, is for a person to say. */
function settled<One extends string>(
  told: ReadonlyMap<string | undefined, string>,
  first: One,
  second: One,
): One | null {
  if (told.has(first) && told.has(second)) return null;
  if (told.has(first)) return first;
  if (told.has(second)) return second;
  return told.has('either') ? null : first;
}
