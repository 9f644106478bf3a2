import { z } from 'zod';
import { KpiDocument } from '../src/interchange/kpi-document/kpi-document.ts';
import { KpiKey } from '../src/kpi/kpi.ts';
import { Id, operation } from './operation.ts';

/** A KPI that leaves and arrives whole: a round trip loses nothing. */
export const kpiDocument = {
  take: operation
    .route({
      method: 'GET',
      path: '/kpis/{key}/document',
      summary: 'A KPI whole: definitions, every value with its provenance, annotations',
    })
    .input(z.object({ key: KpiKey }))
    .output(KpiDocument),

  takeSheet: operation
    .route({
      method: 'GET',
      path: '/kpis/{key}/document.csv',
      summary: 'The same as one CSV sheet: its values read in any spreadsheet',
    })
    .input(z.object({ key: KpiKey }))
    .output(z.file()),

  bring: operation
    .meta({ access: 'kpi.publish' })
    .route({ method: 'POST', path: '/kpis/documents', summary: 'Bring in a KPI from its document', successStatus: 201 })
    .input(
      z.object({
        ownerTeamId: Id,
        /** Another key, where the document's own is taken here. */
        key: KpiKey.optional(),
        document: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('json'), content: z.record(z.string(), z.unknown()) }),
          z.object({ kind: z.literal('csv'), content: z.string().max(2_000_000) }),
        ]),
      }),
    )
    .output(
      z.object({
        key: KpiKey,
        definitions: z.int(),
        values: z.int(),
        annotations: z.int(),
        /** Sources that a definition reads and that are not here under that name: it will not compute until one is. */
        sourcesMissing: z.array(z.string()),
      }),
    ),
};
