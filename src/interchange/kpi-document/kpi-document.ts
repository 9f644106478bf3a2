import { z } from 'zod';
import { grains } from '../../calendar/bucket.ts';
import { Direction, ExpectedLevel, KpiKey, KpiStatus, Unit } from '../../kpi/kpi.ts';

const day = z.iso.date();
const instant = z.iso.datetime();
const json = z.record(z.string(), z.unknown());

/** One computation: what was asked of which engine, and what it read. */
export const DocumentRun = z.object({
  definition: z.int().min(1),
  specHash: z.string(),
  sql: z.string(),
  engine: z.string(),
  timezoneData: z.string(),
  periodFrom: day,
  periodTo: day,
  rowsRead: z.number().nullable(),
  durationMs: z.number().nullable(),
  outcome: z.string(),
  startedAt: instant,
  finishedAt: instant.nullable(),
});

/** Every revision of every period; a number never travels without its definition version and its provenance. */
export const DocumentValue = z.object({
  definition: z.int().min(1),
  specHash: z.string().nullable(),
  period: day,
  revision: z.int().min(1),
  value: z.number().nullable(),
  partial: z.boolean(),
  source: z.enum(['hand', 'import', 'api', 'computed']),
  recordedAt: instant,
  asOf: z.string().nullable(),
  note: z.string().nullable(),
  /** Which of `runs`, from 0. */
  run: z.int().min(0).nullable(),
});

export const DocumentDefinition = z.object({
  number: z.int().min(1),
  kind: z.enum(['structured', 'described']),
  words: z.string(),
  body: json,
  /** The name of the source it reads, for a structured one. */
  source: z.string().nullable(),
  specHash: z.string().nullable(),
  status: z.enum(['draft', 'proposed', 'agreed', 'superseded']),
  why: z.string(),
  inForceFrom: day.nullable(),
  proposedAt: instant.nullable(),
  agreedAt: instant.nullable(),
  decision: z.object({ words: z.string(), on: z.string() }).nullable(),
});

export const DocumentAnnotation = z.object({
  period: day,
  text: z.string(),
  market: z.enum(['yes', 'no', 'unknown']).nullable(),
  createdAt: instant,
});

/** A KPI as it leaves an installation, whole: no person is in it, who stewards it is said again where it arrives. */
export const KpiDocument = z.object({
  format: z.literal('gouverne.kpi'),
  version: z.literal(1),
  kpi: z.object({
    key: KpiKey,
    name: z.string().trim().min(1).max(120),
    question: z.string(),
    unit: Unit,
    direction: Direction,
    expectedLevel: ExpectedLevel.nullable(),
    cadence: z.enum(grains),
    looksFirst: z.string(),
    status: KpiStatus,
    statusReason: z.string().nullable(),
    statusOn: day.nullable(),
    reviewOn: day.nullable(),
    baseline: json.nullable(),
    declaredSeason: z.array(z.object({ month: z.int(), share: z.number() })).nullable(),
    intendedTrend: z.object({ until: day.nullable(), side: z.enum(['rise', 'fall']).nullable() }).nullable(),
    oneMore: z.object({ why: z.string(), on: day, reviewOn: day }).nullable(),
  }),
  definitions: z.array(DocumentDefinition).min(1),
  runs: z.array(DocumentRun),
  values: z.array(DocumentValue),
  annotations: z.array(DocumentAnnotation),
});
export type KpiDocument = z.infer<typeof KpiDocument>;
