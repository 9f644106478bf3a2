import { z } from 'zod';
import { grains } from '../calendar/bucket.ts';

const id = z.string().min(1);

export const KpiKey = z.string().regex(/^[a-z][a-z0-9-]{1,62}$/);
export const Direction = z.enum(['up', 'down', 'within', 'none']);
export type Direction = z.infer<typeof Direction>;

export const Unit = z.object({
  kind: z.enum(['count', 'percent', 'money', 'duration', 'score', 'other']),
  label: z.string().max(40),
});

export const ExpectedLevel = z
  .object({ atLeast: z.number().nullable(), atMost: z.number().nullable() })
  .refine((level) => level.atLeast !== null || level.atMost !== null, { error: 'kpi.expected-level-empty' })
  .refine((level) => level.atLeast === null || level.atMost === null || level.atLeast <= level.atMost, {
    error: 'kpi.expected-level-crossed',
  });
export type ExpectedLevel = z.infer<typeof ExpectedLevel>;

export const KpiStatus = z.enum(['proposed', 'live', 'off-the-dashboard', 'retired']);
export type KpiStatus = z.infer<typeof KpiStatus>;

export const Kpi = z.object({
  id,
  key: KpiKey,
  name: z.string().trim().min(1).max(120),
  ownerTeamId: id,
  question: z.string().trim().max(2000),
  unit: Unit,
  direction: Direction,
  expectedLevel: ExpectedLevel.nullable(),
  cadence: z.enum(grains),
  stewardId: id.nullable(),
  /** If it leaves its range: which team looks, and where first. */
  looksTeamId: id.nullable(),
  looksFirst: z.string().trim().max(2000),
  status: KpiStatus,
  reviewOn: z.iso.date().nullable(),
  onTrialUntil: z.iso.date().nullable(),
  /** A key result that became this KPI. */
  lineage: z.object({ keyResultId: id, cycleId: id }).nullable(),
});
export type Kpi = z.infer<typeof Kpi>;
