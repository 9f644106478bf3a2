/** Right nearly every time, and seen often enough to say so: a rule never seen counts as right four times in five. */
export const isSure = (seen: { readonly right: number; readonly of: number }): boolean =>
  (seen.right + 1.6) / (seen.of + 2) >= 0.83;

/** What the rulings of the labels say outright, however rare: "test coverage 60 % → 80 %" is made. */
export const isRuling = (rule: string): boolean => /^(?:a movement of a thing|a reward paid):/.test(rule);
