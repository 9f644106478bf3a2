import { z } from 'zod';

/** Agree, or a concern with its words. A concern is kept for good, even when it has been answered. */
export const Stance = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agree') }),
  z.object({ kind: z.literal('concern'), words: z.string().trim().min(1).max(2000) }),
]);
export type Stance = z.infer<typeof Stance>;

export interface StanceOf {
  readonly personId: string;
  readonly at: string;
  readonly stance: Stance;
}

/** A stance may change: the last one of each person counts, the others stay in the history. */
export function currentStances<Each extends StanceOf>(stances: readonly Each[]): Each[] {
  const last = new Map<string, Each>();
  for (const each of stances) {
    const before = last.get(each.personId);
    if (!before || before.at <= each.at) last.set(each.personId, each);
  }
  return [...last.values()];
}
