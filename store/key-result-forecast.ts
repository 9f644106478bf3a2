import type { KeptForecast } from '../src/impact/kept-forecast.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';

export interface FrozenForecast {
  readonly keyResultId: string;
  readonly definitionVersionId: string;
  readonly forecast: KeptForecast;
  readonly madeOn: string;
}

export async function frozenForecasts(db: Reader, keyResultIds: readonly string[]): Promise<FrozenForecast[]> {
  if (keyResultIds.length === 0) return [];
  const rows = await db
    .selectFrom('key_result_forecast')
    .selectAll()
    .where('key_result_id', 'in', keyResultIds)
    .execute();
  return rows.map((row) => ({
    keyResultId: row.key_result_id,
    definitionVersionId: row.definition_version_id,
    forecast: fromJson<KeptForecast>(row.body),
    madeOn: row.made_on,
  }));
}

/** The first one made stays, whoever asks at once: a past revised later does not move what the cycle is read against. */
export async function freezeForecasts(store: Store, made: readonly FrozenForecast[]): Promise<void> {
  if (made.length === 0) return;
  await store.db
    .insertInto('key_result_forecast')
    .values(
      made.map(({ keyResultId, definitionVersionId, forecast, madeOn }) => ({
        key_result_id: keyResultId,
        definition_version_id: definitionVersionId,
        body: toJson(forecast),
        made_on: madeOn,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
