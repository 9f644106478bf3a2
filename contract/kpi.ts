import { z } from 'zod';
import { Direction, ExpectedLevel, KpiKey, KpiStatus, Unit } from '../src/kpi/kpi.ts';
import { DefinitionSaid, Grain } from './definition-version.ts';
import { Budget, KpiLine } from './kpi-line.ts';
import { KpiPage } from './kpi-page.ts';
import { Baseline, DeclaredSeason, IntendedTrend, Kpi } from './kpi-shape.ts';
import { ExpectedVersion, Id, IdempotencyKey, LocalDate, Name, operation, Sentence } from './operation.ts';
import { SentAs } from './sent-as.ts';

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

  definitions: operation
    .route({
      method: 'GET',
      path: '/definitions',
      summary: 'The definition of every KPI the caller may see, as the catalogue counts it: what sentences are made of',
    })
    .output(z.object({ definitions: z.array(DefinitionSaid) })),

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
        percentAs: SentAs,
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
      summary:
        'Change what surrounds the definition: question, unit, direction, expected level, steward, review date, season, who looks',
    })
    .input(
      z.object({
        key: KpiKey,
        expectedVersion: ExpectedVersion,
        name: Name.optional(),
        question: Sentence.optional(),
        unit: Unit.optional(),
        direction: Direction.optional(),
        expectedLevel: ExpectedLevel.nullable().optional(),
        percentAs: SentAs,
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
