import type { Sign } from './words-said.ts';

/** What a sign adds to each of the things that are weighed, in their order. */
export type Weights = ReadonlyMap<string, readonly number[]>;

/** Weights are written in whole steps of a fifth. */
export const steps = 5;

/** `sign=a,b,c,d;…` in steps. */
export function readWeights(written: string): Weights {
  return new Map(
    written
      .split(/;\n?/)
      .filter((entry) => entry.includes('='))
      .map((entry) => {
        const cut = entry.lastIndexOf('=');
        const numbers = entry.slice(cut + 1).split(',');
        return [entry.slice(0, cut), numbers.map((number) => Number(number) / steps)] as const;
      }),
  );
}

/** Read when first asked for: a language costs nothing until one of its lines is read. */
export function readOnce(written: string): () => Weights {
  let known: Weights | undefined;
  return () => {
    known ??= readWeights(written);
    return known;
  };
}

/** What is weighed for itself: one part in 1 + e⁻ˢ. */
export const chanceOf = (sum: number): number => 1 / (1 + Math.exp(-sum));

export type Sums = {
  /** One for each thing weighed, what is common included. */
  readonly sums: readonly number[];
  /** The words that spoke most for each. */
  readonly words: readonly (Sign['at'] | undefined)[];
};

/** The signs of a line weigh together the same however many they are: a long line is no surer than a short one. */
export function sumsOf(signs: readonly Sign[], known: Weights, base: string): Sums {
  const common = known.get(base) ?? [];
  const sums = common.map(() => 0);
  const best: ({ weight: number; at: Sign['at'] } | undefined)[] = [];
  let heard = 0;
  for (const { sign, at } of signs) {
    const weight = known.get(sign);
    if (!weight) continue;
    heard++;
    for (let i = 0; i < weight.length; i++) {
      const said = weight[i]!;
      sums[i]! += said;
      if (at && said > (best[i]?.weight ?? 0)) best[i] = { weight: said, at };
    }
  }
  return {
    sums: sums.map((sum, i) => common[i]! + sum / Math.sqrt(heard || 1)),
    words: sums.map((_, i) => best[i]?.at),
  };
}
