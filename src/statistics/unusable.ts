/** Why a series cannot be used: a normal outcome, returned rather than thrown. Indices are 0-based. */
export type Unusable =
  | { kind: 'too-few-points'; have: number; need: number }
  | { kind: 'no-variation'; value: number }
  | { kind: 'not-finite'; index: number };

/** A series in points; `null` is a missing period, never a zero. */
export type Values = readonly (number | null)[];

/** Beyond this, squares overflow; such a value is a broken measurement, not a large one. */
const largest = 1e150;

/** The first reason why `values` cannot be used, or undefined: every value finite, at least `need` present, not all equal. */
export function unusable(values: Values, need: number): Unusable | undefined {
  let have = 0;
  let first: number | undefined;
  let varies = false;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === null || value === undefined) continue;
    if (!(Math.abs(value) <= largest)) return { kind: 'not-finite', index: i };
    have++;
    if (first === undefined) first = value;
    else if (value !== first) varies = true;
  }
  if (have < need || first === undefined) return { kind: 'too-few-points', have, need };
  return varies ? undefined : { kind: 'no-variation', value: first };
}
