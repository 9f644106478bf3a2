/** Lower triangle of A = LLᵀ, row-major. */
export type CholeskyFactor = { lower: Float64Array; size: number };

/**
 * Cholesky factor of a symmetric matrix of which only the lower triangle is read. Undefined when a pivot has lost all
 * but 1e-12 of its diagonal: the columns behind it are dependent.
 */
export function cholesky(matrix: Float64Array, size: number): CholeskyFactor | undefined {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      if (i !== j) lower[i * size + j] = sum / lower[j * size + j]!;
      else if (sum > 1e-12 * matrix[i * size + i]!) lower[i * size + i] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return { lower, size };
}

/** x with Ax = b. */
export function solveCholesky({ lower, size }: CholeskyFactor, b: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const x = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i * size + k]! * x[k]!;
    x[i] = sum / lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < size; k++) sum -= lower[k * size + i]! * x[k]!;
    x[i] = sum / lower[i * size + i]!;
  }
  return x;
}

/** A⁻¹, full and row-major. */
export function invert(factor: CholeskyFactor): Float64Array {
  const { size } = factor;
  const inverse = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    unit.fill(0);
    unit[j] = 1;
    inverse.set(solveCholesky(factor, unit), j * size);
  }
  return inverse;
}

/** vᵀMv for a symmetric row-major matrix. */
export function quadraticForm(matrix: Float64Array, v: Float64Array): number {
  const p = v.length;
  let sum = 0;
  for (let j = 0; j < p; j++) {
    let dot = 0;
    for (let k = 0; k < p; k++) dot += matrix[j * p + k]! * v[k]!;
    sum += v[j]! * dot;
  }
  return sum;
}
