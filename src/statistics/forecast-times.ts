import type { Forecast } from './forecast.ts';

/**
 * A forecast of values that were divided by a known factor, in their own unit again: `factors` one a step, above 0. The error
 * of a running total takes the root mean square of the factors so far, never less than their mean.
 */
export function forecastTimes(forecast: Forecast, factors: readonly number[]): Forecast {
  const times = (numbers: Float64Array) => numbers.map((number, step) => number * factors[step]!);
  let squares = 0;
  return {
    ...forecast,
    mean: times(forecast.mean),
    deviation: times(forecast.deviation),
    totalDeviation: forecast.totalDeviation.map((deviation, step) => {
      squares += factors[step]! ** 2;
      return deviation * Math.sqrt(squares / (step + 1));
    }),
  };
}
