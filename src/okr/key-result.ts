import { z } from 'zod';

const id = z.string().min(1);

/** Measured by a KPI, pinned to one version of its definition, or by a small definition of its own. */
export const KeyResultMeasure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kpi'), kpiId: id, definitionVersionId: id }),
  z.object({ kind: z.literal('own'), definitionVersionId: id }),
]);
export type KeyResultMeasure = z.infer<typeof KeyResultMeasure>;

export const KeyResult = z.object({
  id,
  objectiveId: id,
  statement: z.string().trim().min(1).max(300),
  measure: KeyResultMeasure.nullable(),
  commitment: z.enum(['committed', 'aspirational']),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  /** "First movement expected in week …": before it, silence is not slowness. */
  firstMovementWeek: z.int().min(1).max(60).nullable(),
  dropped: z.object({ on: z.iso.date(), reason: z.string().trim().min(1) }).nullable(),
});
export type KeyResult = z.infer<typeof KeyResult>;

export const Initiative = z.object({
  id,
  keyResultId: id.nullable(),
  objectiveId: id,
  bet: z.string().trim().min(1).max(300),
  state: z.enum(['open', 'done', 'stopped']),
});
export type Initiative = z.infer<typeof Initiative>;
