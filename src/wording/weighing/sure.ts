import type { Kind } from '../kind-rules/rule.ts';

/** A rule that proposes to move the line away costs trust when it is wrong: more is asked of it. */
const bar: Readonly<Record<Kind, number>> = { impact: 0.7, output: 0.83, activity: 0.7, bau_kpi: 0.83 };

/**
 * Right often enough at first sight, and seen often enough to say so: a rule never seen counts as right four times in five.
 * Rules have learnt since, so a bar of the past is a higher one today (docs/decisions/0093).
 */
export const isSure = (kind: Kind, seen: { readonly right: number; readonly of: number }): boolean =>
  seen.of > 0 && (seen.right + 1.6) / (seen.of + 2) >= bar[kind];

/** What the rulings of the labels say outright, however rare: "test coverage 60 % → 80 %" is made. */
export const isRuling = (rule: string): boolean => /^(?:a movement of a thing|a reward paid):/.test(rule);
