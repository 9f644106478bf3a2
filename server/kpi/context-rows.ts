import { bucketStart } from '../../src/calendar/bucket.ts';
import { parsePeriod } from '../../src/calendar/period.ts';
import { Refusal } from '../../src/refusal.ts';
import type { ContextSeries, ContextValue } from '../../store/context-series.ts';
import type { Organisation } from '../../store/organisation.ts';
import type { CheckedRow, SentRow } from './check-rows.ts';

interface Known {
  readonly series: Pick<ContextSeries, 'grain'>;
  readonly values: readonly ContextValue[];
  readonly organisation: Organisation;
  readonly today: string;
}

/** What each row would do to a context series: the rules of a KPI's values, without a definition. */
export function checkContextRows(
  rows: readonly SentRow[],
  { series, values, organisation, today }: Known,
): CheckedRow[] {
  const current = new Map(values.map(({ period, value }) => [period, value]));
  const seen = new Map<string, number>();
  return rows.map(({ period: text, value, line = null, column = null, problem = null }, row) => {
    const at = { row, line, column, version: null, note: null, value };
    if (problem) return { ...at, period: text, outcome: 'refused', before: null, problem };
    try {
      const period = parsePeriod(text, series.grain, organisation).start;
      if (period > bucketStart(today, series.grain, organisation))
        throw new Refusal('measurement.in-the-future', { period });
      const first = seen.get(period);
      if (first !== undefined) throw new Refusal('measurement.said-twice', { period, row: first });
      seen.set(period, line ?? row + 1);
      const before = current.get(period) ?? null;
      const outcome = !current.has(period) ? 'added' : before === value ? 'unchanged' : 'corrected';
      return { ...at, period, outcome, before, problem: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const refused = { code: error.code, params: { ...error.params } };
      return { ...at, period: text, outcome: 'refused', before: null, problem: refused };
    }
  });
}
