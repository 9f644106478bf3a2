import { nextBucket } from '../../src/calendar/bucket.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import type { Measurement } from '../../store/measurement.ts';

/**
 * The first period whose value can have changed since it was stored; undefined: any of them. A value stays open while it
 * is partial, that is until its period is over and its late rows were waited for (`settleDays`); then only a definition
 * that restates always looks back. The first period without a value follows the last one.
 */
export function changedFrom(
  { late, reportGrain }: Definition,
  stored: readonly Pick<Measurement, 'period' | 'partial'>[],
): string | undefined {
  const last = stored.at(-1);
  if (late.restate === 'always' || last === undefined) return undefined;
  return stored.find(({ partial }) => partial)?.period ?? nextBucket(last.period, reportGrain);
}
