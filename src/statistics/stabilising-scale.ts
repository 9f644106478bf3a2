/** The scale on which ordinary variation is about the same everywhere and about symmetric. */
type ScaleName = 'plain' | 'square-root' | 'log';
export type StabilisingScale = { name: ScaleName; offset: number };

export const plainScale: StabilisingScale = { name: 'plain', offset: 0 };

/** Strictly increasing over all reals, so that limits keep their order; past its floor the square root is mirrored. */
export function toScale({ name, offset }: StabilisingScale, value: number): number {
  if (name === 'plain') return value;
  const shifted = value + offset;
  if (name === 'square-root') return Math.sign(shifted) * Math.sqrt(Math.abs(shifted));
  return Math.log(Math.max(shifted, 1e-3 * offset, 1e-300));
}

/** Back to the values' unit; of a bound far out on the logarithm, possibly infinite: `keptApart` bounds it. */
export function fromScale({ name, offset }: StabilisingScale, value: number): number {
  if (name === 'plain') return value;
  if (name === 'square-root') return Math.sign(value) * value * value - offset;
  return Math.exp(value) - offset;
}

/** log of the derivative: what the change of scale adds to a log-likelihood (Box & Cox 1964). */
export function logDerivative({ name, offset }: StabilisingScale, value: number): number {
  if (name === 'plain') return 0;
  const shifted = Math.max(value + offset, 1e-300);
  return name === 'log' ? -Math.log(shifted) : -Math.LN2 - 0.5 * Math.log(shifted);
}

/**
 * The scales worth trying: plain always; square root and logarithm when nothing is negative. Counts get Anscombe's 3/8
 * (1948); other series offsets in proportion to their mean, so that a change of unit changes nothing.
 */
export function candidateScales(values: readonly (number | null)[], span: number): StabilisingScale[] {
  let least = Number.POSITIVE_INFINITY;
  let sum = 0;
  let n = 0;
  let whole = true;
  for (let t = 0; t < span; t++) {
    const value = values[t];
    if (value == null) continue;
    if (value < least) least = value;
    if (whole && !Number.isInteger(value)) whole = false;
    sum += value;
    n++;
  }
  if (n === 0 || least < 0 || sum <= 0) return [plainScale];
  const average = sum / n;
  return [
    plainScale,
    { name: 'square-root', offset: whole ? 0.375 : 0 },
    { name: 'log', offset: least > 0 ? 0 : whole ? Math.max(0.5, 0.1 * average) : 0.1 * average },
  ];
}
