/** How near its ending level a series must stay to have settled: a fifth of the way it came. */
const NEAR = 1 / 5;
/** The ending level is the middle of the last few values, so that one of them does not decide. */
const LAST = 3;

export interface Settled {
  /** The first period from which every value stays near where the series ended. */
  readonly from: string;
  /** How many values there are from there on. */
  readonly points: number;
}

/**
 * Where a change that a cycle made has settled: a stable range starts again from there. Null where nothing moved, or where
 * the values still move at the end. `values` in order of period, missing ones left out.
 */
export function settledFrom(
  values: readonly { readonly period: string; readonly value: number }[],
  baseline: number | null,
): Settled | null {
  const start = baseline ?? values[0]?.value;
  if (start === undefined || values.length < LAST) return null;
  const end = values
    .slice(-LAST)
    .map(({ value }) => value)
    .sort((a, b) => a - b)[1]!;
  const near = Math.abs(end - start) * NEAR;
  if (near === 0) return null;
  let from = values.length;
  while (from > 0 && Math.abs(values[from - 1]!.value - end) <= near) from--;
  const first = values[from];
  return first ? { from: first.period, points: values.length - from } : null;
}
