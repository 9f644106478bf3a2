import { type CholeskyFactor, cholesky, invert, solveCholesky } from './symmetric-matrix.ts';

/** Observed rows in order: `index[i]` is the point's position in time, `x` holds `columns` regressors a row. */
export type Rows = { index: Int32Array; y: Float64Array; x: Float64Array; columns: number };

export type AutoregressiveFit = {
  coefficients: Float64Array;
  /** (XᵀX)⁻¹ of the transformed rows, row-major: times `variance`, the coefficients' covariance. */
  inverse: Float64Array;
  /** Lag-one correlation of the errors, bias-corrected, within [0, `largestMemory`]. */
  memory: number;
  /** One-step errors, all of the same variance. */
  residuals: Float64Array;
  squares: number;
  degrees: number;
  variance: number;
};

export const largestMemory = 0.9;

/** Share of the marginal variance that is new after `gap` points: (1 − φ^2g) / (1 − φ²), in one-step variances. */
export function stepVariance(memory: number, gap: number): number {
  return gap === 1 || memory === 0 ? 1 : (1 - memory ** (2 * gap)) / (1 - memory * memory);
}

/**
 * n × what is missing from a memory estimated on residuals: 2φ for being estimated, 1 + φ for the mean, as much for a
 * trend, and for each harmonic removed the share of correlation it took with it.
 */
function memoryBias(memory: number, trend: boolean, frequencies: readonly number[]): number {
  const phi = Math.min(largestMemory, Math.max(0, memory));
  let bias = 2 * memory + (trend ? 2 : 1) * (1 + memory);
  for (const angle of frequencies) {
    const c = Math.cos(angle);
    bias += (2 * (c - phi) * (1 - phi * phi)) / (1 + phi * phi - 2 * phi * c);
  }
  return bias;
}

/** Correlation of each error with the one just before it; across a gap there is none. Biased: see `memoryBias`. */
function rawMemory(noise: Float64Array, index: Int32Array): number {
  let cross = 0;
  let square = 0;
  for (let i = 1; i < noise.length; i++) {
    if (index[i]! - index[i - 1]! !== 1) continue;
    cross += noise[i]! * noise[i - 1]!;
    square += noise[i - 1]! ** 2;
  }
  return square > 0 ? cross / square : 0;
}

/**
 * y = Xβ + u, u autoregressive of order one, by iterated feasible least squares (Prais & Winsten 1954), the memory being
 * estimated on neighbouring points and corrected for its small-sample bias (Kendall 1954; Shaman & Stine 1988 for a
 * trend). Missing points are gaps, not zeros. Undefined when the columns are dependent or too few rows are left.
 * Not for series with a unit root: the memory is clipped, and the caller is told by `memory` reaching its ceiling.
 */
export function fitAutoregressive(
  rows: Rows,
  trend: boolean,
  frequencies: readonly number[],
): AutoregressiveFit | undefined {
  const { index, y, x, columns: p } = rows;
  const n = y.length;
  const degrees = n - p - 1;
  if (degrees < 1) return undefined;
  const gram = new Float64Array(p * p);
  const right = new Float64Array(p);
  const row = new Float64Array(p);
  const residuals = new Float64Array(n);
  const noise = new Float64Array(n);
  let factor: CholeskyFactor | undefined;
  let coefficients = new Float64Array(p);
  let memory = 0;

  /** Row i less what the row before carries into it, all in one variance: regressors into `row`, y returned. */
  const target = (i: number, phi: number): number => {
    if (i === 0 || phi === 0) {
      const scale = i === 0 ? Math.sqrt(1 - phi * phi) : 1;
      for (let j = 0; j < p; j++) row[j] = scale * x[i * p + j]!;
      return scale * y[i]!;
    }
    const gap = index[i]! - index[i - 1]!;
    const carried = gap === 1 ? phi : phi ** gap;
    const scale = 1 / Math.sqrt(stepVariance(phi, gap));
    for (let j = 0; j < p; j++) row[j] = scale * (x[i * p + j]! - carried * x[(i - 1) * p + j]!);
    return scale * (y[i]! - carried * y[i - 1]!);
  };
  /** The coefficients for a known memory; false where the columns are dependent. */
  const solve = (phi: number): boolean => {
    gram.fill(0);
    right.fill(0);
    for (let i = 0; i < n; i++) {
      const value = target(i, phi);
      for (let j = 0; j < p; j++) {
        const a = row[j]!;
        if (a === 0) continue;
        right[j] = right[j]! + a * value;
        for (let k = 0; k <= j; k++) gram[j * p + k] = gram[j * p + k]! + a * row[k]!;
      }
    }
    factor = cholesky(gram, p);
    if (!factor) return false;
    coefficients = solveCholesky(factor, right);
    return true;
  };

  if (!solve(0)) return undefined;
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < n; i++) {
      let fitted = 0;
      for (let j = 0; j < p; j++) fitted += x[i * p + j]! * coefficients[j]!;
      noise[i] = y[i]! - fitted;
    }
    const raw = rawMemory(noise, index);
    const corrected = raw + memoryBias(raw, trend, frequencies) / n;
    const next = Math.min(largestMemory, Math.max(0, corrected));
    const settled = Math.abs(next - memory) < 1e-3;
    memory = next;
    if (settled) break;
    if (!solve(memory)) return undefined;
  }
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const value = target(i, memory);
    let fitted = 0;
    for (let j = 0; j < p; j++) fitted += row[j]! * coefficients[j]!;
    const error = value - fitted;
    residuals[i] = error;
    squares += error * error;
  }
  return {
    coefficients,
    inverse: invert(factor!),
    memory,
    residuals,
    squares,
    degrees,
    variance: squares / degrees,
  };
}
