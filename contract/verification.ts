import { z } from 'zod';
import { KpiKey } from '../src/kpi/kpi.ts';
import { RuleBody } from '../src/kpi/verification-rule.ts';
import { Id, IdempotencyKey, operation } from './operation.ts';
import { Problem } from './source.ts';

const CheckKind = z.enum(['recompute', 'fixture', 'bounds', 'reconciliation']);

/** One check: what it found, as a code and its parameters. */
export const VerificationCheck = z.object({
  id: Id,
  ruleId: Id.nullable(),
  kind: CheckKind,
  passed: z.boolean(),
  at: z.string(),
  /** False when the meaning has changed since. */
  current: z.boolean(),
  found: Problem,
});

export const Verification = z.object({
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('verified'), since: z.string() }),
    z.object({
      kind: z.literal('not-verified'),
      because: z.enum([
        'never-agreed',
        'changed-since-agreed',
        'never-checked',
        'changed-since-checked',
        'check-failed',
      ]),
    }),
  ]),
  checks: z.array(VerificationCheck),
  rules: z.array(z.object({ id: Id, body: RuleBody, createdAt: z.string() })),
  /** The columns that the definition reads: the heads of the grid in which rows are typed. */
  columns: z.array(z.object({ name: z.string(), kind: z.string() })),
  job: z.object({ id: Id, state: z.string(), problem: Problem.nullable() }).nullable(),
});

export const verification = {
  show: operation
    .route({ method: 'GET', path: '/kpis/{key}/verification', summary: 'Whether the KPI is verified, and by what' })
    .input(z.object({ key: KpiKey }))
    .output(Verification),

  run: operation
    .meta({ access: 'kpi.edit' })
    .route({ method: 'POST', path: '/kpis/{key}/verification', summary: 'Make every check now' })
    .input(z.object({ key: KpiKey }))
    .output(z.object({ jobId: Id })),

  add: operation
    .meta({ access: 'kpi.edit' })
    .route({
      method: 'POST',
      path: '/kpis/{key}/verification/rules',
      summary: 'Add a check: typed rows with their answer, bounds, or a second source',
      successStatus: 201,
    })
    .input(z.object({ key: KpiKey, body: RuleBody, idempotencyKey: IdempotencyKey }))
    .output(Verification),

  remove: operation
    .meta({ access: 'kpi.edit' })
    .route({ method: 'DELETE', path: '/kpis/{key}/verification/rules/{ruleId}', summary: 'Remove a check' })
    .input(z.object({ key: KpiKey, ruleId: Id }))
    .output(Verification),
};
