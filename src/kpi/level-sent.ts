import { Refusal } from '../refusal.ts';
import type { ExpectedLevel } from './kpi.ts';
import { isInDoubt, meant, type PercentAs, type Share } from './share-doubt.ts';

/**
 * The expected level meant by the bounds sent for a KPI. 85 is 85 % to some and 8,500 % to others: it is asked about, unless
 * it is said how percentages are written, or the KPI is known to go that far.
 */
export function levelSent(
  level: ExpectedLevel | null,
  of: Share,
  known: readonly (number | null)[],
  percentAs: PercentAs | undefined,
): ExpectedLevel | null {
  const bound = (value: number | null) => {
    if (percentAs === undefined && isInDoubt(value, of, known)) throw new Refusal('kpi.percent-or-fraction', { value });
    return meant(value, of.unit, percentAs);
  };
  return level && { atLeast: bound(level.atLeast), atMost: bound(level.atMost) };
}
