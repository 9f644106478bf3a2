import { centredMean } from '../../src/statistics/centred-mean.ts';
import { autocorrelations } from '../../src/statistics/season-test.ts';

type Numbers = ArrayLike<number>;

const meanOver = (n: number, f: (i: number) => number): number => {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += f(i);
  return sum / n;
};

/** The measures of the M4 competition (Makridakis, Spiliotis & Assimakopoulos 2020, §2). */
export const smape = (actual: Numbers, forecast: Numbers): number =>
  meanOver(
    actual.length,
    (h) => (200 * Math.abs(actual[h]! - forecast[h]!)) / (Math.abs(actual[h]!) + Math.abs(forecast[h]!) || 1),
  );

/** In-sample mean absolute error of the seasonal naive forecast. */
export const naiveScale = (past: Numbers, m: number): number =>
  meanOver(past.length - m, (i) => Math.abs(past[i + m]! - past[i]!));

export const absoluteError = (actual: Numbers, forecast: Numbers): number =>
  meanOver(actual.length, (h) => Math.abs(actual[h]! - forecast[h]!));

/** Mean interval score at 95 %: the width, and forty times what falls outside. */
export const intervalScore = (actual: Numbers, lower: Numbers, upper: Numbers): number =>
  meanOver(actual.length, (h) => {
    const outside = Math.max(0, lower[h]! - actual[h]!) + Math.max(0, actual[h]! - upper[h]!);
    return upper[h]! - lower[h]! + 40 * outside;
  });

export const coverage = (actual: Numbers, lower: Numbers, upper: Numbers): number =>
  meanOver(actual.length, (h) => (actual[h]! >= lower[h]! && actual[h]! <= upper[h]! ? 1 : 0));

/** Naive2, the competition's yardstick: the last value, with classical multiplicative indices where a season is tested. */
export function naive2(past: number[], m: number, horizon: number): number[] {
  const values = Float64Array.from(past);
  const last = past.at(-1)!;
  const flat = Array.from({ length: horizon }, () => last);
  if (m < 2 || past.length < 3 * m) return flat;
  const r = autocorrelations(values, m);
  let sum = 1;
  for (let k = 0; k < m - 1; k++) sum += 2 * r[k]! ** 2;
  if (Math.abs(r[m - 1]!) <= 1.645 * Math.sqrt(sum / past.length)) return flat;
  const level = centredMean(values, m);
  const ratios = Array.from({ length: m }, (_, phase) => {
    const own = past.flatMap((value, i) => (i % m === phase && !Number.isNaN(level[i]!) ? [value / level[i]!] : []));
    return own.reduce((a, b) => a + b, 0) / own.length;
  });
  const centre = ratios.reduce((a, b) => a + b, 0) / m;
  const base = last / (ratios[(past.length - 1) % m]! / centre);
  return flat.map((_, h) => (base * ratios[(past.length + h) % m]!) / centre);
}
