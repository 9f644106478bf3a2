import { type Grain, weekdayIndex } from '../calendar/bucket.ts';
import type { Definition } from './definition.ts';
import type { Dialect } from './dialect.ts';
import type { ReportBucket } from './report-bucket.ts';
import type { Scan } from './scan.ts';

/** What every shape of query is made from. */
export type Plan = {
  readonly definition: Definition;
  readonly dialect: Dialect;
  readonly buckets: readonly ReportBucket[];
  readonly last: string;
  readonly scan: Scan;
  readonly approximate: boolean;
};

/**
 * Common table expressions in order, each named `g_…` so that none hides the table of a source, and the SELECT of
 * (b: first day of the bucket, v: its value) that ends them.
 */
export type Shape = { readonly parts: readonly (readonly [name: string, sql: string])[]; readonly values: string };

/** The first day of the bucket a date expression falls in. */
export function bucketSql({ definition, dialect }: Plan, date: string, grain: Grain): string {
  const months = grain === 'quarter' ? 3 : 12;
  const shift = grain === 'quarter' || grain === 'year' ? ((definition.fiscalYearStart ?? 1) - 1) % months : 0;
  return dialect.bucket(date, grain, grain === 'week' ? weekdayIndex(definition.weekStart) : 0, shift);
}

/** The report's buckets: b, their first day. */
export function bucketSpine({ definition, dialect, buckets }: Plan): string {
  return dialect.spine({ start: buckets[0]!.period, count: buckets.length, grain: definition.reportGrain });
}

/** The report's buckets with the last day each is evaluated at: b, hi. */
export function evaluatedSpine(plan: Plan): string {
  const { definition, dialect, last } = plan;
  const end = dialect.addDays(dialect.nextBucket('s.d', definition.reportGrain), -1);
  const hi = definition.reportGrain === 'day' ? 's.d' : dialect.least(dialect.toDate(end), dialect.date(last));
  return `select s.d as b, ${hi} as hi from (${bucketSpine(plan)}) s`;
}

/** Values of which an empty bucket can be zero; an average or an extreme of nothing is nothing. */
export function canBeZero(definition: Definition): boolean {
  return ['count', 'countDistinct', 'sum', 'snapshot'].includes(definition.measure.kind);
}

/** The threshold as a HAVING condition over one entity's rows. */
export function reaches({ definition, dialect }: Plan): string {
  const threshold = definition.threshold!;
  if (threshold.of === 'events') return `count(*) >= ${threshold.min}`;
  if (threshold.of === 'days') return `count(distinct d) >= ${threshold.min}`;
  return `coalesce(sum(${dialect.exact('t')}), 0) >= ${threshold.min}`;
}

/** What is counted by countDistinct: the measure's own column, else the entity. */
export const counted = ({ scan }: Plan): 'c' | 'e' => (scan.has.column ? 'c' : 'e');
