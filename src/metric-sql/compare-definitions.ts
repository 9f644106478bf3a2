import type { MeasuredRow } from './report-bucket.ts';

/** One definition measured: its value at a date, and its series over a range. */
export type Candidate = {
  readonly specHash: string;
  readonly at: string;
  readonly value: number | null;
  readonly reportGrain: string;
  readonly series: readonly MeasuredRow[];
};

/** Fewer common buckets prove nothing about two series. */
export const fewestBuckets = 12;

/** What two definitions of different meaning have in common in this data. */
export type Coincidence =
  /** One number at the date, and on every common bucket of the range. */
  | { readonly kind: 'same-everywhere'; readonly pair: readonly [number, number]; readonly buckets: number }
  /** One number at the date, another elsewhere: how often, and the first and the widest difference. */
  | {
      readonly kind: 'same-today';
      readonly pair: readonly [number, number];
      readonly buckets: number;
      readonly differing: number;
      readonly example: { readonly period: string; readonly values: readonly [number | null, number | null] };
    }
  /** One number at the date; their series have too few common buckets to say more. */
  | { readonly kind: 'same-today-only-known'; readonly pair: readonly [number, number]; readonly buckets: number };

const same = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)));

/** A cluster is one meaning (one hash), never one value. Numbered from 1 in order of appearance. */
export function clustersOf(candidates: readonly { specHash: string }[]): number[] {
  const seen = new Map<string, number>();
  return candidates.map(({ specHash }) => {
    if (!seen.has(specHash)) seen.set(specHash, seen.size + 1);
    return seen.get(specHash)!;
  });
}

/**
 * Where different meanings give one number at the date, and whether they part elsewhere. `series` holds complete values
 * keyed by evaluation day, so that a month can be compared with a daily window at the month's end; values without a
 * counterpart are not compared.
 */
export function coincidences(
  candidates: readonly (Candidate & { readonly byEnd: ReadonlyMap<string, number | null> })[],
): Coincidence[] {
  const found: Coincidence[] = [];
  candidates.forEach((one, i) => {
    candidates.forEach((other, j) => {
      if (j <= i || one.specHash === other.specHash || one.value === null || !same(one.value, other.value)) return;
      const common = [...one.byEnd.keys()].filter((day) => other.byEnd.has(day)).sort();
      const differing = common.filter((day) => !same(one.byEnd.get(day)!, other.byEnd.get(day)!));
      const pair = [i, j] as const;
      if (differing.length > 0) {
        const gap = (day: string): number => Math.abs((one.byEnd.get(day) ?? 0) - (other.byEnd.get(day) ?? 0));
        const widest = differing.reduce((a, b) => (gap(b) > gap(a) ? b : a));
        const example = { period: widest, values: [one.byEnd.get(widest)!, other.byEnd.get(widest)!] as const };
        found.push({ kind: 'same-today', pair, buckets: common.length, differing: differing.length, example });
      } else if (common.length >= fewestBuckets) found.push({ kind: 'same-everywhere', pair, buckets: common.length });
      else found.push({ kind: 'same-today-only-known', pair, buckets: common.length });
    });
  });
  return found;
}
