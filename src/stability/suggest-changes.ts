import type { JudgedSeries } from './judge-series.ts';
import type { ChangeSuggestion } from './reading.ts';

/** Where a person might say the level changed for good. */
export function suggestChanges(
  _periods: readonly string[],
  _values: readonly (number | null)[],
  _judged: JudgedSeries,
  _from: number,
): ChangeSuggestion[] {
  return [];
}
