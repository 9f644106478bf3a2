import { centredMean } from './centred-mean.ts';

/** How a season meets the level: added to it, or multiplying it. */
export type SeasonForm = 'additive' | 'multiplicative';

/** Shrinks indices towards "no season" by how little they repeat from cycle to cycle (James–Stein; Miller & Williams 2003). */
function shrink(indices: Float64Array, squares: Float64Array, counts: Uint32Array, neutral: number): void {
  const period = indices.length;
  let noise = 0;
  let known = 0;
  let spread = 0;
  for (let j = 0; j < period; j++) {
    spread += (indices[j]! - neutral) ** 2;
    if (counts[j]! < 2) continue;
    noise += squares[j]! / (counts[j]! - 1) / counts[j]!;
    known++;
  }
  if (known > 0) noise /= known;
  spread /= period - 1;
  const share = spread > 0 ? Math.min(1, (Math.max(0, period - 3) / (period - 1)) * (noise / spread)) : 1;
  for (let j = 0; j < period; j++) indices[j] = share * neutral + (1 - share) * indices[j]!;
}

/**
 * One index per phase (i mod period): ratios to the moving level (multiplicative, mean 1; values must be positive) or
 * differences from it (additive, mean 0, in the values' unit), half of them trimmed of their extremes, shrunk, and for
 * periods of 24 or more smoothed with their neighbours. Needs two periods and a bit; a fixed pattern, not an evolving one.
 */
export function seasonalIndices(values: Float64Array, period: number, form: SeasonForm): Float64Array {
  const n = values.length;
  const level = centredMean(values, period);
  const neutral = form === 'multiplicative' ? 1 : 0;
  const indices = new Float64Array(period);
  const squares = new Float64Array(period);
  const counts = new Uint32Array(period);
  for (let phase = 0; phase < period; phase++) {
    let sum = 0;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    let count = 0;
    let square = 0;
    let average = 0;
    for (let i = phase; i < n; i += period) {
      const around = level[i]!;
      if (Number.isNaN(around) || (neutral === 1 && !(around > 0))) continue;
      const off = neutral === 1 ? values[i]! / around : values[i]! - around;
      sum += off;
      least = Math.min(least, off);
      most = Math.max(most, off);
      count++;
      const step = off - average;
      average += step / count;
      square += step * (off - average);
    }
    counts[phase] = count;
    squares[phase] = square;
    const plain = count > 0 ? sum / count : neutral;
    indices[phase] = count < 4 ? plain : 0.5 * plain + (0.5 * (sum - least - most)) / (count - 2);
  }
  let centre = 0;
  for (let j = 0; j < period; j++) centre += indices[j]! / period;
  for (let j = 0; j < period; j++) indices[j] = neutral === 1 ? indices[j]! / centre : indices[j]! - centre;
  shrink(indices, squares, counts, neutral);
  if (period < 24) return indices;
  return indices.map(
    (index, j) => 0.25 * indices[(j + period - 1) % period]! + 0.5 * index + 0.25 * indices[(j + 1) % period]!,
  );
}

/** The form whose indices leave the smaller absolute errors around the moving level, multiplicative on a near tie. */
export function chooseForm(values: Float64Array, period: number): { form: SeasonForm; indices: Float64Array } {
  const multiplicative = seasonalIndices(values, period, 'multiplicative');
  const additive = seasonalIndices(values, period, 'additive');
  const level = centredMean(values, period);
  let ratios = 0;
  let differences = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(level[i]!)) continue;
    ratios += Math.abs(values[i]! - level[i]! * multiplicative[i % period]!);
    differences += Math.abs(values[i]! - level[i]! - additive[i % period]!);
  }
  return ratios <= 1.02 * differences
    ? { form: 'multiplicative', indices: multiplicative }
    : { form: 'additive', indices: additive };
}
