import { isInDoubt, meant, type PercentAs, type Share } from '../kpi/share-doubt.ts';
import { Refusal } from '../refusal.ts';

interface Sent {
  readonly statement: string;
  readonly unit: Share['unit'];
  readonly baseline: number | null;
  readonly target: number | null;
}

/**
 * The value meant by what was sent for a key result. 85 is 85 % to some and 8,500 % to others: it is asked about, unless it is
 * said how percentages are written, or the key result starts from, or aims at, more than all.
 */
export function valueSent(value: number | null, of: Sent, percentAs: PercentAs | undefined): number | null {
  const { statement, unit, baseline, target } = of;
  if (percentAs === undefined && isInDoubt(value, { unit, expectedLevel: null }, [baseline, target]))
    throw new Refusal('key-result.percent-or-fraction', { statement, value });
  return meant(value, unit, percentAs);
}
