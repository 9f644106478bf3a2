import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';

export interface StoredKeyResultReading {
  readonly inputHash: string;
  readonly body: unknown;
}

export async function keyResultReadings(
  db: Reader,
  keyResultIds: readonly string[],
): Promise<Map<string, StoredKeyResultReading>> {
  if (keyResultIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('key_result_reading')
    .selectAll()
    .where('key_result_id', 'in', keyResultIds)
    .execute();
  return new Map(rows.map((row) => [row.key_result_id, { inputHash: row.input_hash, body: fromJson(row.body) }]));
}

/** Derived from values that are events of their own: kept beside the log, like a KPI's reading. */
export async function storeKeyResultReadings(
  store: Store,
  readings: readonly (StoredKeyResultReading & { readonly keyResultId: string })[],
): Promise<void> {
  if (readings.length === 0) return;
  const now = store.clock.now().toISOString();
  await store.db
    .insertInto('key_result_reading')
    .values(
      readings.map(({ keyResultId, inputHash, body }) => ({
        key_result_id: keyResultId,
        input_hash: inputHash,
        body: toJson(body),
        computed_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('key_result_id').doUpdateSet((row) => ({
        input_hash: row.ref('excluded.input_hash'),
        body: row.ref('excluded.body'),
        computed_at: row.ref('excluded.computed_at'),
      })),
    )
    .execute();
}
