import { logGamma, studentQuantile } from './student-t.ts';

/** Degrees of freedom weighed against each other, and how likely each is before looking. */
const shapes = [
  { degrees: Number.POSITIVE_INFINITY, prior: 0.4 },
  { degrees: 12, prior: 0.1 },
  { degrees: 7, prior: 0.15 },
  { degrees: 4.5, prior: 0.2 },
  { degrees: 3, prior: 0.15 },
] as const;

export type TailShape = { degrees: number; weight: number; scale: number }[];

/**
 * How heavy the tails of one-step errors are: a Student distribution of each shape is fitted by maximum likelihood
 * (scale by expectation–maximisation, Lange, Little & Taylor 1989) and weighed by its likelihood. A short series cannot
 * tell four degrees of freedom from a normal: averaging, rather than choosing, is what keeps false alarms down.
 * `variance` is the errors' unbiased variance; `errors` are centred on zero, in any unit.
 */
export function tailShape(errors: Float64Array, variance: number, degrees: number): TailShape {
  const n = errors.length;
  const inflate = n / Math.max(1, degrees);
  const out: TailShape = [];
  let highest = Number.NEGATIVE_INFINITY;
  for (const { degrees: nu, prior } of shapes) {
    let square = variance / inflate;
    let likelihood: number;
    if (nu === Number.POSITIVE_INFINITY) likelihood = -0.5 * n * (Math.log(2 * Math.PI * square) + 1);
    else {
      square *= nu > 2 ? (nu - 2) / nu + 0.1 : 0.3;
      for (let round = 0; round < 8; round++) {
        let sum = 0;
        for (let i = 0; i < n; i++) {
          const e2 = errors[i]! ** 2;
          sum += ((nu + 1) * e2) / (nu + e2 / square);
        }
        square = Math.max(sum / n, 1e-300);
      }
      let logs = 0;
      for (let i = 0; i < n; i++) logs += Math.log1p(errors[i]! ** 2 / (nu * square));
      likelihood =
        n * (logGamma((nu + 1) / 2) - logGamma(nu / 2) - 0.5 * Math.log(nu * Math.PI * square)) - ((nu + 1) / 2) * logs;
    }
    const weight = Math.log(prior) + likelihood;
    highest = Math.max(highest, weight);
    out.push({ degrees: nu, weight, scale: Math.sqrt(square * inflate) });
  }
  let total = 0;
  for (const shape of out) total += shape.weight = Math.exp(shape.weight - highest);
  for (const shape of out) shape.weight /= total;
  return out;
}

/**
 * The distance that a new error exceeds with probability `p` on one side, in the errors' unit: each shape's Student
 * quantile, its degrees of freedom lowered for the scale being itself estimated, averaged by weight.
 */
export function tailQuantile(shape: TailShape, p: number, degrees: number): number {
  let sum = 0;
  for (const { degrees: nu, weight, scale } of shape) {
    if (weight < 1e-6) continue;
    const effective = nu === Number.POSITIVE_INFINITY ? degrees : 1 / (1 / nu + 1 / degrees);
    sum += weight * scale * studentQuantile(1 - p, effective);
  }
  return sum;
}
