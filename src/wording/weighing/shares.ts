import type { Kind } from '../kind-rules/rule.ts';

/** In the order in which weights are written. */
export const kindsWeighed: readonly Kind[] = ['impact', 'output', 'activity', 'bau_kpi'];

/** How likely each kind is, adding up to 1. */
export type Shares = Readonly<Record<Kind, number>>;

/** From what was said for each kind, in their order: e times likelier where one more was said. */
export function sharesOf(said: ArrayLike<number>): Shares {
  const sums = Array.from(said);
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  const [impact = 0, output = 0, activity = 0, bau = 0] = powers.map((power) => power / total);
  return { impact, output, activity, bau_kpi: bau };
}
