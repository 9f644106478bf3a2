import type { Language } from '../lexicon.ts';
import { once } from '../once.ts';
import { type Shares, sharesOf } from '../weighing/shares.ts';
import { type Listener, memory, plus, readListener, sums } from './listener.ts';
import { englishListener } from './listener-en.ts';
import { frenchListener } from './listener-fr.ts';
import { nearChance } from './near-chance.ts';

const own: Readonly<Record<Language, () => Listener>> = {
  en: once(() => readListener(englishListener)),
  fr: once(() => readListener(frenchListener)),
};

/** What was learnt of a language. */
export const listenerOf = (lang: Language): Listener => own[lang]();

/** How likely each kind of key result is, from the words as they follow one another. */
export function listen(heard: readonly string[], listener: Listener): Shares {
  const { weights, base } = listener.kinds;
  return sharesOf(plus(weights, heldAtMost(heard, listener), base));
}

/** What the words as they follow one another say for each flag of an objective, in the order in which they are weighed. */
export function listenToObjective(heard: readonly string[], listener: Listener): Float64Array {
  const { weights, base } = listener.objective;
  return plus(weights, heldAtMost(heard, listener), base);
}

/**
 * A gated recurrent network (Cho et al., 2014) goes through the line both ways; what is told is told from the most that each place of
 * its memory came to (docs/decisions/0116).
 */
function heldAtMost(heard: readonly string[], listener: Listener): Float64Array {
  const said = heard.map(listener.wordSums);
  const most = new Float64Array(2 * memory).fill(heard.length === 0 ? 0 : -1);
  const before = new Float64Array(sums);
  const held = new Float64Array(memory);
  listener.ways.forEach(({ remembered, rememberedBase }, way) => {
    held.fill(0);
    for (let step = 0; step < said.length; step++) {
      plus(remembered, held, rememberedBase, before);
      renew(held, said[way === 0 ? step : said.length - 1 - step]!, way * sums, before);
      for (let i = 0; i < memory; i++) most[way * memory + i] = Math.max(most[way * memory + i]!, held[i]!);
    }
  });
  return most;
}

/** What is held after a word: part is renewed by what the word says beside what is not forgotten, the rest stays. */
function renew(held: Float64Array, word: Float64Array, from: number, before: Float64Array): void {
  for (let i = 0; i < memory; i++) {
    const recalled = nearChance(word[from + i]! + before[i]!);
    const kept = nearChance(word[from + memory + i]! + before[memory + i]!);
    // The hyperbolic tangent, three times as fast this way.
    const taken = 2 * nearChance(2 * (word[from + 2 * memory + i]! + recalled * before[2 * memory + i]!)) - 1;
    held[i] = (1 - kept) * taken + kept * held[i]!;
  }
}
