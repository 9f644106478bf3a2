import { rowsOf, type Structure } from './baseline-model.ts';
import { quantileOfSorted } from './quantile.ts';
import { cholesky, invert, quadraticForm, solveCholesky } from './symmetric-matrix.ts';
import type { Values } from './unusable.ts';

/** Standard deviations up to which a value counts whole; at twice as many it counts for nothing. */
const spike = 2.8;
/** Three quarters of normal errors are within so many standard deviations; one value in four may be a spike. */
const quarter = { share: 0.75, deviations: 1.1503 };
/** A point that all but decides its own place cannot be judged by the others. */
const mostLeverage = 0.95;
const rounds = 8;
const settled = 1e-3;

/**
 * The values with their spikes brought back to where the others put them. Each value is compared with what the structure
 * says of it without it (the deleted residual, which a first or last point cannot bend as it bends its own): whole up to
 * 2.8 standard deviations, less and less beyond, where the others put it from 5.6 on. Missing values stay so. The given
 * values when the points cannot carry the structure. For a line or a season to be fitted afterwards; not for judging the
 * points themselves, and not where more than a quarter of them are of another kind.
 * Source: Huber (1981) for winsorising by iterated least squares, Hampel (1974) for counts that fall to nothing.
 */
export function withoutSpikes(structure: Structure, values: Values, span: number): Values {
  const { index, y, x, columns: p } = rowsOf(structure, values, span);
  const n = y.length;
  const gram = new Float64Array(p * p);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < p; j++)
      for (let k = 0; k <= j; k++) gram[j * p + k] = gram[j * p + k]! + x[i * p + j]! * x[i * p + k]!;
  const factor = n > p ? cholesky(gram, p) : undefined;
  if (!factor) return values;
  const inverse = invert(factor);
  const leverage = new Float64Array(n);
  for (let i = 0; i < n; i++)
    leverage[i] = Math.min(mostLeverage, quadraticForm(inverse, x.subarray(i * p, (i + 1) * p)));
  const kept = y.slice();
  const errors = new Float64Array(n);
  const sizes = new Float64Array(n);
  const right = new Float64Array(p);
  for (let round = 0; round < rounds; round++) {
    right.fill(0);
    for (let i = 0; i < n; i++) for (let j = 0; j < p; j++) right[j] = right[j]! + x[i * p + j]! * kept[i]!;
    const coefficients = solveCholesky(factor, right);
    for (let i = 0; i < n; i++) {
      let fitted = 0;
      for (let j = 0; j < p; j++) fitted += x[i * p + j]! * coefficients[j]!;
      errors[i] = kept[i]! - fitted;
      sizes[i] = Math.abs(errors[i]!) / Math.sqrt(1 - leverage[i]!);
    }
    const deviation = quantileOfSorted(sizes.sort(), quarter.share) / quarter.deviations;
    if (!(deviation > 0)) break;
    let moved = 0;
    for (let i = 0; i < n; i++) {
      const without = kept[i]! - errors[i]! / (1 - leverage[i]!);
      const far = y[i]! - without;
      const most = (spike * deviation) / Math.sqrt(1 - leverage[i]!);
      const counts = Math.max(0, Math.min(most, 2 * most - Math.abs(far)));
      const next = Math.abs(far) > most ? without + Math.sign(far) * counts : y[i]!;
      moved = Math.max(moved, Math.abs(next - kept[i]!));
      kept[i] = next;
    }
    if (moved < settled * deviation) break;
  }
  const cleared = values.slice();
  for (let i = 0; i < n; i++) cleared[index[i]!] = kept[i]!;
  return cleared;
}
