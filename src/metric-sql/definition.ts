import { z } from 'zod';
import { grains, weekdays } from '../calendar/bucket.ts';
import { Name, Where } from './where.ts';

/**
 * What a number means, completely: the file format of `gouverne measure` and `compare`, and what a KPI's agreement
 * holds. Fields are extended, never renamed; a new field's default is the old behaviour.
 */
const Col = Name;
const Grain = z.enum(grains);

export const Source = z.strictObject({
  connection: Name,
  table: Name,
  /** What one row is, in words ("one invoice line"). Not part of the meaning's hash. */
  rowMeans: z.string().max(500),
  /** Rows with the same key are one row: the last received, else the last dated. */
  dedupeKey: z.array(Col).min(1).max(20).optional(),
});

export const Time = z.strictObject({
  column: Col,
  kind: z.enum(['instant', 'local', 'date']),
  /** The zone a column without zone was written in. */
  sourceTz: z.string().max(100).optional(),
});

export const Window = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('trailing'), days: z.int().min(1).max(3660) }),
  z.strictObject({ type: z.literal('calendar'), grain: Grain }),
  z.strictObject({ type: z.literal('toDate'), grain: z.enum(['week', 'month', 'quarter', 'year']) }),
  z.strictObject({ type: z.literal('allTime') }),
]);
export type Window = z.infer<typeof Window>;

export const Threshold = z.strictObject({
  min: z.number(),
  of: z.enum(['events', 'days', 'sum']),
  column: Col.optional(),
});
export type Threshold = z.infer<typeof Threshold>;

export const Late = z.strictObject({
  receivedAt: Col.optional(),
  settleDays: z.int().min(0).max(3660),
  restate: z.enum(['never', 'untilSettled', 'always']),
});

export const Nulls = z.strictObject({ entity: z.enum(['drop', 'refuse']), column: z.enum(['skip', 'refuse']) });
export type Nulls = z.infer<typeof Nulls>;

const PinnedRef = z.strictObject({ kpi: z.string().min(1).max(200), version: z.int().min(1) });

export type Measure =
  | { kind: 'count' }
  | { kind: 'countDistinct'; column?: string | undefined }
  | { kind: 'sum' | 'avg' | 'min' | 'max'; column: string }
  | { kind: 'quantile'; column: string; p: number; method: 'interpolated' | 'nearestRank'; per: 'row' | 'entity' }
  | { kind: 'ratio'; numerator: Ref; denominator: Ref }
  | { kind: 'formula'; expr: string; inputs: Record<string, Ref> }
  | { kind: 'snapshot'; column: string; agg: 'sum' | 'countDistinct'; at: 'periodEnd' | 'periodAvg' };

/** A KPI at a version, or a definition of its own that inherits every field it does not set. */
export type Ref = z.infer<typeof PinnedRef> | InlineRef;
export type InlineRef = Partial<Definition> & { measure: Measure };

// At most six decimals, so that ranks are computed in whole numbers, the same on every engine.
const Quantile = z
  .number()
  .min(0)
  .max(1)
  .refine((p) => Math.abs(p * 1e6 - Math.round(p * 1e6)) < 1e-6, { params: { problem: 'definition.too-precise' } });

export const Measure: z.ZodType<Measure> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('count') }),
    z.strictObject({ kind: z.literal('countDistinct'), column: Col.optional() }),
    z.strictObject({ kind: z.enum(['sum', 'avg', 'min', 'max']), column: Col }),
    z.strictObject({
      kind: z.literal('quantile'),
      column: Col,
      p: Quantile,
      method: z.enum(['interpolated', 'nearestRank']),
      per: z.enum(['row', 'entity']),
    }),
    z.strictObject({ kind: z.literal('ratio'), numerator: Ref, denominator: Ref }),
    z.strictObject({ kind: z.literal('formula'), expr: z.string().min(1), inputs: z.record(z.string().max(200), Ref) }),
    z.strictObject({
      kind: z.literal('snapshot'),
      column: Col,
      agg: z.enum(['sum', 'countDistinct']),
      at: z.enum(['periodEnd', 'periodAvg']),
    }),
  ]),
) as z.ZodType<Measure>;

const shape = {
  source: Source,
  entity: Col.optional(),
  time: Time,
  measure: Measure,
  qualify: z.array(Where).max(200),
  exclude: z.array(Where).max(200),
  threshold: Threshold.optional(),
  window: Window,
  reportGrain: Grain,
  timezone: z.string().max(100),
  weekStart: z.enum(weekdays),
  fiscalYearStart: z.int().min(1).max(12).optional(),
  emptyBucket: z.enum(['zero', 'none']),
  partialBucket: z.enum(['hide', 'mark']),
  late: Late,
  exact: z.union([z.literal(true), z.strictObject({ approx: z.literal('hll') })]),
  nulls: Nulls.partial().optional(),
};

export const Definition = z.strictObject(shape);
export type Definition = z.infer<typeof Definition>;

const InlineRef = z.strictObject(shape).partial().required({ measure: true });

/** Told apart by its `kpi` field, so that a fault inside a part is reported at its own path. */
export const Ref = z.unknown().superRefine((value, context) => {
  const pinned = typeof value === 'object' && value !== null && 'kpi' in value;
  const result = (pinned ? PinnedRef : InlineRef).safeParse(value, { reportInput: true });
  // The issue is passed on as it is: path and code are what the reader of problems needs.
  if (!result.success)
    for (const issue of result.error.issues) context.addIssue({ ...issue } as Parameters<typeof context.addIssue>[0]);
}) as unknown as z.ZodType<Ref>;

export const isPinned = (ref: Ref): ref is { kpi: string; version: number } => 'kpi' in ref;

/** The definition an inline part stands for: every field it does not set is its parent's. */
export function inherit(parent: Definition, ref: InlineRef): Definition {
  const set = Object.fromEntries(Object.entries(ref).filter(([, value]) => value !== undefined));
  return { ...parent, ...set } as Definition;
}
