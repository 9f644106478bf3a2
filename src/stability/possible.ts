import type { Range } from './reading.ts';

/** What a value can be, as far as the past tells; infinite where it tells nothing. */
export type Possible = { least: number; most: number };

/** What has never been below zero is not expected there; nor is a share above one, that has never been above. */
export function possibleOf(values: readonly (number | null)[], isShare: boolean): Possible {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value === null) continue;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return {
    least: lowest >= 0 ? 0 : Number.NEGATIVE_INFINITY,
    most: isShare && highest <= 1 ? 1 : Number.POSITIVE_INFINITY,
  };
}

/** A range as it is shown. One that lies wholly beyond what was ever seen is left as it was judged: nothing would be left of it. */
export function shown<R extends Range & { expected: number }>(range: R, { least, most }: Possible): R {
  const { lower, upper, expected } = range;
  if (!(upper > least && lower < most)) return range;
  const between = (value: number) => Math.min(most, Math.max(least, value));
  return { ...range, lower: between(lower), upper: between(upper), expected: between(expected) };
}
