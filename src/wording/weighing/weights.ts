import type { Language } from '../lexicon.ts';
import { once } from '../once.ts';
import { entriesOf } from './entries-of.ts';
import type { Sign } from './words-said.ts';

/** What a sign adds to each of the things that are weighed, in their order. */
export type Weights = { readonly get: (sign: string) => Float64Array | undefined };

/** Weights are written in whole steps of a fifth. */
export const steps = 5;

/** `sign=a,b,c,d;…` in steps; the numbers of a sign are read when it is first met. */
export function readWeights(written: string): Weights {
  const entries: Map<string, string | Float64Array> = entriesOf(written, '=');
  return {
    get: (sign) => {
      const known = entries.get(sign);
      if (typeof known !== 'string') return known;
      const said = known.split(',');
      const numbers = new Float64Array(said.length);
      for (let i = 0; i < said.length; i++) numbers[i] = Number(said[i]) / steps;
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

/** The signs of a line weigh together the same however many they are: a long line is no surer than a short one. */
export function sumsOf(signs: readonly Sign[], known: Weights, base: string): Sums {
  const common = known.get(base) ?? new Float64Array();
  const sums: number[] = new Array(common.length).fill(0);
  const most = new Float64Array(common.length);
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
