import { z } from 'zod';
import type { ExpectedLevel, Unit } from './kpi.ts';

/** How the percentages that someone sends are written: 85 or 0.85 for 85 %. */
export const PercentAs = z.enum(['percent', 'fraction']);
export type PercentAs = z.infer<typeof PercentAs>;

/** A KPI that has been above 100 % may be again, and far above; eighty-five times its largest value is another writing. */
const FARTHEST = 10;

export interface Share {
  readonly unit: z.infer<typeof Unit>;
  readonly expectedLevel: ExpectedLevel | null;
}

/**
 * Whether a number sent for a percentage could be two: 85 is 85 % to some and 8,500 % to others. Not between −1 and 1,
 * where it is a fraction as the API says; nor where the KPI is known to go that far: growth, a rate of coverage.
 */
export function isInDoubt(
  value: number | null,
  { unit, expectedLevel }: Share,
  known: readonly (number | null)[],
): boolean {
  if (unit.kind !== 'percent' || value === null || Math.abs(value) <= 1) return false;
  const sizes = [...known, expectedLevel?.atLeast ?? null, expectedLevel?.atMost ?? null].map((one) =>
    Math.abs(one ?? 0),
  );
  const largest = Math.max(0, ...sizes);
  return largest <= 1 || Math.abs(value) > FARTHEST * largest;
}

/** The value meant: of a percentage, as it is said to be written; of anything else, as it is. */
export const meant = (value: number | null, unit: Share['unit'], writtenAs: PercentAs | undefined): number | null =>
  value === null || unit.kind !== 'percent' || writtenAs !== 'percent' ? value : Number((value / 100).toPrecision(15));
