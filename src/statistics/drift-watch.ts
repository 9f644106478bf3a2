import type { AutoregressiveFit } from './autoregressive-fit.ts';
import { studentQuantile } from './student-t.ts';
import { quadraticForm } from './symmetric-matrix.ts';

/** Weight of the newest error (Roberts 1959). */
const smoothing = 0.2;
/** Chance a side, at each point, that errors in control leave the bounds. */
export const driftChance = 0.0025;
/** Standard deviations beyond which one error counts no more: a spike is a surprise, not a drift. */
const spike = 2.8;
/** Standard deviation of a standard normal winsorised at `spike`. */
const winsorisedNormal = 0.992;

/** The scale of errors once spikes are brought back: never zero when the errors are not all zero. */
export function winsorisedSpread(errors: Float64Array, degrees: number, start: number): number {
  let spread = start;
  for (let round = 0; round < 3; round++) {
    const most = (spike * spread) ** 2;
    let sum = 0;
    for (let i = 0; i < errors.length; i++) sum += Math.min(errors[i]! ** 2, most);
    spread = Math.sqrt(sum / degrees) / winsorisedNormal || spread;
  }
  return spread;
}

/**
 * Exponentially weighted moving average of standardised one-step errors, with bounds that hold from the first error on
 * and that allow for what a short baseline leaves unknown: the coefficients' covariance under the same weights, and the
 * memory's variance times what it multiplied. `see` answers whether the average has just left its bounds; the memory
 * restarts after a signal, by `restart`.
 */
export function driftWatch(fit: AutoregressiveFit, spread: number) {
  const p = fit.coefficients.length;
  const limit = studentQuantile(1 - driftChance, fit.degrees);
  const memoryVariance = (1 - fit.memory ** 2) / fit.residuals.length;
  const rows = new Float64Array(p);
  let average = 0;
  let share = 0;
  let carried = 0;
  return {
    /** `error` standardised; `row` the point's regressors less what memory carried; `noise` the former departure. */
    see(error: number, row: Float64Array, noise: number, step: number): boolean {
      const kept = 1 - smoothing;
      average = smoothing * Math.max(-spike, Math.min(spike, error)) + kept * average;
      share = smoothing * smoothing + kept * kept * share;
      carried = (smoothing * noise) / spread + kept * carried;
      const weight = smoothing / Math.sqrt(step);
      for (let j = 0; j < p; j++) rows[j] = weight * row[j]! + kept * rows[j]!;
      return (
        Math.abs(average) > limit * Math.sqrt(share + quadraticForm(fit.inverse, rows) + memoryVariance * carried ** 2)
      );
    },
    restart(): void {
      average = 0;
      share = 0;
      carried = 0;
      rows.fill(0);
    },
  };
}
