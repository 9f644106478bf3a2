import { describe, expect, it } from 'vitest';
import { centredMean } from '../../src/statistics/centred-mean.ts';
import { type Forecast, forecast } from '../../src/statistics/forecast.ts';
import { forecastInterval } from '../../src/statistics/forecast-interval.ts';
import { mean } from '../../src/statistics/mean.ts';
import { median } from '../../src/statistics/median.ts';
import { stl } from '../../src/statistics/stl.ts';
import { growth } from '../growth.ts';
import { absoluteError, coverage, intervalScore, naive2, naiveScale, smape } from './m4-measures.ts';
import { classicSeries, haveSeries, type TestSeries, testSeries } from './series.ts';

const present = haveSeries('forecasts');

/** `m` is the season of the measure: M4 scores weekly series with 1. */
const sets = [
  { name: 'm3-monthly', m: 12, owa: 0.84, msis: 5.4 },
  { name: 'tourism-monthly', m: 12, owa: 0.8, msis: 11.2 },
  { name: 'm4-weekly', m: 1, owa: 0.76, msis: 15.5 },
  { name: 'nn5-daily', m: 7, owa: 0.55, msis: 5.3 },
];

function made(values: number[], season: number, horizon: number): Forecast {
  const result = forecast(values, { season, horizon });
  if (result.kind !== 'forecast') throw new Error(result.kind);
  return result;
}

function score(series: TestSeries[], m: number) {
  const rows = series
    .filter(({ values }) => naiveScale(values, m) > 0)
    .map(({ values, actual, season }) => {
      const started = performance.now();
      const result = made(values, season, actual.length);
      const { lower, upper } = forecastInterval(result, 0.95);
      const ms = performance.now() - started;
      const scale = naiveScale(values, m);
      const simple = naive2(values, m, actual.length);
      return {
        smape: smape(actual, result.mean),
        mase: absoluteError(actual, result.mean) / scale,
        simpleSmape: smape(actual, simple),
        simpleMase: absoluteError(actual, simple) / scale,
        coverage: 100 * coverage(actual, lower, upper),
        msis: intervalScore(actual, lower, upper) / scale,
        ms,
      };
    });
  const over = (key: keyof (typeof rows)[number]) => mean(rows.map((row) => row[key]));
  return {
    series: rows.length,
    owa: (over('smape') / over('simpleSmape') + over('mase') / over('simpleMase')) / 2,
    coverage: over('coverage'),
    msis: over('msis'),
    ms: median(rows.map((row) => row.ms)),
  };
}

describe.skipIf(!present)('forecasts of published series', () => {
  const table: Record<string, string>[] = [];

  it.each(sets)('$name: OWA ≤ $owa, MSIS ≤ $msis, 95 ± 1.5 % covered', ({ name, m, owa, msis }) => {
    const all = testSeries(name);
    const found = score(all, m);
    const half = (side: number) =>
      score(
        all.filter((_, i) => i % 2 === side),
        m,
      ).owa.toFixed(3);
    const shown = {
      owa: found.owa.toFixed(3),
      aim: String(owa),
      halves: `${half(0)} ${half(1)}`,
      cover: found.coverage.toFixed(1),
    };
    table.push({
      set: name,
      n: String(found.series),
      ...shown,
      msis: found.msis.toFixed(2),
      'aim ': String(msis),
      ms: found.ms.toFixed(1),
    });
    expect(found.owa).toBeLessThanOrEqual(owa);
    expect(found.msis).toBeLessThanOrEqual(msis);
    expect(Math.abs(found.coverage - 95)).toBeLessThanOrEqual(1.5);
    if (table.length === sets.length) console.table(table);
  });

  it('3,650 days are forecast in less than eight times what three years take', () => {
    const [{ values }] = testSeries('nn5-daily') as [TestSeries];
    const decade = Array.from({ length: 3650 }, (_, i) => values[i % 728]!);
    const threeYears = decade.slice(0, 1095);
    expect(
      growth(
        () => made(threeYears, 7, 14),
        () => made(decade, 7, 14),
      ),
    ).toBeLessThan(8);
  });
});

describe.skipIf(!present)('published references', () => {
  it('AirPassengers multiplies by its season, and its last year is forecast within 6 %', () => {
    const { values, season } = classicSeries('AirPassengers');
    const result = made(values.slice(0, -12), season, 12);
    expect(result.method.season).toEqual({ found: true, period: 12, form: 'multiplicative' });
    const actual = values.slice(-12);
    const error = mean(actual.map((value, h) => Math.abs(value - result.mean[h]!) / value));
    console.log(`AirPassengers, 12 months held out: mean error ${(100 * error).toFixed(1)} %`);
    expect(error).toBeLessThan(0.06);
  });

  it('co2 decomposes as the classical method does, each month within .1 ppm, trend from 315.2 to 364', () => {
    const { values } = classicSeries('co2');
    const series = Float64Array.from(values);
    const { seasonal, trend, remainder } = stl(series, { period: 12, seasonalWindow: Number.POSITIVE_INFINITY });
    const level = centredMean(series, 12);
    const figure = Array.from({ length: 12 }, (_, month) =>
      mean(values.flatMap((value, i) => (i % 12 === month && !Number.isNaN(level[i]!) ? [value - level[i]!] : []))),
    );
    const centre = mean(figure);
    for (let month = 0; month < 12; month++) {
      expect(Math.abs(seasonal[120 + month]! - (figure[month]! - centre))).toBeLessThan(0.1);
    }
    expect(trend[0]!).toBeCloseTo(315.2, 1);
    expect(trend.at(-1)!).toBeGreaterThan(363.5);
    expect(trend.at(-1)!).toBeLessThan(364.5);
    for (let i = 0; i < series.length; i++) expect(seasonal[i]! + trend[i]! + remainder[i]!).toBeCloseTo(series[i]!, 9);
    expect(made(values, 12, 12).method.season).toMatchObject({ found: true, period: 12 });
  });

  it('the Nile has no season of twelve years', () => {
    expect(made(classicSeries('Nile').values, 12, 5).method.season).toEqual({ found: false, why: 'not-there' });
  });
});
