import { type Shares, sharesOf } from '../weighing/shares.ts';
import { chanceOf } from '../weighing/weights.ts';
import { type Listener, memory, plus, readListener, sums } from './listener.ts';
import { englishListener } from './listener-en.ts';

let english: Listener | undefined;
const englishOnce = () => {
  english ??= readListener(englishListener);
  return english;
};

/** How likely each kind of key result is, from the words as they follow one another. */
export function listen(heard: readonly string[], listener: Listener = englishOnce()): Shares {
  const { weights, base } = listener.kinds;
  return sharesOf(plus(weights, heldAtMost(heard, listener), base));
}

/** What the words as they follow one another say for each flag of an objective, in the order in which they are weighed. */
export function listenToObjective(heard: readonly string[], listener: Listener = englishOnce()): Float64Array {
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
  listener.ways.forEach(({ remembered, rememberedBase }, way) => {
    let held = new Float64Array(memory);
    for (let step = 0; step < said.length; step++) {
      const word = said[way === 0 ? step : said.length - 1 - step]!;
      held = afterWord(word, way * sums, plus(remembered, held, rememberedBase), held);
      for (let i = 0; i < memory; i++) most[way * memory + i] = Math.max(most[way * memory + i]!, held[i]!);
    }
  });
  return most;
}

/** What is remembered after a word: part is renewed by what the word says beside what is not forgotten, the rest stays. */
function afterWord(
  word: Float64Array,
  from: number,
  before: Float64Array,
  held: Float64Array,
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(memory);
  for (let i = 0; i < memory; i++) {
    const recalled = chanceOf(word[from + i]! + before[i]!);
    const kept = chanceOf(word[from + memory + i]! + before[memory + i]!);
    const taken = Math.tanh(word[from + 2 * memory + i]! + recalled * before[2 * memory + i]!);
    next[i] = (1 - kept) * taken + kept * held[i]!;
  }
  return next;
}
