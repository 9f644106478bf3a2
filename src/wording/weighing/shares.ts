import type { Kind } from '../kind-rules/rule.ts';

/** In the order in which weights are written. */
export const kindsWeighed: readonly Kind[] = ['impact', 'output', 'activity', 'bau_kpi'];

/** How likely each kind is, adding up to 1. */
export type Shares = Readonly<Record<Kind, number>>;

/** From what was said for each of several things of which one holds: e times likelier where one more was said. */
export function chancesOf(said: ArrayLike<number>): number[] {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < said.length; i++) most = Math.max(most, said[i]!);
  const powers: number[] = [];
  let total = 0;
  for (let i = 0; i < said.length; i++) {
    powers.push(Math.exp(said[i]! - most));
    total += powers[i]!;
  }
  return powers.map((power) => power / total);
}

/** From what was said for each kind, in their order. */
export function sharesOf(said: ArrayLike<number>): Shares {
  const [impact = 0, output = 0, activity = 0, bau = 0] = chancesOf(said);
  return { impact, output, activity, bau_kpi: bau };
}
