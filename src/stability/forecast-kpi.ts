import { type Grain, nextBucket } from '../calendar/bucket.ts';
import { forecast } from '../statistics/forecast.ts';
import { forecastInterval } from '../statistics/forecast-interval.ts';
import { forecastTimes } from '../statistics/forecast-times.ts';
import { declaredFactor, withoutDeclared } from './declared-season.ts';
import { grainFacts } from './grain-season.ts';
import type { KpiPast } from './kpi-past.ts';
import { possibleOf } from './possible.ts';
import type { Reading } from './reading.ts';

export interface ForecastPeriod {
  readonly period: string;
  readonly mean: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
}

/** As far as a person plans with it: half a year of months, a quarter of weeks, a month of days. */
const horizon: Record<Grain, number> = { day: 28, week: 13, month: 6, quarter: 4, year: 2 };
/** Three years of days: an older past changes the forecast by less than it costs. */
const MOST_POINTS = 1_100;

/**
 * What comes after the last complete period, as things were going; null where the past is too short to have a range, where
 * a measurement is late (what was to come may be gone by), or where the series cannot be forecast.
 */
export function forecastKpi(
  reading: Reading,
  { declaredSeason = null, isShare = false }: Pick<KpiPast, 'declaredSeason' | 'isShare'> = {},
): readonly ForecastPeriod[] | null {
  const { grain, state, points, period, segments } = reading;
  if (period === null || !['within', 'signal', 'constant'].includes(state.kind)) return null;
  const last = segments.length - 1;
  const past = points.filter((point) => point.segment === last && point.period <= period).slice(-MOST_POINTS);
  const values = past.map(({ value }) => value);
  const found = reading.model?.season.kind;
  // The range and the forecast speak of one season: what the first was told or has learnt, the second does not doubt.
  const declared = found === 'declared' ? declaredSeason : null;
  const periods = past.map((point) => point.period);
  const made = forecast(declared ? withoutDeclared(values, periods, declared, grain) : values, {
    season: declared ? 1 : grainFacts[grain].season,
    horizon: horizon[grain],
    seasonKnown: found === 'learnt',
  });
  if (made.kind !== 'forecast') return null;
  const next: string[] = [];
  for (let at = period; next.length < horizon[grain]; next.push(at)) at = nextBucket(at, grain);
  const factor = (at: string) => (declared ? declaredFactor(declared, at, grain) : 1);
  const ahead = declared ? forecastTimes(made, next.map(factor)) : made;
  const [eighty, ninetyFive] = [forecastInterval(ahead, 0.8), forecastInterval(ahead, 0.95)];
  const { most } = possibleOf(values, isShare);
  const possible = (bound: number | undefined) => Math.min(most, bound!);
  return Array.from(ahead.mean, (mean, step) => ({
    period: next[step]!,
    mean: possible(mean),
    lower80: possible(eighty.lower[step]),
    upper80: possible(eighty.upper[step]),
    lower95: possible(ninetyFive.lower[step]),
    upper95: possible(ninetyFive.upper[step]),
  }));
}
