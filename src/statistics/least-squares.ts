/** Straight line through values[from..to) against 0, 1, 2…: `at(i) = intercept + slope·(i − from)`, slope in units per point. */
export function fitLine(values: ArrayLike<number>, from = 0, to = values.length): { intercept: number; slope: number } {
  const n = to - from;
  const middle = (n - 1) / 2;
  let total = 0;
  for (let i = from; i < to; i++) total += values[i]!;
  const average = total / n;
  let cross = 0;
  let squares = 0;
  for (let i = from; i < to; i++) {
    const t = i - from - middle;
    cross += t * (values[i]! - average);
    squares += t * t;
  }
  const slope = squares > 0 ? cross / squares : 0;
  return { intercept: average - slope * middle, slope };
}

export type LeastSquares = {
  coefficients: Float64Array;
  /** Diagonal of (XᵀX)⁻¹: times the residual variance, the coefficients' variances. */
  inverseDiagonal: Float64Array;
  residuals: Float64Array;
  /** Sum of squared residuals. */
  squares: number;
};

/**
 * Ordinary least squares by Householder reflections (Golub & Van Loan §5.3): `columns[j][i]` is regressor j at row i; give
 * the constant as a column of ones. Undefined when there are fewer rows than columns or the columns are dependent.
 */
export function leastSquares(columns: readonly ArrayLike<number>[], y: ArrayLike<number>): LeastSquares | undefined {
  const n = y.length;
  const k = columns.length;
  if (n < k) return undefined;
  const q = columns.map((column) => Float64Array.from(column));
  const right = Float64Array.from(y);
  const diagonal = new Float64Array(k);
  for (let j = 0; j < k; j++) {
    const v = q[j]!;
    let norm = 0;
    let whole = 0;
    for (let i = j; i < n; i++) norm += v[i]! * v[i]!;
    for (let i = 0; i < n; i++) whole += columns[j]![i]! * columns[j]![i]!;
    if (!(norm > 1e-20 * whole)) return undefined;
    norm = Math.sqrt(norm);
    const sign = v[j]! > 0 ? -1 : 1;
    diagonal[j] = sign * norm;
    v[j] = v[j]! - sign * norm;
    let length = 0;
    for (let i = j; i < n; i++) length += v[i]! * v[i]!;
    const reflect = (target: Float64Array) => {
      let dot = 0;
      for (let i = j; i < n; i++) dot += v[i]! * target[i]!;
      const step = (2 * dot) / length;
      for (let i = j; i < n; i++) target[i] = target[i]! - step * v[i]!;
    };
    for (let c = j + 1; c < k; c++) reflect(q[c]!);
    reflect(right);
  }
  // R is upper triangular: its row r is q[c][r] for c > r, with `diagonal` aside.
  const solve = (b: ArrayLike<number>): Float64Array => {
    const x = new Float64Array(k);
    for (let r = k - 1; r >= 0; r--) {
      let sum = b[r]!;
      for (let c = r + 1; c < k; c++) sum -= q[c]![r]! * x[c]!;
      x[r] = sum / diagonal[r]!;
    }
    return x;
  };
  const coefficients = solve(right);
  const inverseDiagonal = new Float64Array(k);
  for (let e = 0; e < k; e++) {
    const unit = new Float64Array(k);
    unit[e] = 1;
    const column = solve(unit);
    for (let r = 0; r <= e; r++) inverseDiagonal[r] = inverseDiagonal[r]! + column[r]! * column[r]!;
  }
  const residuals = new Float64Array(n);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    let fitted = 0;
    for (let j = 0; j < k; j++) fitted += coefficients[j]! * columns[j]![i]!;
    residuals[i] = y[i]! - fitted;
    squares += residuals[i]! ** 2;
  }
  return { coefficients, inverseDiagonal, residuals, squares };
}
