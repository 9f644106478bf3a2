import type { Kind } from '../kind-rules/rule.ts';

/** In the order in which weights are written. */
export const kindsWeighed: readonly Kind[] = ['impact', 'output', 'activity', 'bau_kpi'];

/** How likely each kind is, adding up to 1. */
export type Shares = Readonly<Record<Kind, number>>;

/** From what was said for each of several things of which one holds: e times likelier where one more was said. */
export function chancesOf(said: ArrayLike<number>): number[] {
  const sums = Array.from(said);
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/** From what was said for each kind, in their order. */
export function sharesOf(said: ArrayLike<number>): Shares {
  const [impact = 0, output = 0, activity = 0, bau = 0] = chancesOf(said);
  return { impact, output, activity, bau_kpi: bau };
}
