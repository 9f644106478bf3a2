/**
 * How a season of `period` points is written as regressors: `dummies` gives each position its own level (sum to zero),
 * `harmonics` a smooth curve of 2·order terms (Fourier). `none` has no column.
 */
export type SeasonShape =
  | { kind: 'none' }
  | { kind: 'dummies'; period: number }
  | { kind: 'harmonics'; period: number; order: number };

/** How many regressors the shape takes. */
export function seasonColumns(shape: SeasonShape): number {
  if (shape.kind === 'none') return 0;
  if (shape.kind === 'dummies') return shape.period - 1;
  // The last harmonic of an even whole period has no sine.
  return 2 * shape.order === shape.period ? shape.period - 1 : 2 * shape.order;
}

/** The angular frequencies that the shape takes out of the errors, each once for its cosine and sine. */
export function seasonFrequencies(shape: SeasonShape): number[] {
  if (shape.kind === 'none') return [];
  const orders = shape.kind === 'dummies' ? Math.floor((shape.period - 1) / 2) : shape.order;
  return Array.from({ length: orders }, (_, k) => (2 * Math.PI * (k + 1)) / shape.period);
}

/** Writes the season's regressors for the point of index `t` into `row` from `at` on. */
export function fillSeason(shape: SeasonShape, t: number, row: Float64Array, at: number): void {
  if (shape.kind === 'dummies') {
    const last = shape.period - 1;
    const position = t % shape.period;
    for (let j = 0; j < last; j++) row[at + j] = position === last ? -1 : position === j ? 1 : 0;
  } else if (shape.kind === 'harmonics') {
    // cos kθ and sin kθ from cos θ and sin θ: two trigonometric calls a point, whatever the order.
    const angle = (2 * Math.PI * (t % shape.period)) / shape.period;
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    let ck = 1;
    let sk = 0;
    const columns = seasonColumns(shape);
    for (let k = 0; 2 * k < columns; k++) {
      const next = ck * c - sk * s;
      sk = sk * c + ck * s;
      ck = next;
      row[at + 2 * k] = ck;
      if (2 * k + 1 < columns) row[at + 2 * k + 1] = sk;
    }
  }
}
