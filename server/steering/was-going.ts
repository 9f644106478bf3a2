import type { CalendarRules, Grain } from '../../src/calendar/bucket.ts';
import { forecastKept } from '../../src/impact/kept-forecast.ts';
import { forecastInterval } from '../../src/statistics/forecast-interval.ts';
import type { Cycle } from '../../store/cycle.ts';
import type { KeyResult } from '../../store/key-result.ts';
import { frozenForecasts } from '../../store/key-result-forecast.ts';
import type { Reader } from '../../store/store.ts';
import { byWeek } from '../okr/read-key-result.ts';

export type Going = ReturnType<typeof byWeek>;

/**
 * Where each key result was going before its cycle, week by week: the forecast frozen at the start, which no later value
 * moves.
 */
export async function wasGoing(
  db: Reader,
  cycle: Cycle,
  keyResults: readonly KeyResult[],
  rules: CalendarRules,
): Promise<Map<string, Going>> {
  const frozen = await frozenForecasts(
    db,
    keyResults.map(({ id }) => id),
  );
  if (frozen.length === 0) return new Map();
  const series = await db
    .selectFrom('series')
    .select(['definition_version_id', 'grain'])
    .where(
      'definition_version_id',
      'in',
      frozen.map(({ definitionVersionId }) => definitionVersionId),
    )
    .execute();
  const grains = new Map(series.map((row) => [row.definition_version_id, row.grain as Grain]));
  const going = new Map<string, Going>();
  for (const { id, measure } of keyResults) {
    const own = frozen.find(
      (one) => one.keyResultId === id && one.definitionVersionId === measure?.definitionVersionId,
    );
    const grain = own && grains.get(own.definitionVersionId);
    if (!own || !grain) continue;
    const forecast = forecastKept(own.forecast);
    const { lower, upper } = forecastInterval(forecast, 0.95);
    const plain = { mean: [...forecast.mean], lower95: [...lower], upper95: [...upper] };
    going.set(id, byWeek(cycle, plain, { grain, rules }));
  }
  return going;
}
