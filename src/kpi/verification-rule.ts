import { z } from 'zod';

const Cell = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);
const Kind = z.enum(['text', 'number', 'boolean', 'date', 'local-time', 'instant']);

/** A few rows somebody typed, and the answer they expect for one period. */
export const Fixture = z.object({
  kind: z.literal('fixture'),
  columns: z
    .array(z.object({ name: z.string().min(1).max(200), kind: Kind }))
    .min(1)
    .max(40),
  rows: z.array(z.array(Cell).max(40)).max(200),
  period: z.iso.date(),
  expected: z.number().nullable(),
});
export type Fixture = z.infer<typeof Fixture>;

/** No value outside these can be right. */
export const Bounds = z.object({
  kind: z.literal('bounds'),
  atLeast: z.number().nullable(),
  atMost: z.number().nullable(),
});
export type Bounds = z.infer<typeof Bounds>;

/** The same number out of a second source: by the same definition on another table, or by one of its own. */
export const Reconciliation = z.object({
  kind: z.literal('reconciliation'),
  sourceId: z.uuid(),
  table: z.string().min(1).max(200),
  body: z.record(z.string(), z.unknown()).nullable(),
  /** The largest difference accepted, as a fraction. */
  tolerance: z.number().min(0).max(1),
});
export type Reconciliation = z.infer<typeof Reconciliation>;

export const RuleBody = z.discriminatedUnion('kind', [Fixture, Bounds, Reconciliation]);
export type RuleBody = z.infer<typeof RuleBody>;
