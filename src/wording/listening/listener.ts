import { entriesOf, wholeNumbersOf } from '../weighing/entries-of.ts';

/** What a word or the memory of the words before it adds is written in whole steps of this. */
export const netStep = 1 / 64;

/** Sixteen read no better. */
export const levels = 8;

/** Places of a word among meanings, and what is remembered of the words before, each way. */
export const meanings = 24;
export const memory = 16;
/** What to forget, what to renew, and what to take in: three sums for each thing remembered. */
export const sums = 3 * memory;

/** A listener as it is kept: words with their meanings, a letter each, and the numbers of the net. */
export type WrittenListener = {
  /** `word letters;…`, eight letters from a, the middle between d and e. The first is any word never heard. */
  readonly words: string;
  readonly letterStep: number;
  /** In the order in which `readListener` takes them, in whole steps. */
  readonly net: string;
};

/** One way through the line. */
export type Way = {
  /** sums × memory: what the memory adds. */
  readonly remembered: Float64Array;
  readonly rememberedBase: Float64Array;
};

export type Listener = {
  /** What a word adds, whatever is remembered: the sums of one way, then of the other. */
  readonly wordSums: (word: string) => Float64Array;
  readonly ways: readonly [Way, Way];
  readonly kinds: Verdict;
  readonly objective: Verdict;
};

/** What each thing told takes from the memory of both ways, a row each, and how common it is. */
export type Verdict = { readonly weights: Float64Array; readonly base: Float64Array };

/** Kinds of a key result, and as many flags of an objective. */
const told = 4;

const letterA = 'a'.charCodeAt(0);

export function readListener({ words, letterStep, net }: WrittenListener): Listener {
  const letters = entriesOf(words, ' ');
  const unheard = letters.get('') ?? '';
  const numbers = Float64Array.from(wholeNumbersOf(net), (step) => step * netStep);
  let at = 0;
  const take = (size: number) => {
    at += size;
    return numbers.subarray(at - size, at);
  };
  const readWay = () => ({
    taken: take(sums * meanings),
    takenBase: take(sums),
    remembered: take(sums * memory),
    rememberedBase: take(sums),
  });
  const ways = [readWay(), readWay()] as const;
  const readVerdict = () => ({ weights: take(told * 2 * memory), base: take(told) });
  const [kinds, objective] = [readVerdict(), readVerdict()];
  const meaningOf = (word: string) => {
    const written = letters.get(word) ?? unheard;
    const meaning = new Float64Array(written.length);
    for (let i = 0; i < meaning.length; i++)
      meaning[i] = (written.charCodeAt(i) - letterA - (levels - 1) / 2) * letterStep;
    return meaning;
  };
  const known = new Map<string, Float64Array>();
  const wordSums = (word: string) => {
    const heard = letters.has(word) ? word : '';
    let sum = known.get(heard);
    if (!sum) {
      const meaning = meaningOf(heard);
      sum = new Float64Array(2 * sums);
      for (let way = 0; way < 2; way++) sum.set(plus(ways[way]!.taken, meaning, ways[way]!.takenBase), way * sums);
      known.set(heard, sum);
    }
    return sum;
  };
  return { wordSums, ways, kinds, objective };
}

/**
 * base + weights · values, a row of weights for each place of base. Values are a multiple of four (memory, both ways of it, meanings):
 * taken four at a time, this is half of what it costs one by one.
 */
export function plus(
  weights: Float64Array,
  values: Float64Array,
  base: Float64Array,
  out: Float64Array = new Float64Array(base.length),
): Float64Array {
  const width = values.length;
  for (let row = 0, at = 0; row < out.length; row++) {
    let a = base[row]!;
    let b = 0;
    for (let i = 0; i < width; i += 4, at += 4) {
      a += weights[at]! * values[i]! + weights[at + 1]! * values[i + 1]!;
      b += weights[at + 2]! * values[i + 2]! + weights[at + 3]! * values[i + 3]!;
    }
    out[row] = a + b;
  }
  return out;
}
