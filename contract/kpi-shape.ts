import { z } from 'zod';
import { Direction, ExpectedLevel, KpiKey, KpiStatus, Unit } from '../src/kpi/kpi.ts';
import { Grain } from './definition-version.ts';
import { Id, LocalDate, Name } from './operation.ts';

/** src/stability's reading, computed when a measurement lands; null before the first measurement. */
export const StoredReading = z.record(z.string(), z.unknown()).nullable();

export const Baseline = z.object({
  from: LocalDate,
  to: LocalDate.nullable(),
  reason: z.string().trim().min(1).max(2000),
  /** Wheeler's four questions. */
  answers: z.object({
    isReal: z.boolean(),
    isUnderstood: z.boolean(),
    isLasting: z.boolean(),
    hasEnoughPoints: z.boolean(),
  }),
  on: LocalDate,
});
export const DeclaredSeason = z
  .array(z.object({ month: z.int().min(1).max(12), share: z.number().min(-0.99).max(20) }))
  .max(12)
  .readonly();
export const IntendedTrend = z.object({ until: LocalDate.nullable(), side: z.enum(['rise', 'fall']).nullable() });

/** The file that keeps a KPI: what it says is changed there. `differs`: people agreed otherwise since. */
export const InCode = z.object({
  repository: z.string(),
  path: z.string(),
  commit: z.string().nullable(),
  fields: z.array(z.string()),
  differs: z.boolean(),
});

export const Kpi = z.object({
  id: Id,
  key: KpiKey,
  name: Name,
  ownerTeamId: Id,
  question: z.string(),
  unit: Unit,
  direction: Direction,
  expectedLevel: ExpectedLevel.nullable(),
  cadence: Grain,
  stewardId: Id.nullable(),
  looksTeamId: Id.nullable(),
  looksFirst: z.string(),
  status: KpiStatus,
  statusReason: z.string().nullable(),
  statusOn: LocalDate.nullable(),
  reviewOn: LocalDate.nullable(),
  /** The periods that define the range, as a person chose them, and why. */
  baseline: Baseline.nullable(),
  declaredSeason: DeclaredSeason.nullable(),
  intendedTrend: IntendedTrend.nullable(),
  oneMore: z.object({ why: z.string(), on: LocalDate, reviewOn: LocalDate }).nullable(),
  version: z.int(),
});
