import type { ForecastPeriod } from '../src/stability/forecast-kpi.ts';
import type { Reading } from '../src/stability/reading.ts';
import { kpiFacts, rowReading } from '../src/steering/kpi-facts.ts';
import { fromJson, toJson } from './columns.ts';
import { noteWritten } from './kept.ts';
import type { Reader, Store } from './store.ts';

/** A stored reading is derived: it is written beside the one write path, and may be thrown away at any time. */
export async function storeReading(
  store: Store,
  seriesId: string,
  inputHash: string,
  body: Reading,
  forecast: readonly ForecastPeriod[] | null,
): Promise<void> {
  const row = {
    series_id: seriesId,
    input_hash: inputHash,
    body: toJson(body),
    forecast: forecast === null ? null : toJson(forecast),
    computed_at: store.clock.now().toISOString(),
  };
  const line = { series_id: seriesId, facts: toJson(kpiFacts(body)), row: toJson(rowReading(body)) };
  await store.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('reading')
      .values(row)
      .onConflict((conflict) => conflict.column('series_id').doUpdateSet(row))
      .execute();
    await tx
      .insertInto('reading_line')
      .values(line)
      .onConflict((conflict) => conflict.column('series_id').doUpdateSet(line))
      .execute();
  });
  noteWritten(store, ['reading', 'reading_line']);
}

export interface StoredReading {
  readonly inputHash: string;
  readonly body: Record<string, unknown>;
  readonly forecast: readonly ForecastPeriod[] | null;
}

export async function storedReading(db: Reader, seriesId: string): Promise<StoredReading | null> {
  const row = await db.selectFrom('reading').selectAll().where('series_id', '=', seriesId).executeTakeFirst();
  if (!row) return null;
  return {
    inputHash: row.input_hash,
    body: fromJson(row.body) as Record<string, unknown>,
    forecast: row.forecast === null ? null : fromJson<readonly ForecastPeriod[]>(row.forecast as never),
  };
}

export async function storedReadings(
  db: Reader,
  seriesIds: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  if (seriesIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('reading')
    .select(['series_id', 'body'])
    .where('series_id', 'in', seriesIds)
    .execute();
  return new Map(rows.map((row) => [row.series_id, fromJson(row.body) as Record<string, unknown>]));
}

/** The same readings as rows draw them: without their older points. */
export async function rowReadings(db: Reader, seriesIds: readonly string[]): Promise<Map<string, Reading>> {
  if (seriesIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('reading_line')
    .select(['series_id', 'row'])
    .where('series_id', 'in', seriesIds)
    .execute();
  return new Map(rows.map((row) => [row.series_id, fromJson<Reading>(row.row)]));
}
