import { centredMean } from './centred-mean.ts';

/** Autocorrelations of values[from..to) at lags 1…lags, each in [−1, 1]; zeros for a constant series. */
export function autocorrelations(values: Float64Array, lags: number, from = 0, to = values.length): Float64Array {
  let centre = 0;
  for (let i = from; i < to; i++) centre += values[i]!;
  centre /= to - from;
  let whole = 0;
  for (let i = from; i < to; i++) whole += (values[i]! - centre) ** 2;
  const out = new Float64Array(lags);
  if (!(whole > 0)) return out;
  for (let lag = 1; lag <= lags; lag++) {
    let sum = 0;
    for (let i = from + lag; i < to; i++) sum += (values[i]! - centre) * (values[i - lag]! - centre);
    out[lag - 1] = sum / whole;
  }
  return out;
}

/** Is the autocorrelation at the period beyond what its own shorter lags explain (Bartlett), one side at 10 %? */
function repeats(values: Float64Array, period: number, from: number, to: number): boolean {
  const r = autocorrelations(values, period, from, to);
  let sum = 1;
  for (let lag = 0; lag < period - 1; lag++) sum += 2 * r[lag]! ** 2;
  return r[period - 1]! > 1.645 * Math.sqrt(sum / (to - from));
}

/**
 * Does the series repeat every `period` points? Autocorrelation at the period, tested on the series less its moving level
 * and on the series itself. Needs three periods; false below. A strong trend alone can pass on the raw series, which is why
 * seasonal indices are shrunk. Source: the test of the M4 competition (Assimakopoulos & Nikolopoulos 2000), there on raw values.
 */
export function hasSeason(values: Float64Array, period: number): boolean {
  const n = values.length;
  if (period < 2 || n < 3 * period) return false;
  const level = centredMean(values, period);
  const half = period >> 1;
  const detrended = new Float64Array(n);
  for (let i = half; i < n - half; i++) detrended[i] = values[i]! - level[i]!;
  return repeats(detrended, period, half, n - half) || repeats(values, period, 0, n);
}
