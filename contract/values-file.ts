import { z } from 'zod';
import { Id } from './operation.ts';
import { Problem } from './source.ts';

/** What each row would do or did. Unchanged rows are counted only; at most 1,000 are listed, of those refused 5,000. */
export const ValuesReport = z.object({
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

/** Which column of a long table is what, by place. */
const ValuesColumns = z.object({ periods: Place, values: Place, notes: Place, kpis: Place });

/** What a person says of a file where it does not say it itself. */
export const ValuesReading = z.object({
  sheet: z.string().max(255).optional(),
  delimiter: z.string().min(1).max(4).optional(),
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  decimal: z.enum(['comma', 'point']).optional(),
  /** What 3 is, for a percentage: 3 % or 300 %. */
  percentAs: z.enum(['percent', 'fraction']).optional(),
  /** The columns of a long table, by place. */
  columns: ValuesColumns.optional(),
  /** The line of a wide table that is about this KPI. */
  line: z.int().min(1).optional(),
});

/** A file of values as it is understood: what is still to be said, and what each of its rows would do or did. */
export const ValuesFile = z.object({
  fileName: z.string(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  shape: z.enum(['long', 'wide']),
  columns: z.array(z.string()),
  chosen: ValuesColumns,
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
  examples: z.array(z.object({ line: z.int(), when: z.string(), written: z.string().nullable() })),
  empty: z.int(),
  elsewhere: z.int(),
  report: ValuesReport.nullable(),
});
