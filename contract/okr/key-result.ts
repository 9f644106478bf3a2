import { z } from 'zod';
import { grains } from '../../src/calendar/bucket.ts';
import { Unit } from '../../src/kpi/kpi.ts';
import { longestText } from '../../src/wording/longest-text.ts';
import { ExpectedVersion, Id, IdempotencyKey, LocalDate, operation, Sentence } from '../operation.ts';
import { Provenance } from '../provenance.ts';
import { SentAs } from '../sent-as.ts';

/** What a definition of its own says: every part may wait but what is counted. */
export const OwnDefinition = z.object({
  formula: Sentence.min(1),
  population: Sentence.default(''),
  exclusions: Sentence.default(''),
  howObtained: Sentence.default(''),
});

const ByKpi = z.object({ kind: z.literal('kpi'), kpiKey: z.string().max(64) });
const Computed = z.object({
  kind: z.literal('computed'),
  sourceId: Id,
  body: z.record(z.string(), z.unknown()),
});
const byOwn = <Definition extends z.ZodType>(definition: Definition) =>
  z.object({ kind: z.literal('own'), definition });

export const Measure = z.discriminatedUnion('kind', [ByKpi, byOwn(OwnDefinition), Computed]);
export type Measure = z.infer<typeof Measure>;

/** The same, of a key result that has one: what is left out of its own definition stays. */
export const ChangedMeasure = z.discriminatedUnion('kind', [
  ByKpi,
  byOwn(
    OwnDefinition.extend({
      population: Sentence.optional(),
      exclusions: Sentence.optional(),
      howObtained: Sentence.optional(),
    }),
  ),
  Computed,
]);
export type ChangedMeasure = z.infer<typeof ChangedMeasure>;

/** A limit reached: which one waits, or why one more and when to look again. */
export const LimitAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('one-waits'),
    id: Id,
    why: Sentence.min(1),
    revisitOn: LocalDate.nullable(),
  }),
  z.object({ kind: z.literal('one-more'), why: Sentence.min(1), reviewOn: LocalDate }),
]);

export const Fate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stop'), words: Sentence, toNotDoing: z.boolean() }),
  z.object({ kind: z.literal('continue'), words: Sentence }),
  z.object({ kind: z.literal('become-kpi'), words: Sentence, when: z.enum(['now', 'next-cycle']) }),
]);

export const Closing = z.object({
  /** src/okr's two lines, never mixed, with the score that the first proposes. */
  lines: z.record(z.string(), z.unknown()),
  given: z.object({ score: z.number(), proposed: z.number().nullable(), reason: z.string().nullable() }).nullable(),
  whyShort: z.string(),
  /** What else may have played, beside the second line. */
  whatElse: z.string(),
  learnt: z.string(),
  fate: Fate.nullable(),
  gaps: z.array(z.enum(['score', 'why-short', 'fate', 'learnt'])),
  kpiKey: z.string().nullable(),
  mayGraduate: z.boolean(),
  /** 0 before anything is written. */
  version: z.int(),
});

export const KeyResult = z.object({
  id: Id,
  objectiveId: Id,
  statement: z.string(),
  /** A number never travels without its definition version. */
  measure: z
    .object({
      kind: z.enum(['kpi', 'own']),
      definitionVersionId: z.string(),
      number: z.int(),
      words: z.string(),
      /** A definition of its own that a source computes. */
      computed: z.object({ sourceId: Id, body: z.record(z.string(), z.unknown()) }).nullable(),
      kpi: z.object({ key: z.string(), name: z.string() }).nullable(),
    })
    .nullable(),
  unit: Unit,
  commitment: z.enum(['committed', 'aspirational']),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  firstMovementWeek: z.int().nullable(),
  dropped: z.object({ on: LocalDate, reason: z.string() }).nullable(),
  beyondLimit: z.object({ why: z.string(), reviewOn: LocalDate }).nullable(),
  values: z.array(z.object({ week: z.int(), period: LocalDate, value: z.number().nullable() })),
  /** Never clamped; null without a value, which is not 0. */
  progress: z.number().nullable(),
  /** Felt by the team, last given. */
  confidence: z.int().nullable(),
  formerTargets: z.array(z.object({ value: z.number(), on: LocalDate, week: z.int(), reason: z.string().nullable() })),
  /** As it was going before the cycle, one a week; null where there is too little past. */
  going: z.array(z.object({ mean: z.number(), lower: z.number(), upper: z.number() })).nullable(),
  /** src/impact's reading of the cycle so far, without the chance; null before the first value. */
  reading: z.record(z.string(), z.unknown()).nullable(),
  closing: Closing.nullable(),
  version: z.int(),
});

const Fields = {
  statement: z.string().trim().min(1).max(longestText['key-result']),
  unit: Unit,
  commitment: z.enum(['committed', 'aspirational']),
  firstMovementWeek: z.int().min(1).max(60).nullable(),
};

const Band = z.object({ mean: z.number(), lower: z.number(), upper: z.number() });

export const keyResult = {
  outlook: operation
    .meta({ access: 'key-result.propose' })
    .route({
      method: 'POST',
      path: '/cycles/{cycleId}/outlook',
      summary:
        'While a target is typed: a starting point from the data, where it was going anyway, what the cycle can show',
    })
    .input(
      z.object({
        cycleId: Id,
        by: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('kpi'), kpiKey: z.string().max(64) }),
          z.object({ kind: z.literal('key-result'), id: Id }),
          /** Of a definition being written: what its preview gave. */
          z.object({
            kind: z.literal('values'),
            grain: z.enum(grains),
            values: z
              .array(z.object({ period: LocalDate, value: z.number().nullable(), partial: z.boolean() }))
              .max(5_000),
          }),
        ]),
        baseline: z.number().nullable(),
        target: z.number().nullable(),
        commitment: z.enum(['committed', 'aspirational']),
      }),
    )
    .output(
      z.object({
        /** From the latest values, with what they went between. */
        proposed: z
          .object({
            value: z.number(),
            from: z.number().nullable(),
            to: z.number().nullable(),
            points: z.int(),
          })
          .nullable(),
        going: z.array(Band).nullable(),
        /** At the end of the cycle; where four values in five would fall. */
        end: Band.nullable(),
        detectable: z.object({ relative: z.number().nullable(), perPeriod: z.number() }).nullable(),
        question: z.record(z.string(), z.unknown()),
      }),
    ),

  propose: operation
    .meta({ access: 'key-result.propose' })
    .route({
      method: 'POST',
      path: '/objectives/{objectiveId}/key-results',
      summary: 'Propose a key result: from where to where, and how it is measured',
      successStatus: 201,
    })
    .input(
      z.object({
        objectiveId: Id,
        ...Fields,
        measure: Measure.nullable(),
        baseline: z.number().nullable(),
        target: z.number().nullable(),
        percentAs: SentAs,
        limit: LimitAnswer.optional(),
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(z.object({ id: Id })),

  change: operation
    .meta({ access: 'key-result.edit' })
    .route({
      method: 'PATCH',
      path: '/key-results/{id}',
      summary: 'Change what a key result says; its measure, starting point and target while its cycle is planned',
    })
    .input(
      z.object({
        id: Id,
        expectedVersion: ExpectedVersion,
        statement: Fields.statement.optional(),
        unit: Unit.optional(),
        commitment: Fields.commitment.optional(),
        firstMovementWeek: Fields.firstMovementWeek.optional(),
        measure: ChangedMeasure.nullable().optional(),
        baseline: z.number().nullable().optional(),
        target: z.number().nullable().optional(),
        percentAs: SentAs,
      }),
    )
    .output(z.object({ version: z.int() })),

  aim: operation
    .meta({ access: 'key-result.edit' })
    .route({
      method: 'PUT',
      path: '/key-results/{id}/target',
      summary: 'Set or change the target; once the cycle runs, with a reason, and the old one stays',
    })
    .input(
      z.object({
        id: Id,
        expectedVersion: ExpectedVersion,
        baseline: z.number().nullable(),
        target: z.number(),
        percentAs: SentAs,
        reason: Sentence.optional(),
      }),
    )
    .output(z.object({ version: z.int() })),

  drop: operation
    .meta({ access: 'key-result.edit' })
    .route({ method: 'POST', path: '/key-results/{id}/drop', summary: 'Drop a key result, with why' })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion, reason: Sentence }))
    .output(z.object({ version: z.int() })),

  withdraw: operation
    .meta({ access: 'key-result.withdraw' })
    .route({
      method: 'POST',
      path: '/key-results/{id}/withdraw',
      summary: 'Withdraw a key result proposed by mistake while its cycle is planned, with the bets placed on it',
    })
    .input(z.object({ id: Id, expectedVersion: ExpectedVersion }))
    .output(z.object({ withdrawn: z.literal(true) })),

  putBack: operation
    .meta({ access: 'key-result.withdraw' })
    .route({ method: 'POST', path: '/key-results/{id}/put-back', summary: 'Put a withdrawn key result back' })
    .input(z.object({ id: Id }))
    .output(z.object({ version: z.int() })),

  close: operation
    .meta({ access: 'key-result.close' })
    .route({
      method: 'PUT',
      path: '/key-results/{id}/closing',
      summary: 'Close a key result: its score, what was learnt, and what becomes of it',
    })
    .input(
      z.object({
        id: Id,
        expectedVersion: z.int().min(0),
        score: z.number().nullable(),
        scoreReason: Sentence.optional(),
        whyShort: Sentence,
        whatElse: Sentence.default(''),
        learnt: Sentence,
        fate: Fate.nullable(),
      }),
    )
    .output(Closing),

  graduation: operation
    .route({
      method: 'GET',
      path: '/key-results/{id}/graduation',
      summary: 'What a key result would carry along as a KPI: owner, budget, where its range starts again',
    })
    .input(z.object({ id: Id }))
    .output(
      z.object({
        ownerTeamId: Id,
        direction: z.enum(['up', 'down', 'none']),
        values: z.array(z.object({ period: LocalDate, value: z.number() })),
        /** Where the change has settled; null where it has not, or where nothing moved. */
        settled: z.object({ from: LocalDate, points: z.int() }).nullable(),
        trialUntil: LocalDate,
        budget: z.object({ have: z.int(), limit: z.int() }),
      }),
    ),

  graduate: operation
    .meta({ access: 'kpi.propose' })
    .route({
      method: 'POST',
      path: '/key-results/{id}/graduation',
      summary: 'Make a key result a KPI on trial, with its definition and its history',
      successStatus: 201,
    })
    .input(
      z.object({
        id: Id,
        key: z.string().regex(/^[a-z][a-z0-9-]{1,62}$/),
        name: z.string().trim().min(1).max(120),
        question: Sentence,
        looksTeamId: Id.nullable(),
        looksFirst: Sentence,
        /** Where the stable range starts again, null for the whole history; where it settled when left out. */
        rangeFrom: LocalDate.nullable().optional(),
        rangeReason: Sentence.optional(),
      }),
    )
    .output(z.object({ key: z.string() })),

  provenance: operation
    .route({
      method: 'GET',
      path: '/key-results/{id}/values/{period}',
      summary: 'Where a value of a key result comes from: revisions, query, engine, rows in the table',
    })
    .input(z.object({ id: Id, period: LocalDate }))
    .output(Provenance.extend({ definition: z.object({ number: z.int() }), grain: z.enum(grains) })),

  lineage: operation
    .route({
      method: 'GET',
      path: '/kpis/{key}/lineage',
      summary: 'The key result that became this KPI, and whether its trial is over',
    })
    .input(z.object({ key: z.string().max(64) }))
    .output(
      z.object({
        lineage: z
          .object({
            keyResultId: Id,
            statement: z.string(),
            cycle: z.object({ id: Id, name: z.string(), start: LocalDate, end: LocalDate }),
            baseline: z.number().nullable(),
            target: z.number().nullable(),
            learnt: z.string(),
            trial: z.object({
              kind: z.enum(['on-trial', 'asks', 'answered']),
              cyclesLeft: z.int(),
              until: LocalDate.nullable(),
            }),
          })
          .nullable(),
      }),
    ),
};
