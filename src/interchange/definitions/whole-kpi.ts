import { z } from 'zod';
import { Direction, ExpectedLevel, KpiKey, Unit } from '../../kpi/kpi.ts';

/** A KPI whole, as it rides in an extension: no person, no team, no value. */
export const WholeKpi = z.object({
  format: z.literal('gouverne.definition'),
  version: z.literal(1),
  key: KpiKey,
  name: z.string().trim().min(1).max(120),
  question: z.string().max(2000),
  unit: Unit,
  direction: Direction,
  expectedLevel: ExpectedLevel.nullable(),
  cadence: z.enum(['day', 'week', 'month', 'quarter', 'year']),
  looksFirst: z.string().max(2000),
  kind: z.enum(['structured', 'described']),
  body: z.record(z.string(), z.unknown()),
  /** The name of the source it reads. */
  source: z.string().nullable(),
  number: z.int().min(1),
  status: z.enum(['draft', 'proposed', 'agreed', 'superseded']),
  specHash: z.string().nullable(),
  inForceFrom: z.string().nullable(),
});
export type WholeKpi = z.infer<typeof WholeKpi>;

export const VENDOR = 'GOUVERNE';
