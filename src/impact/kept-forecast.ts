import type { Forecast } from '../statistics/forecast.ts';

const numbers = ['mean', 'deviation', 'degrees', 'totalDeviation', 'totalDegrees'] as const;

/** A forecast as it is kept with a cycle: the same numbers as plain data. */
export type KeptForecast = Pick<Forecast, 'kind' | 'nonNegative' | 'method'> &
  Record<(typeof numbers)[number], readonly number[]>;

export function keptForecast(forecast: Forecast): KeptForecast {
  const { kind, nonNegative, method } = forecast;
  const plain = (name: (typeof numbers)[number]) => Array.from(forecast[name]);
  return {
    kind,
    nonNegative,
    method,
    mean: plain('mean'),
    deviation: plain('deviation'),
    degrees: plain('degrees'),
    totalDeviation: plain('totalDeviation'),
    totalDegrees: plain('totalDegrees'),
  };
}

export function forecastKept(kept: KeptForecast): Forecast {
  const { kind, nonNegative, method } = kept;
  const typed = (name: (typeof numbers)[number]) => Float64Array.from(kept[name]);
  return {
    kind,
    nonNegative,
    method,
    mean: typed('mean'),
    deviation: typed('deviation'),
    degrees: typed('degrees'),
    totalDeviation: typed('totalDeviation'),
    totalDegrees: typed('totalDegrees'),
  };
}
