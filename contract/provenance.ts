import { z } from 'zod';
import { Value } from './definition-version.ts';
import { Id, LocalDate } from './operation.ts';

/** Where a value comes from: what was said of its period, the last first, and what computed it. */
export const Provenance = z.object({
  period: LocalDate,
  revisions: z.array(Value.extend({ note: z.string().nullable() })),
  run: z
    .object({
      id: Id,
      sql: z.string(),
      engine: z.string(),
      timezoneData: z.string(),
      /** The definition that was computed, and the instant after which nothing was known. */
      specHash: z.string(),
      asOf: z.string().nullable(),
      /** How many rows the table had. */
      rowsRead: z.number().nullable(),
      durationMs: z.number().nullable(),
      finishedAt: z.string().nullable(),
      source: z.string().nullable(),
    })
    .nullable(),
});
