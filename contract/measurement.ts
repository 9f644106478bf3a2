import { z } from 'zod';
import { KpiKey } from '../src/kpi/kpi.ts';
import { DefinitionRef, DefinitionVersion, Value } from './definition-version.ts';
import { Id, LocalDate, operation } from './operation.ts';
import { Problem, Upload } from './source.ts';

/** What each row would do or did. Unchanged rows are counted only; at most 1,000 are listed. */
const ValuesReport = z.object({
  written: z.boolean(),
  added: z.int(),
  corrected: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  rows: z.array(
    z.object({
      row: z.int(),
      /** Where it stands in the file it came from. */
      line: z.int().nullable(),
      column: z.string().nullable(),
      period: z.string(),
      /** The definition version the value would belong to. */
      versionId: Id.nullable(),
      outcome: z.enum(['added', 'corrected', 'unchanged', 'refused']),
      before: z.number().nullable(),
      value: z.number().nullable(),
      problem: Problem.nullable(),
    }),
  ),
});

const Place = z.int().min(0).max(10_000).nullable();

/** What a person says of a file where it does not say it itself. */
const ValuesReading = z.object({
  sheet: z.string().max(255).optional(),
  delimiter: z.string().min(1).max(4).optional(),
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  decimal: z.enum(['comma', 'point']).optional(),
  /** What 3 is, for a percentage: 3 % or 300 %. */
  percentAs: z.enum(['percent', 'fraction']).optional(),
  /** The columns of a long table, by place. */
  columns: z.object({ period: Place, value: Place, note: Place, kpi: Place }).optional(),
  /** The line of a wide table that is about this KPI. */
  line: z.int().min(1).optional(),
});

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
        /** Writes the others and says which were left out. */
        leaveOut: z.boolean().default(false),
      }),
    )
    .output(ValuesReport),

  // The file itself is sent before, as the plain body of POST /api/v1/uploads?name=…&kpi=KEY.
  readFile: operation
    .meta({ access: 'measurement.enter' })
    .route({
      method: 'POST',
      path: '/kpis/{key}/values/file',
      summary: 'Read the values of a sent file, long or wide: what is still to be said, what each row would do, or did',
    })
    .input(
      z.object({
        key: KpiKey,
        upload: Upload,
        reading: ValuesReading.default({}),
        trial: z.boolean().default(true),
        leaveOut: z.boolean().default(false),
        /** Written on the values that correct one. */
        note: z.string().max(500).optional(),
      }),
    )
    .output(
      z.object({
        fileName: z.string(),
        sheet: z.string().nullable(),
        sheets: z.array(z.string()),
        shape: z.enum(['long', 'wide']),
        columns: z.array(z.string()),
        chosen: z.object({ period: Place, value: Place, note: Place, kpi: Place }),
        /** Of a wide table, the lines that could be about this KPI. */
        lines: z.array(z.object({ line: z.int(), label: z.string() })),
        line: z.int().nullable(),
        reading: z.object({
          dateOrder: z.enum(['dmy', 'mdy']).nullable(),
          decimal: z.enum(['comma', 'point']).nullable(),
          percentAs: z.enum(['percent', 'fraction']).nullable(),
        }),
        /** What the file does not tell; nothing is read until somebody says. */
        questions: z.array(z.enum(['columns', 'line', 'date-order', 'decimal', 'percent'])),
        /** Cells of the file, as written, to answer from. */
        examples: z.array(z.object({ line: z.int(), period: z.string(), value: z.string().nullable() })),
        empty: z.int(),
        elsewhere: z.int(),
        report: ValuesReport.nullable(),
      }),
    ),
};
