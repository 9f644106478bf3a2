import { type Grain, nextBucket } from '../calendar/bucket.ts';

/** One measurement as stored: `value` null is "measured, no value". */
export type Measured = { period: string; value: number | null; partial?: boolean };

export type Timeline = {
  periods: string[];
  /** null is missing, never zero. */
  values: (number | null)[];
  /** The period that is not over yet, when it has a value. */
  partial: { period: string; value: number } | null;
};

/** Dates are dear and the same for every KPI: the period after each is remembered. */
const after = new Map<string, string>();

function periodAfter(period: string, grain: Grain): string {
  const key = grain + period;
  let next = after.get(key);
  if (next === undefined) {
    if (after.size > 20_000) after.clear();
    next = nextBucket(period, grain);
    after.set(key, next);
  }
  return next;
}

/** Every period from the first measured to the last, in order; skipped ones are missing. `measured` ascends by period. */
export function timelineOf(measured: readonly Measured[], grain: Grain, until?: string): Timeline {
  const line: Timeline = { periods: [], values: [], partial: null };
  let next: string | undefined;
  for (const { period, value, partial } of measured) {
    if (until !== undefined && period > until) break;
    if (partial) {
      line.partial = value === null ? null : { period, value };
      continue;
    }
    line.partial = null;
    if (next === undefined && value === null) continue;
    while (next !== undefined && next < period) {
      line.periods.push(next);
      line.values.push(null);
      next = periodAfter(next, grain);
    }
    line.periods.push(period);
    line.values.push(value);
    next = periodAfter(period, grain);
  }
  while (line.values.length > 0 && line.values.at(-1) === null) {
    line.values.pop();
    line.periods.pop();
  }
  return line;
}
