import { z } from 'zod';
import { grains } from '../src/calendar/bucket.ts';
import { Direction, ExpectedLevel, KpiKey, KpiStatus, Unit } from '../src/kpi/kpi.ts';
import { Budget, KpiLine } from './kpi-line.ts';
import { ExpectedVersion, Id, IdempotencyKey, LocalDate, Name, operation, Sentence } from './operation.ts';
import { Problem } from './source.ts';

export const Grain = z.enum(grains);

/** A number never travels without its definition version. */
export const DefinitionRef = z.object({ versionId: Id, number: z.int(), specHash: z.string().nullable() });

export const Value = z.object({
  period: LocalDate,
  /** The definition version it is a value of. */
  versionId: Id,
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
  authorId: Id.nullable(),
  inForceFrom: LocalDate.nullable(),
  proposedAt: z.string().nullable(),
  agreedAt: z.string().nullable(),
  decision: z.object({ words: z.string(), on: z.string() }).nullable(),
  unanswered: z.array(z.string()),
  version: z.int(),
});

/** src/stability's reading, computed when a measurement lands; null before the first measurement. */
export const StoredReading = z.record(z.string(), z.unknown()).nullable();

const Baseline = z.object({
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
const DeclaredSeason = z
  .array(z.object({ month: z.int().min(1).max(12), share: z.number().min(-0.99).max(20) }))
  .max(12)
  .readonly();
const IntendedTrend = z.object({ until: LocalDate.nullable(), side: z.enum(['rise', 'fall']).nullable() });

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

/** Where a proposal stands, with the words of those who were asked. */
const Agreement = z.object({
  kind: z.enum(['open', 'ready', 'to-decide']),
  decideBy: LocalDate,
  overdue: z.boolean(),
  asked: z.array(
    z.object({
      personId: Id,
      name: z.string().nullable(),
      stance: z.enum(['agree', 'concern']).nullable(),
      words: z.string().nullable(),
      at: z.string().nullable(),
    }),
  ),
});

const VersionOnPage = DefinitionVersion.extend({ agreement: Agreement.nullable() });

export const KpiPage = z.object({
  kpi: Kpi,
  steward: z.string().nullable(),
  definition: DefinitionVersion.nullable(),
  versions: z.array(VersionOnPage),
  values: z.array(Value),
  /** Where the past was recomputed: what was published then. */
  published: z.array(z.object({ period: LocalDate, value: z.number().nullable(), versionId: Id })),
  breaks: z.array(z.object({ period: LocalDate, fromVersionId: Id, toVersionId: Id })),
  annotations: z.array(
    z.object({ id: Id, period: LocalDate, text: z.string(), author: z.string().nullable(), mine: z.boolean() }),
  ),
  followers: z.array(Id),
  reading: StoredReading,
  /** The day the page is read as of; null when it is today. */
  asOf: LocalDate.nullable(),
  /** What the reader may do here: acts of src/people/acts.ts. */
  may: z.array(z.string()),
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
      summary: 'The catalogue the caller may see, with its budgets, recent values and readings',
    })
    .output(z.object({ kpis: z.array(KpiLine), budgets: z.array(Budget) })),

  show: operation
    .route({
      method: 'GET',
      path: '/kpis/{key}',
      summary: 'Everything the page of a KPI shows, today or as it was known on a day',
    })
    .input(z.object({ key: KpiKey, asOf: LocalDate.optional() }))
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
      summary: 'Change what surrounds the definition: question, direction, expected level, steward, season, who looks',
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
        stewardId: Id.nullable().optional(),
        reviewOn: LocalDate.nullable().optional(),
        declaredSeason: DeclaredSeason.nullable().optional(),
        intendedTrend: IntendedTrend.nullable().optional(),
      }),
    )
    .output(Kpi),

  move: operation
    .meta({ access: 'kpi.publish' })
    .route({
      method: 'POST',
      path: '/kpis/{key}/status',
      summary: 'Make a KPI live, move it off the dashboard, or retire it',
    })
    .input(
      z.object({
        key: KpiKey,
        expectedVersion: ExpectedVersion,
        to: KpiStatus,
        reason: Sentence.nullable().default(null),
        /** Beyond the budget: which one moves off, or why one more. Refused with `kpi.over-budget` when left out. */
        budget: z
          .discriminatedUnion('kind', [
            z.object({ kind: z.literal('one-moves-off'), kpiId: Id, reason: Sentence }),
            z.object({ kind: z.literal('one-more'), why: Sentence, reviewOn: LocalDate }),
          ])
          .nullable()
          .default(null),
      }),
    )
    .output(Kpi),

  rebase: operation
    .meta({ access: 'baseline.change' })
    .route({
      method: 'POST',
      path: '/kpis/{key}/baseline',
      summary: 'Choose the periods that define the range, with the four answers and a reason',
    })
    .input(Baseline.omit({ on: true }).extend({ key: KpiKey, expectedVersion: ExpectedVersion }))
    .output(Kpi.extend({ provisional: z.boolean() })),

  follow: operation
    .meta({ access: 'kpi.follow' })
    .route({
      method: 'PUT',
      path: '/kpis/{key}/followers/{teamId}',
      summary: 'A team follows a KPI, or no longer does',
    })
    .input(z.object({ key: KpiKey, teamId: Id, follows: z.boolean() }))
    .output(z.object({ followers: z.array(Id) })),

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
