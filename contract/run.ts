import { z } from 'zod';
import { KpiKey } from '../src/kpi/kpi.ts';
import { Id, operation } from './operation.ts';
import { Problem } from './source.ts';

export const Job = z.object({
  id: Id,
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  problem: Problem.nullable(),
  /** Where it is, and what was counted so far. */
  progress: z.object({ step: z.string(), count: z.number().optional() }).nullable(),
  attempts: z.int(),
  /** When it is tried, or tried again. */
  dueAt: z.string(),
  createdAt: z.string(),
});

/** Computations asked for, on the schedule or by somebody. */
export const run = {
  show: operation
    .route({ method: 'GET', path: '/kpis/{key}/run', summary: 'The last computation asked for, and where it is' })
    .input(z.object({ key: KpiKey }))
    .output(z.object({ job: Job.nullable() })),

  cancel: operation
    .meta({ access: 'kpi.edit' })
    .route({ method: 'POST', path: '/kpis/{key}/run/cancel', summary: 'Stop the computation, in the engine too' })
    .input(z.object({ key: KpiKey }))
    .output(z.object({ job: Job.nullable() })),
};
