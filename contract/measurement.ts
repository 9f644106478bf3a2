import { z } from 'zod';
import { KpiKey } from '../src/kpi/kpi.ts';
import { DefinitionRef, DefinitionVersion, Value } from './definition-version.ts';
import { Id, LocalDate, operation } from './operation.ts';
import { Problem } from './source.ts';

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

  putMany: operation
    .meta({ access: 'measurement.enter' })
    .route({
      method: 'POST',
      path: '/kpis/{key}/values',
      summary: 'Enter many values at once; a report for each row, nothing written while one is refused or on a trial',
    })
    .input(
      z.object({
        key: KpiKey,
        rows: z
          .array(
            z.object({
              period: z.string().max(20),
              value: z.number().nullable(),
              note: z.string().max(500).optional(),
            }),
          )
          .min(1)
          .max(100_000),
        trial: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        written: z.boolean(),
        added: z.int(),
        corrected: z.int(),
        unchanged: z.int(),
        refused: z.int(),
        /** Unchanged rows are counted only; at most 1,000 are listed. */
        rows: z.array(
          z.object({
            row: z.int(),
            period: z.string(),
            /** The definition version the value would belong to. */
            versionId: Id.nullable(),
            outcome: z.enum(['added', 'corrected', 'unchanged', 'refused']),
            before: z.number().nullable(),
            value: z.number().nullable(),
            problem: Problem.nullable(),
          }),
        ),
      }),
    ),
};
