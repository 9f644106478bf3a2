/**
 * Moving mean over one period centred on each point (2×m where the period is even), in the values' unit: the level with
 * the season taken off. NaN where a full period does not fit, at both ends.
 */
export function centredMean(values: Float64Array, period: number): Float64Array {
  const n = values.length;
  const out = new Float64Array(n).fill(Number.NaN);
  const half = period >> 1;
  if (n < 2 * half + 1) return out;
  const even = period % 2 === 0;
  for (let i = half; i < n - half; i++) {
    let sum = even ? 0.5 * (values[i - half]! + values[i + half]!) : values[i - half]! + values[i + half]!;
    for (let j = i - half + 1; j < i + half; j++) sum += values[j]!;
    out[i] = sum / period;
  }
  return out;
}
