import { bucketEnd } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { localDate } from '../../src/calendar/local-time.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import type { MeasuredRow } from '../../src/metric-sql/report-bucket.ts';
import type { Measurement } from '../../store/measurement.ts';
import type { Run } from '../../store/run.ts';

type Stored = Pick<Measurement, 'period' | 'value' | 'runId'>;
type RunOf = Pick<Run, 'id' | 'periodTo' | 'startedAt'>;

/**
 * Where a definition never restates, the first value of a period that is over stands, late rows or not; waiting for them
 * (`settleDays`) only says until when it is marked. A period in progress is not published yet: it follows its rows.
 */
export function asPublished(
  definition: Definition,
  rows: readonly MeasuredRow[],
  stored: readonly Stored[],
  runs: readonly RunOf[],
): readonly MeasuredRow[] {
  if (definition.late.restate !== 'never') return rows;
  const runOf = new Map(runs.map((run) => [run.id, run]));
  const published = new Map(
    stored.flatMap(({ period, value, runId }) => {
      const run = runId === null ? undefined : runOf.get(runId);
      return run && bucketEnd(period, definition.reportGrain) <= lastDayOver(definition, run)
        ? [[period, value] as const]
        : [];
    }),
  );
  return rows.map((row) => (published.has(row.period) ? { ...row, value: published.get(row.period) ?? null } : row));
}

/** The last day that was over and known when a run was made: its own day was not. */
function lastDayOver({ timezone }: Definition, { periodTo, startedAt }: RunOf): string {
  const yesterday = addDays(localDate(timezone, Date.parse(startedAt)), -1);
  return periodTo < yesterday ? periodTo : yesterday;
}
