import { z } from 'zod';
import { KpiKey } from '../src/kpi/kpi.ts';
import { DefinitionRef, DefinitionVersion, EnteredValue, Value } from './definition-version.ts';
import { operation, WrittenPeriod } from './operation.ts';
import { Provenance } from './provenance.ts';
import { SentAs } from './sent-as.ts';
import { Upload } from './source.ts';
import { ValuesFile, ValuesReading, ValuesReport } from './values-file.ts';

export const measurement = {
  provenance: operation
    .route({
      method: 'GET',
      path: '/kpis/{key}/values/{period}',
      summary: 'Where a value comes from: revisions, query, engine, rows in the table',
    })
    .input(z.object({ key: KpiKey, period: WrittenPeriod }))
    .output(Provenance.extend({ definition: DefinitionVersion })),

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
        period: WrittenPeriod,
        value: EnteredValue,
        percentAs: SentAs,
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
              value: EnteredValue,
              note: z.string().max(500).optional(),
            }),
          )
          .min(1)
          .max(100_000),
        percentAs: SentAs,
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
    .output(ValuesFile),
};
