import type { Language } from '../lexicon.ts';
import { once } from '../once.ts';
import { entriesOf, wholeNumbersOf } from './entries-of.ts';
import type { Sign } from './words-said.ts';

/** What a sign adds to each of the things that are weighed, in their order. */
export type Weights = { readonly get: (sign: string) => readonly number[] | undefined };

/** Weights are written in whole steps of a fifth. */
export const steps = 5;

/** `sign=a,b,c,d;…` in steps; the numbers of a sign are read when it is first met. */
export function readWeights(written: string): Weights {
  const entries: Map<string, string | readonly number[]> = entriesOf(written, '=');
  return {
    get: (sign) => {
      const known = entries.get(sign);
      if (typeof known !== 'string') return known;
      const numbers = wholeNumbersOf(known).map((step) => step / steps);
      entries.set(sign, numbers);
      return numbers;
    },
  };
}

/** What was learnt of each language, read when one of its lines is first weighed. */
export function weightsOf(written: Readonly<Record<Language, string>>): (lang: Language) => Weights {
  const own = { en: once(() => readWeights(written.en)), fr: once(() => readWeights(written.fr)) };
  return (lang) => own[lang]();
}

/** What is weighed for itself: one part in 1 + e⁻ˢ. */
export const chanceOf = (sum: number): number => 1 / (1 + Math.exp(-sum));

export type Sums = {
  /** One for each thing weighed, what is common included. */
  readonly sums: readonly number[];
  /** The words that spoke most for each. */
  readonly words: readonly (Sign['at'] | undefined)[];
};

/** What is weighed alone, where the words that speak are not asked for. */
export function sumOf(signs: readonly string[], known: Weights, base: string): number {
  let sum = 0;
  let heard = 0;
  for (const sign of signs) {
    const weight = known.get(sign);
    if (!weight) continue;
    heard++;
    sum += weight[0]!;
  }
  return (known.get(base)?.[0] ?? 0) + sum / Math.sqrt(heard || 1);
}

/** The signs of a line weigh together the same however many they are: a long line is no surer than a short one. */
export function sumsOf(signs: readonly Sign[], known: Weights, base: string): Sums {
  const common = known.get(base) ?? [];
  const sums: number[] = new Array(common.length).fill(0);
  const most: number[] = new Array(common.length).fill(0);
  const words: (Sign['at'] | undefined)[] = new Array(common.length).fill(undefined);
  let heard = 0;
  for (const { sign, at } of signs) {
    const weight = known.get(sign);
    if (!weight) continue;
    heard++;
    for (let i = 0; i < weight.length; i++) {
      const said = weight[i]!;
      sums[i]! += said;
      if (!at || said <= most[i]!) continue;
      most[i] = said;
      words[i] = at;
    }
  }
  return { sums: sums.map((sum, i) => common[i]! + sum / Math.sqrt(heard || 1)), words };
}
