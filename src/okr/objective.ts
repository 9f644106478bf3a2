import { z } from 'zod';

const id = z.string().min(1);

/** One to three for the organisation: a phrase without a number, from which nothing numeric descends. */
export const Ambition = z.object({
  id,
  phrase: z.string().trim().min(1).max(300),
  why: z.string().trim().min(1).max(2000),
  horizonMonths: z.int().min(12).max(36),
  from: z.iso.date(),
});
export type Ambition = z.infer<typeof Ambition>;

export const Objective = z.object({
  id,
  cycleId: id,
  teamId: id,
  title: z.string().trim().min(1).max(200),
  whyNow: z.string().trim().max(2000),
  state: z.enum(['draft', 'chosen', 'not-doing']),
  rank: z.int().min(1).nullable(),
  contributingTeams: z.array(z.object({ teamId: id, answer: z.enum(['asked', 'accepted', 'declined']) })),
  /** The ambition it serves, "none" said as such, or not answered yet: a question, never a block. */
  serves: z.union([z.object({ ambitionId: id }), z.literal('none'), z.null()]),
  /** The KPI it means to improve, or another team's objective it supports. Nothing is copied from either. */
  improvesKpiId: id.nullable(),
  supportsObjectiveId: id.nullable(),
  authorId: id.nullable(),
});
export type Objective = z.infer<typeof Objective>;

/** An ambition that no chosen objective serves is said as such. */
export function unservedAmbitions(ambitions: readonly Ambition[], objectives: readonly Objective[]): Ambition[] {
  const served = new Set(
    objectives
      .filter((objective) => objective.state === 'chosen')
      .map((objective) => (objective.serves && objective.serves !== 'none' ? objective.serves.ambitionId : null)),
  );
  return ambitions.filter((ambition) => !served.has(ambition.id));
}
