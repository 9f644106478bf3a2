import { holds as isTrue, type Row } from '../metric-sql/holds.ts';
import type { Lit, Pred, Where } from '../metric-sql/where.ts';

/** Each conjunction is one way for the condition to be true. Beyond this many, a story would not be readable anyway. */
const MOST_WAYS = 64;

/** An invented row of which every condition in `holds` is true and none in `fails`. Null where there can be none. */
export function witness(holds: readonly Where[], fails: readonly Where[]): Row | null {
  const all: Where = { all: [...holds, ...fails.map((not) => ({ not }))] };
  for (const way of waysOf(all, true)) {
    const row = rowFor(way);
    if (row) return row;
  }
  return null;
}

interface Literal {
  readonly pred: Pred;
  readonly holds: boolean;
}

/** Disjunctive normal form: lists of predicates that must hold, or must not. */
function waysOf(where: Where, holds: boolean): Literal[][] {
  if ('not' in where) return waysOf(where.not, !holds);
  if (!('all' in where) && !('any' in where)) return [[{ pred: where, holds }]];
  const parts = ('all' in where ? where.all : where.any).map((part) => waysOf(part, holds));
  const together = 'all' in where === holds;
  if (!together) return parts.flat().slice(0, MOST_WAYS);
  return parts.reduce<Literal[][]>(
    (ways, part) => ways.flatMap((way) => part.map((more) => [...way, ...more])).slice(0, MOST_WAYS),
    [[]],
  );
}

function rowFor(literals: readonly Literal[]): Row | null {
  const row: Record<string, Lit> = {};
  for (const column of new Set(literals.map((each) => each.pred.col))) {
    const about = literals.filter((each) => each.pred.col === column);
    const type = about.map((each) => typeOf(each.pred)).find((each) => each !== null);
    const fits = (value: Lit) =>
      (value === null || type === undefined || typeof value === type) &&
      about.every((each) => isTrue({ [column]: value }, each.pred) === each.holds);
    const value = about.flatMap((each) => suggestions(each.pred)).find(fits);
    if (value === undefined) return null;
    row[column] = value;
  }
  return row;
}

function typeOf({ value }: Pred): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined || first === null ? null : typeof first;
}

function suggestions({ value }: Pred): Lit[] {
  const given = value === undefined ? [] : Array.isArray(value) ? value : [value];
  const around = given.flatMap((one): Lit[] => {
    if (typeof one === 'number') return [one, one + 1, one - 1];
    if (typeof one === 'boolean') return [one, !one];
    return typeof one === 'string' ? [one, `${one}1`, `x${one}`, ''] : [];
  });
  // No value comes last: a story about a missing value is told only where nothing else will do.
  return [...around, 'x1', 1, null];
}
