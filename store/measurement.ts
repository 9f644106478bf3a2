import type { Transaction } from 'kysely';
import { isRevision } from '../src/kpi/measurement.ts';
import { flag } from './columns.ts';
import { givingWay } from './give-way.ts';
import type { Reader } from './store.ts';
import type { MeasurementTable } from './tables/kpi.ts';
import type { Tables } from './tables.ts';

export type ValueSource = 'hand' | 'import' | 'api' | 'computed';

export interface Measurement {
  readonly period: string;
  readonly value: number | null;
  readonly partial: boolean;
  readonly revision: number;
  readonly recordedAt: string;
  readonly source: ValueSource;
  readonly runId: string | null;
  readonly note: string | null;
}

export interface NewValue {
  readonly period: string;
  readonly value: number | null;
  readonly partial?: boolean | undefined;
  readonly note?: string | null;
}

const fromRow = (row: MeasurementTable): Measurement => ({
  period: row.period,
  value: row.value,
  partial: row.partial === 1,
  revision: row.revision,
  recordedAt: row.recorded_at,
  source: row.source as ValueSource,
  runId: row.run_id,
  note: row.note,
});

/** The series as it stood at an instant (now when left out): for each period its last revision by then. */
export async function valuesOf(
  db: Reader,
  seriesId: string,
  options: { asOf?: string; last?: number } = {},
): Promise<Measurement[]> {
  let query = db.selectFrom('measurement').selectAll().where('series_id', '=', seriesId);
  if (options.asOf !== undefined) query = query.where('recorded_at', '<=', options.asOf);
  let rows = query.orderBy('period', options.last === undefined ? 'asc' : 'desc').orderBy('revision', 'desc');
  // A few periods may have been revised: some room, cut exactly below.
  if (options.last !== undefined) rows = rows.limit(options.last * 3);
  const latest = new Map<string, Measurement>();
  for (const row of await rows.execute()) if (!latest.has(row.period)) latest.set(row.period, fromRow(row));
  const values = [...latest.values()];
  return options.last === undefined ? values : values.slice(0, options.last).reverse();
}

/** Several series at once, whole: for each the last revision of every period. */
export async function valuesOfSeries(
  db: Reader,
  seriesIds: readonly string[],
): Promise<Map<string, Pick<Measurement, 'period' | 'value' | 'partial'>[]>> {
  const found = new Map<string, Pick<Measurement, 'period' | 'value' | 'partial'>[]>();
  if (seriesIds.length === 0) return found;
  const rows = await db
    .selectFrom('measurement')
    .select(['series_id', 'period', 'value', 'partial'])
    .where('series_id', 'in', seriesIds)
    .orderBy('series_id')
    .orderBy('period')
    .orderBy('revision', 'desc')
    .execute();
  for (const row of rows) {
    const values = found.get(row.series_id) ?? [];
    if (values.at(-1)?.period !== row.period)
      values.push({ period: row.period, value: row.value, partial: row.partial === 1 });
    found.set(row.series_id, values);
  }
  return found;
}

/** Every revision of one period, the last first. */
export async function revisionsOf(db: Reader, seriesId: string, period: string): Promise<Measurement[]> {
  const rows = await db
    .selectFrom('measurement')
    .selectAll()
    .where((row) => row.and({ series_id: seriesId, period }))
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** Appends what is new: a period whose value has not changed gets no revision. Returns the periods that changed. */
export async function appendValues(
  tx: Transaction<Tables>,
  seriesId: string,
  values: readonly NewValue[],
  from: { source: ValueSource; recordedAt: string; runId?: string; asOf?: string },
): Promise<string[]> {
  const current = new Map((await valuesOf(tx, seriesId)).map((value) => [value.period, value]));
  const rows = values
    .filter(({ period, value, partial = false, note = null }) =>
      isRevision(current.get(period), { value, partial, note }),
    )
    .map(({ period, value, partial = false, note = null }) => ({
      series_id: seriesId,
      period,
      revision: (current.get(period)?.revision ?? 0) + 1,
      value,
      partial: flag(partial),
      source: from.source,
      run_id: from.runId ?? null,
      recorded_at: from.recordedAt,
      as_of: from.asOf ?? null,
      note,
    }));
  const rest = givingWay();
  // SQLite takes at most 32,766 parameters a statement.
  for (let start = 0; start < rows.length; start += 1000) {
    await tx
      .insertInto('measurement')
      .values(rows.slice(start, start + 1000))
      .execute();
    await rest();
  }
  return rows.map((row) => row.period);
}

/** Of these KPIs, those that have a value of any of their definitions. */
export async function measuredAmong(db: Reader, kpiIds: readonly string[]): Promise<Set<string>> {
  if (kpiIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('series')
    .select('subject_id')
    .distinct()
    .where('subject_kind', '=', 'kpi')
    .where('subject_id', 'in', kpiIds)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('measurement')
          .select('measurement.period')
          .whereRef('measurement.series_id', '=', 'series.id')
          .where('measurement.value', 'is not', null),
      ),
    )
    .execute();
  return new Set(rows.map(({ subject_id }) => subject_id));
}
