import { z } from 'zod';

const id = z.string().min(1);

/** What, which team, by when, why. */
export const Decision = z.object({
  id,
  what: z.string().trim().min(1).max(2000),
  teamId: id,
  by: z.iso.date().nullable(),
  why: z.string().trim().max(2000),
  decidedAt: z.iso.datetime(),
  /** What it is about: a KPI, an objective, a guardrail, a test, a cycle. */
  about: z.array(z.object({ kind: z.string(), id })),
  followed: z.object({ at: z.iso.datetime(), words: z.string() }).nullable(),
});
export type Decision = z.infer<typeof Decision>;

/** What a review opens on: everything decided at or since the last one, what is still open first, then by date due. */
export function decidedLastTime(decisions: readonly Decision[], lastReviewAt: string | null): Decision[] {
  const due = (decision: Decision) => decision.by ?? '9999-12-31';
  return decisions
    .filter((decision) => decision.followed === null || lastReviewAt === null || decision.decidedAt >= lastReviewAt)
    .sort(
      (a, b) =>
        Number(a.followed !== null) - Number(b.followed !== null) ||
        due(a).localeCompare(due(b)) ||
        a.id.localeCompare(b.id),
    );
}
