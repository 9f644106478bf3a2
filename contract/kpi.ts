import { z } from 'zod';
import { grains } from '../src/calendar/bucket.ts';
import { Direction, ExpectedLevel, KpiKey, KpiStatus, Unit } from '../src/kpi/kpi.ts';
import { ExpectedVersion, Id, IdempotencyKey, LocalDate, Name, operation, Sentence } from './operation.ts';
import { Problem } from './source.ts';

export const Grain = z.enum(grains);

/** A number never travels without its definition version. */
export const DefinitionRef = z.object({ versionId: Id, number: z.int(), specHash: z.string().nullable() });

export const Value = z.object({
  period: LocalDate,
  value: z.number().nullable(),
  partial: z.boolean(),
  revision: z.int(),
  recordedAt: z.string(),
  source: z.enum(['hand', 'import', 'api', 'computed']),
});

export const DefinitionVersion = DefinitionRef.extend({
  kind: z.enum(['structured', 'described']),
  words: z.string(),
  /** METRIC-SQL's `Definition` when structured, the described fields otherwise; validated by src/. */
  body: z.record(z.string(), z.unknown()),
  sourceId: Id.nullable(),
  status: z.enum(['draft', 'proposed', 'agreed', 'superseded']),
  why: z.string(),
  unanswered: z.array(z.string()),
  version: z.int(),
});

/** src/stability's reading, computed when a measurement lands; null before the first measurement. */
export const StoredReading = z.record(z.string(), z.unknown()).nullable();

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
  version: z.int(),
});

export const KpiLine = Kpi.extend({
  definition: DefinitionRef.nullable(),
  recent: z.array(Value),
  reading: StoredReading,
});

export const KpiPage = z.object({
  kpi: Kpi,
  steward: z.string().nullable(),
  definition: DefinitionVersion.nullable(),
  versions: z.array(DefinitionVersion),
  values: z.array(Value),
  reading: StoredReading,
  run: z
    .object({
      id: Id,
      state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
      problem: Problem.nullable(),
      startedAt: z.string().nullable(),
    })
    .nullable(),
});

const KpiFields = {
  name: Name,
  question: Sentence,
  unit: Unit,
  direction: Direction,
  expectedLevel: ExpectedLevel.nullable(),
  looksTeamId: Id.nullable(),
  looksFirst: Sentence,
};

export const kpi = {
  list: operation
    .route({
      method: 'GET',
      path: '/kpis',
      summary: 'The catalogue the caller may see, with recent values and readings',
    })
    .output(z.object({ kpis: z.array(KpiLine) })),

  show: operation
    .route({ method: 'GET', path: '/kpis/{key}', summary: 'Everything the page of a KPI shows' })
    .input(z.object({ key: KpiKey }))
    .output(KpiPage),

  create: operation
    .meta({ access: 'kpi.propose' })
    .route({ method: 'POST', path: '/kpis', summary: 'Create a KPI with its first definition', successStatus: 201 })
    .input(
      z.object({
        key: KpiKey,
        ownerTeamId: Id,
        ...KpiFields,
        definition: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('structured'), sourceId: Id, body: z.record(z.string(), z.unknown()) }),
          z.object({ kind: z.literal('described'), cadence: Grain, body: z.record(z.string(), z.unknown()) }),
        ]),
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(KpiPage),

  change: operation
    .meta({ access: 'kpi.edit' })
    .route({
      method: 'PATCH',
      path: '/kpis/{key}',
      summary: 'Change what surrounds the definition: question, direction, expected level, who looks',
    })
    .input(
      z.object({
        key: KpiKey,
        expectedVersion: ExpectedVersion,
        name: Name.optional(),
        question: Sentence.optional(),
        direction: Direction.optional(),
        expectedLevel: ExpectedLevel.nullable().optional(),
        looksTeamId: Id.nullable().optional(),
        looksFirst: Sentence.optional(),
      }),
    )
    .output(Kpi),

  preview: operation
    .meta({ access: 'kpi.propose' })
    .route({ method: 'POST', path: '/definitions/preview', summary: 'Compute an unsaved definition over its source' })
    .input(z.object({ sourceId: Id, body: z.record(z.string(), z.unknown()) }))
    .output(
      z.object({
        specHash: z.string().nullable(),
        problems: z.array(z.object({ path: z.string(), code: z.string(), params: z.record(z.string(), z.unknown()) })),
        values: z.array(z.object({ period: LocalDate, value: z.number().nullable(), partial: z.boolean() })),
        sql: z.string().nullable(),
      }),
    ),

  refresh: operation
    .meta({ access: 'kpi.edit' })
    .route({ method: 'POST', path: '/kpis/{key}/refresh', summary: 'Compute the KPI now' })
    .input(z.object({ key: KpiKey }))
    .output(z.object({ jobId: Id })),
};

export const measurement = {
  provenance: operation
    .route({
      method: 'GET',
      path: '/kpis/{key}/values/{period}',
      summary: 'Where a value comes from: revisions, query, engine, rows read',
    })
    .input(z.object({ key: KpiKey, period: z.string().max(12) }))
    .output(
      z.object({
        definition: DefinitionVersion,
        period: LocalDate,
        revisions: z.array(Value.extend({ note: z.string().nullable() })),
        run: z
          .object({
            id: Id,
            sql: z.string(),
            engine: z.string(),
            timezoneData: z.string(),
            rowsRead: z.number().nullable(),
            durationMs: z.number().nullable(),
            finishedAt: z.string().nullable(),
            source: z.string().nullable(),
          })
          .nullable(),
      }),
    ),

  put: operation
    .meta({ access: 'measurement.enter' })
    .route({
      method: 'PUT',
      path: '/kpis/{key}/values/{period}',
      summary: 'Enter or correct the value of a period; repeating it changes nothing',
    })
    .input(
      z.object({
        key: KpiKey,
        period: z.string().max(12),
        value: z.number().nullable(),
        note: z.string().max(500).optional(),
      }),
    )
    .output(Value.extend({ definition: DefinitionRef, changed: z.boolean() })),
};
