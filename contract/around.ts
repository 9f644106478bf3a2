import { z } from 'zod';
import { KpiKey } from '../src/kpi/kpi.ts';
import { Id, IdempotencyKey, LocalDate, operation, Sentence } from './operation.ts';

const KpiName = z.object({ id: Id, key: KpiKey, name: z.string() });

interface Branch {
  kpi: z.infer<typeof KpiName>;
  kind: 'component' | 'influence' | null;
  why: string | null;
  below: Branch[];
}
/** What feeds a KPI: what enters its formula, what is believed to drive it. */
const Branch: z.ZodType<Branch> = z.object({
  kpi: KpiName,
  kind: z.enum(['component', 'influence']).nullable(),
  why: z.string().nullable(),
  get below() {
    return z.array(Branch);
  },
});

/** What changed of a KPI beside its definition, or of a value once it was known. */
const Change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fields'),
    at: z.string(),
    by: z.string().nullable(),
    fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  }),
  z.object({
    kind: z.literal('correction'),
    at: z.string(),
    period: LocalDate,
    versionId: Id,
    before: z.number().nullable(),
    value: z.number().nullable(),
    note: z.string().nullable(),
  }),
]);

const Objective = z.object({
  id: Id,
  title: z.string(),
  teamId: Id,
  cycle: z.object({ id: Id, name: z.string(), state: z.enum(['planning', 'running', 'closing', 'closed']) }),
});

/** What surrounds a KPI: what is said of it, decided on it, aimed at with it, and what drives it. */
export const around = {
  show: operation
    .route({
      method: 'GET',
      path: '/kpis/{key}/around',
      summary: 'Comments, decisions that cite a KPI, objectives and guardrails linked to it, its tree, its history',
    })
    .input(z.object({ key: KpiKey, asOf: LocalDate.optional() }))
    .output(
      z.object({
        comments: z.array(
          z.object({ id: Id, words: z.string(), at: z.string(), author: z.string().nullable(), mine: z.boolean() }),
        ),
        decisions: z.array(
          z.object({
            id: Id,
            what: z.string(),
            why: z.string(),
            teamId: Id,
            by: LocalDate.nullable(),
            decidedAt: z.string(),
            followed: z.object({ at: z.string(), words: z.string() }).nullable(),
          }),
        ),
        objectives: z.array(Objective),
        guardrails: z.array(
          z.object({
            id: Id,
            objective: Objective,
            atLeast: z.number().nullable(),
            atMost: z.number().nullable(),
            words: z.string(),
          }),
        ),
        tree: Branch.nullable(),
        /** Latest first; at most 100. */
        history: z.array(Change),
      }),
    ),

  comment: operation
    .meta({ access: 'comment.write' })
    .route({ method: 'POST', path: '/kpis/{key}/comments', summary: 'Say something of a KPI', successStatus: 201 })
    .input(z.object({ key: KpiKey, words: Sentence.min(1), idempotencyKey: IdempotencyKey }))
    .output(z.object({ id: Id })),

  withdrawComment: operation
    .meta({ access: 'comment.withdraw' })
    .route({ method: 'DELETE', path: '/kpis/{key}/comments/{id}', summary: 'Take back a comment one wrote' })
    .input(z.object({ key: KpiKey, id: Id }))
    .output(z.object({ id: Id })),

  influence: operation
    .meta({ access: 'kpi.edit' })
    .route({
      method: 'PUT',
      path: '/kpis/{key}/influences/{from}',
      summary: 'Say that another KPI is believed to drive this one, and why; or no longer',
    })
    .input(z.object({ key: KpiKey, from: KpiKey, why: Sentence.nullable() }))
    .output(z.object({ tree: Branch.nullable() })),
};
