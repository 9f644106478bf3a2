import { z } from 'zod';
import { ContextKind } from '../src/kpi/context-series.ts';
import { KpiKey, Unit } from '../src/kpi/kpi.ts';
import { Grain } from './definition-version.ts';
import { Id, IdempotencyKey, LocalDate, Name, operation } from './operation.ts';
import { Upload } from './source.ts';
import { ValuesFile, ValuesReading } from './values-file.ts';

const ContextSeries = z.object({
  id: Id,
  name: Name,
  kind: ContextKind,
  unit: Unit,
  grain: Grain,
  /** Where the numbers come from, in words. */
  origin: z.string(),
});

const Point = z.object({ period: LocalDate, value: z.number().nullable() });

/** What happened around: drawn under a KPI, never in its calculation; so its values have no definition. */
export const context = {
  list: operation
    .route({ method: 'GET', path: '/context', summary: 'The series of what happened around: market, weather, traffic' })
    .output(z.object({ series: z.array(ContextSeries) })),

  ofKpi: operation
    .route({
      method: 'GET',
      path: '/kpis/{key}/context',
      summary: 'What is drawn under a KPI, and the holidays around it',
    })
    .input(z.object({ key: KpiKey, asOf: LocalDate.optional(), language: z.enum(['en', 'fr']).default('en') }))
    .output(
      z.object({
        series: z.array(ContextSeries.extend({ points: z.array(Point) })),
        holidays: z.array(z.object({ date: LocalDate, name: z.string() })),
      }),
    ),

  create: operation
    .meta({ access: 'context.edit' })
    .route({ method: 'POST', path: '/context', summary: 'Open a context series', successStatus: 201 })
    .input(
      z.object({
        name: Name,
        kind: ContextKind,
        unit: Unit,
        grain: Grain,
        origin: z.string().trim().max(500),
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(ContextSeries),

  enter: operation
    .meta({ access: 'context.edit' })
    .route({
      method: 'POST',
      path: '/context/{id}/values',
      summary: 'Enter values of a context series; repeating them changes nothing',
    })
    .input(
      z.object({
        id: Id,
        rows: z
          .array(z.object({ period: z.string().max(20), value: z.number().nullable() }))
          .min(1)
          .max(10_000),
      }),
    )
    .output(z.object({ changed: z.int() })),

  // The file itself is sent before, as the plain body of POST /api/v1/uploads?name=…&context=ID.
  readFile: operation
    .meta({ access: 'context.edit' })
    .route({
      method: 'POST',
      path: '/context/{id}/values/file',
      summary: 'Read the values of a sent file into a context series',
    })
    .input(
      z.object({
        id: Id,
        upload: Upload,
        reading: ValuesReading.default({}),
        trial: z.boolean().default(true),
        leaveOut: z.boolean().default(false),
      }),
    )
    .output(ValuesFile),

  draw: operation
    .meta({ access: 'kpi.edit' })
    .route({
      method: 'PUT',
      path: '/kpis/{key}/context/{id}',
      summary: 'Draw a context series under a KPI, or no longer',
    })
    .input(z.object({ key: KpiKey, id: Id, drawn: z.boolean() }))
    .output(z.object({ drawn: z.boolean() })),
};
