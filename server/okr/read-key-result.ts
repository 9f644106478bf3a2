import { createHash } from 'node:crypto';
import { bucketEnd, bucketsTouching, type CalendarRules, type Grain, nextBucket } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import type { AsItWasGoing, ComparedWithStart, CycleReading, MeasureKind } from '../../src/impact/cycle-reading.ts';
import { forecastKept, keptForecast } from '../../src/impact/kept-forecast.ts';
import { forecastBefore, readCycle, readCycleAgainst } from '../../src/impact/read-cycle.ts';
import type { Cycle } from '../../src/okr/cycle.ts';
import { midCycle, verdictMoment, weekOf, weeksOf } from '../../src/okr/cycle-week.ts';
import { directionOf } from '../../src/okr/progress.ts';
import { type DeclaredSeason, declaredFactor } from '../../src/stability/declared-season.ts';
import { grainFacts } from '../../src/stability/grain-season.ts';
import { possibleOf } from '../../src/stability/possible.ts';
import { periodsToLearn } from '../../src/statistics/baseline-model.ts';
import type { KeyResult } from '../../store/key-result.ts';
import { type FrozenForecast, freezeForecasts, frozenForecasts } from '../../store/key-result-forecast.ts';
import { keyResultReadings, storeKeyResultReadings } from '../../store/key-result-reading.ts';
import type { Store } from '../../store/store.ts';

/** Raised when the method changes, so that stored readings are computed again. */
const METHOD = 4;

export interface Measured {
  readonly grain: Grain;
  readonly kind: MeasureKind;
  readonly rules: CalendarRules;
  readonly isShare?: boolean;
  /** Of the KPI it is measured by. */
  readonly declaredSeason?: DeclaredSeason | null;
  readonly values: readonly { readonly period: string; readonly value: number | null; readonly partial: boolean }[];
}

export type KeyResultReading = CycleReading | ComparedWithStart;

/** The week of the cycle in which a period ends: a value is known once its period is over. */
export function weekOfPeriod(cycle: Pick<Cycle, 'start' | 'end'>, period: string, grain: Grain): number {
  const end = bucketEnd(period, grain);
  return weekOf(cycle, end > cycle.end ? cycle.end : end);
}

/** The day from which the period after the last one measured is over, and may have its value. */
export function nextValueOn({ grain, values }: Measured): string | null {
  const last = values.findLast(({ partial, value }) => !partial && value !== null);
  return last ? addDays(bucketEnd(nextBucket(last.period, grain), grain), 1) : null;
}

/** The day from which the last period of the cycle is over: what the whole cycle shows is not known before. */
export function lastValueOn(cycle: Pick<Cycle, 'start' | 'end'>, measured: Cut): string {
  return addDays(bucketEnd(periodsOf(cycle, measured).at(-1) ?? cycle.end, measured.grain), 1);
}

/** The values of the cycle by week; of several in a week, the last. */
export function weeklyValues(cycle: Pick<Cycle, 'start' | 'end'>, measured: Measured) {
  const byWeek = new Map<number, { week: number; period: string; value: number | null }>();
  for (const { period, value, partial } of measured.values) {
    if (partial || bucketEnd(period, measured.grain) < cycle.start || period > cycle.end) continue;
    const week = weekOfPeriod(cycle, period, measured.grain);
    byWeek.set(week, { week, period, value });
  }
  return [...byWeek.values()];
}

type Cut = Pick<Measured, 'grain' | 'rules'>;

/** The periods of the cycle: those that begin in it, or the one around it where none does. */
function periodsOf(cycle: Pick<Cycle, 'start' | 'end'>, { grain, rules }: Cut): string[] {
  const touching = bucketsTouching(cycle.start, cycle.end, grain, rules);
  const inside = touching.filter((period) => period >= cycle.start);
  return inside.length > 0 ? inside : touching;
}

type Asked = { readonly cycle: Cycle; readonly keyResult: KeyResult; readonly measured: Measured };
type Past = NonNullable<ReturnType<typeof pastOf>>;

/**
 * What a cycle shows of its key results, against the forecast frozen at its start; stored by the hash of what it depends
 * on, so that no page waits for it twice.
 */
export async function readKeyResults(
  store: Store,
  asked: readonly Asked[],
  today: string,
): Promise<Map<string, KeyResultReading>> {
  if (asked.length === 0) return new Map();
  const ids = asked.map(({ keyResult }) => keyResult.id);
  const pasts = asked.flatMap(({ cycle, keyResult, measured }) => {
    const past = pastOf(cycle, keyResult, measured, today);
    return past ? [{ begun: today >= cycle.start, keyResult, past }] : [];
  });
  const begun = pasts.filter((one) => one.begun);
  const [stored, frozen] = await Promise.all([
    keyResultReadings(store.db, ids),
    begun.length === 0 ? [] : frozenWith(store, begun, today),
  ]);
  const readings = new Map<string, KeyResultReading>();
  const fresh = [];
  for (const { keyResult, past } of pasts) {
    const before = frozen.find((one) => isOf(one, keyResult));
    const inputHash = createHash('sha256')
      .update(JSON.stringify([METHOD, past, before?.forecast]))
      .digest('hex');
    const known = stored.get(keyResult.id);
    if (known?.inputHash === inputHash) {
      readings.set(keyResult.id, known.body as KeyResultReading);
      continue;
    }
    const body = before ? readCycleAgainst(forecastKept(before.forecast), past) : readCycle(past);
    readings.set(keyResult.id, body);
    fresh.push({ keyResultId: keyResult.id, inputHash, body });
  }
  await storeKeyResultReadings(store, fresh);
  return readings;
}

const isOf = ({ keyResultId, definitionVersionId }: FrozenForecast, { id, measure }: KeyResult) =>
  keyResultId === id && definitionVersionId === measure?.definitionVersionId;

/** The frozen forecasts, those still missing made now. Too little past is not frozen: it may still be brought in. */
async function frozenWith(
  store: Store,
  pasts: readonly { readonly keyResult: KeyResult; readonly past: Past }[],
  today: string,
): Promise<FrozenForecast[]> {
  const ids = pasts.map(({ keyResult }) => keyResult.id);
  const kept = await frozenForecasts(store.db, ids);
  const made = pasts
    .filter(({ keyResult }) => !kept.some((one) => isOf(one, keyResult)))
    .flatMap(({ keyResult, past }) => {
      const forecast = forecastBefore(past);
      const { id: keyResultId, measure } = keyResult;
      if (forecast.kind !== 'forecast' || measure === null) return [];
      const { definitionVersionId } = measure;
      return [{ keyResultId, definitionVersionId, forecast: keptForecast(forecast), madeOn: today }];
    });
  if (made.length === 0) return kept;
  await freezeForecasts(store, made);
  return frozenForecasts(store.db, ids);
}

/** A key result's series as a cycle is read from it; null before anything is measured. */
export function pastOf(
  cycle: Cycle,
  { baseline, target }: Pick<KeyResult, 'baseline' | 'target'>,
  measured: Measured,
  today: string,
) {
  const known = measured.values.filter(({ partial }) => !partial);
  const first = known[0]?.period;
  const inside = periodsOf(cycle, measured);
  const from = inside[0];
  if (first === undefined || from === undefined) return null;
  const last = inside.at(-1)!;
  const all = bucketsTouching(first < from ? first : from, last, measured.grain, measured.rules);
  const values = new Map(known.map(({ period, value }) => [period, value]));
  const over = (period: string) => values.has(period) || bucketEnd(period, measured.grain) < today;
  const half = midCycle(cycle);
  const upToNow = all.filter((period) => period < from || over(period));
  const direction = target === null ? null : directionOf({ baseline, target });
  const declared = measured.declaredSeason ?? [];
  const { most } = possibleOf([...values.values()], measured.isShare ?? false);
  const { season } = grainFacts[measured.grain];
  const isYoung = declared.length > 0 && all.indexOf(from) < periodsToLearn * season;
  return {
    values: upToNow.map((period) => values.get(period) ?? null),
    season,
    ...(isYoung && { factors: all.map((period) => declaredFactor(declared, period, measured.grain)) }),
    ...(Number.isFinite(most) && { most }),
    from: all.indexOf(from),
    points: inside.length,
    measure: measured.kind,
    ...(target !== null && direction !== null && { aim: { target, direction } }),
    ...(verdictMoment(cycle, today) === 'mid-cycle' && {
      midCycle: inside.filter((period) => bucketEnd(period, measured.grain) < half).length,
    }),
  };
}

/** As it was going, one a week: each week shows the period in which it ends. */
export function goingByWeek(cycle: Pick<Cycle, 'start' | 'end'>, reading: KeyResultReading, measured: Cut) {
  return reading.kind === 'cycle-reading' ? byWeek(cycle, reading.asItWasGoing, measured) : null;
}

/** A frozen forecast by the weeks of its cycle. */
export function byWeek(
  cycle: Pick<Cycle, 'start' | 'end'>,
  { mean, lower95, upper95 }: Pick<AsItWasGoing, 'mean' | 'lower95' | 'upper95'>,
  measured: Cut,
) {
  const periods = periodsOf(cycle, measured);
  return Array.from({ length: weeksOf(cycle) }, (_, rank) => {
    const day = addDays(cycle.start, rank * 7 + 6);
    const at = Math.max(
      0,
      periods.findLastIndex((period) => period <= day),
    );
    return { mean: mean[at] ?? 0, lower: lower95[at] ?? 0, upper: upper95[at] ?? 0 };
  });
}
