import { z } from 'zod';
import { Source, Time } from '../metric-sql/definition.ts';
import { Where } from '../metric-sql/where.ts';

const column = z.string().min(1);

/** Rows that someone would leave out: what was found, in the data's own terms. */
export const Finding = z.object({
  id: z.string().min(1),
  kind: z.enum(['cancellation', 'staff', 'trial', 'duplicate', 'other']),
  condition: Where,
  rows: z.int().min(0),
});
export type Finding = z.infer<typeof Finding>;

/** What a look at the source found, before anyone is asked anything: facts, with their counts. */
export const DataProfile = z.object({
  source: Source,
  time: Time,
  rows: z.int().min(0),
  /** The local dates of the first and the last row. */
  from: z.iso.date(),
  to: z.iso.date(),
  entities: z.array(z.object({ column, distinct: z.int(), missing: z.int() })),
  /** The kinds of event: a row is of a kind when the condition is true of it. */
  events: z.array(z.object({ id: z.string().min(1), name: z.string(), condition: Where, rows: z.int() })),
  findings: z.array(Finding),
  /** Parts of the population someone may mean alone: one country, one offer. */
  segments: z.array(z.object({ id: z.string().min(1), name: z.string(), condition: Where, rows: z.int() })),
  /** A column worth summing in a threshold ("at least 100 €"). */
  amount: column.nullable(),
  /** Zones someone may mean: the organisation's, the source's. One alone asks nothing. */
  zones: z.array(z.string()),
});
export type DataProfile = z.infer<typeof DataProfile>;
