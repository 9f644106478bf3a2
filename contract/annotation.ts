import { z } from 'zod';
import { KpiKey } from '../src/kpi/kpi.ts';
import { Id, IdempotencyKey, LocalDate, operation, WrittenPeriod } from './operation.ts';

/** A move of the market explains a move of the KPI as nothing in the organisation does. */
export const MarketAnswer = z.enum(['yes', 'no', 'unknown']);

export const annotation = {
  write: operation
    .meta({ access: 'annotation.write' })
    .route({
      method: 'POST',
      path: '/kpis/{key}/annotations',
      summary: 'Say what happened, and when: a letter on the chart',
      successStatus: 201,
    })
    .input(
      z.object({
        key: KpiKey,
        period: WrittenPeriod,
        text: z.string().trim().min(1).max(500),
        /** Did the market move too? */
        market: MarketAnswer.nullable().default(null),
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(z.object({ id: Id, period: LocalDate, text: z.string(), market: MarketAnswer.nullable() })),

  withdraw: operation
    .meta({ access: 'annotation.write' })
    .route({ method: 'DELETE', path: '/kpis/{key}/annotations/{id}', summary: 'Take back an annotation one wrote' })
    .input(z.object({ key: KpiKey, id: Id }))
    .output(z.object({ id: Id })),
};
