import { Refusal } from '../../src/refusal.ts';

/** Half a century of days. Its page shows them all at once: beyond, everybody waits for whoever opens it. */
export const MOST_VALUES = 20_000;

export function mustFit(values: number): void {
  if (values > MOST_VALUES) throw new Refusal('values.more-than-a-kpi-holds', { limit: MOST_VALUES });
}
