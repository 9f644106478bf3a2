import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import { appendValues, type NewValue } from './measurement.ts';
import type { Reader, Store } from './store.ts';
import type { RunTable } from './tables/kpi.ts';
import { write } from './write.ts';

export interface Run {
  readonly id: string;
  readonly seriesId: string;
  readonly specHash: string;
  readonly sql: string;
  readonly engine: string;
  readonly timezoneData: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly rowsRead: number | null;
  readonly durationMs: number | null;
  readonly outcome: 'done' | 'failed';
  readonly problem: { readonly code: string; readonly params: Record<string, unknown> } | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

const fromRow = (row: RunTable): Run => ({
  id: row.id,
  seriesId: row.series_id,
  specHash: row.spec_hash,
  sql: row.sql,
  engine: row.engine,
  timezoneData: row.timezone_data,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  rowsRead: row.rows_read,
  durationMs: row.duration_ms,
  outcome: row.outcome as Run['outcome'],
  problem: row.problem ? (fromJson(row.problem) as Run['problem']) : null,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
});

/** One computation and its values, in one transaction and as one event with its counts. `asOf`: what was known then. */
export function recordRun(
  store: Store,
  by: Authorized<'installation'>,
  ownerTeamId: string,
  run: Omit<Run, 'id' | 'finishedAt'>,
  values: readonly NewValue[],
  asOf: string = run.startedAt,
): Promise<{ runId: string; changed: number }> {
  return write(store, by, 'run.record', async ({ tx, now, newId, record }) => {
    const id = newId();
    await tx
      .insertInto('run')
      .values({
        id,
        series_id: run.seriesId,
        spec_hash: run.specHash,
        sql: run.sql,
        engine: run.engine,
        timezone_data: run.timezoneData,
        period_from: run.periodFrom,
        period_to: run.periodTo,
        rows_read: run.rowsRead,
        duration_ms: run.durationMs,
        outcome: run.outcome,
        problem: run.problem ? toJson(run.problem) : null,
        started_at: run.startedAt,
        finished_at: now,
      })
      .execute();
    const changed = await appendValues(tx, run.seriesId, values, {
      source: 'computed',
      recordedAt: now,
      runId: id,
      asOf,
    });
    await record({
      subject: { kind: 'run', id },
      teamId: ownerTeamId,
      before: null,
      after: { seriesId: run.seriesId, outcome: run.outcome, values: values.length, changed: changed.length },
    });
    return { runId: id, changed: changed.length };
  });
}

export async function theRun(db: Reader, id: string): Promise<Run | null> {
  const row = await db.selectFrom('run').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** What was known when a run's values were computed: an instant, the same for them all. */
export async function asOfRun(db: Reader, id: string): Promise<string | null> {
  const row = await db.selectFrom('measurement').select('as_of').where('run_id', '=', id).limit(1).executeTakeFirst();
  return row?.as_of ?? null;
}

export async function runsById(db: Reader, ids: ReadonlySet<string>): Promise<Run[]> {
  if (ids.size === 0) return [];
  const rows = await db
    .selectFrom('run')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(fromRow);
}

/** The last one that came to its end. */
export async function lastRun(db: Reader, seriesId: string): Promise<Run | null> {
  const row = await db
    .selectFrom('run')
    .selectAll()
    .where('series_id', '=', seriesId)
    .where('outcome', '=', 'done')
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** When each series was last computed. */
export async function lastRunTimes(db: Reader): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('run')
    .select(['series_id', (of) => of.fn.max('started_at').as('at')])
    .where('outcome', '=', 'done')
    .groupBy('series_id')
    .execute();
  return new Map(rows.map((row) => [row.series_id, row.at]));
}
