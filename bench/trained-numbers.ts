/** Numbers that are learnt: their values, how the line's error moves with each, and what Adam remembers of that. */
export class Trained {
  readonly values: Float64Array;
  readonly slope: Float64Array;
  readonly mean: Float64Array;
  readonly #speed: Float64Array;
  readonly #swing: Float64Array;
  readonly #pace: number;
  #remembered = 0;
  constructor(count: number, pace: number) {
    this.#pace = pace;
    [this.values, this.slope, this.mean, this.#speed, this.#swing] = [0, 0, 0, 0, 0].map(
      () => new Float64Array(count),
    ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  }
  steepness(from = 0, to = this.slope.length): number {
    let sum = 0;
    for (let i = from; i < to; i++) sum += this.slope[i]! ** 2;
    return sum;
  }
  move(step: number, pace: number, scale: number, from = 0, to = this.slope.length): void {
    const [speedy, swinging] = [1 - 0.9 ** step, 1 - 0.999 ** step];
    for (let i = from; i < to; i++) {
      const slope = this.slope[i]! * scale;
      this.slope[i] = 0;
      this.#speed[i] = 0.9 * this.#speed[i]! + 0.1 * slope;
      this.#swing[i] = 0.999 * this.#swing[i]! + 0.001 * slope * slope;
      this.values[i]! -=
        (pace * this.#pace * (this.#speed[i]! / speedy)) / (Math.sqrt(this.#swing[i]! / swinging) + 1e-8);
    }
  }
  /** The mean of what was learnt at several steps reads better than the last. */
  remember(): void {
    this.#remembered++;
    for (let i = 0; i < this.mean.length; i++) this.mean[i]! += (this.values[i]! - this.mean[i]!) / this.#remembered;
  }
}

/** out = base + weights · values, a row of weights for each place of out. */
export function product(
  weights: Float64Array,
  values: Float64Array,
  from: number,
  width: number,
  base: Float64Array,
  out: Float64Array,
): void {
  for (let row = 0, at = 0; row < out.length; row++) {
    let sum = base[row]!;
    for (let i = 0; i < width; i++) sum += weights[at++]! * values[from + i]!;
    out[row] = sum;
  }
}

/** How far off each place of `product`'s out is, given back to its weights, its base and its values. */
export function backProduct(
  weights: Trained,
  base: Trained,
  off: Float64Array,
  values: Float64Array,
  from: number,
  width: number,
  back: Float64Array,
  backFrom: number,
): void {
  for (let row = 0, at = 0; row < off.length; row++) {
    const one = off[row]!;
    base.slope[row]! += one;
    for (let i = 0; i < width; i++, at++) {
      weights.slope[at]! += one * values[from + i]!;
      back[backFrom + i]! += one * weights.values[at]!;
    }
  }
}

/** The same numbers each time it is learnt (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Of mean 0 and deviation 1. */
export const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
