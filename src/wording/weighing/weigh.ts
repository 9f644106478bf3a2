import type { Kind } from '../kind-rules/rule.ts';
import type { Language } from '../lexicon.ts';
import type { Span } from '../line.ts';
import { kindsWeighed, type Shares, sharesOf } from './shares.ts';
import { sumsOf, type Weights, weightsOf } from './weights.ts';
import { englishWeights } from './weights-en.ts';
import { frenchWeights } from './weights-fr.ts';
import { openingSign, type Sign } from './words-said.ts';

const own = weightsOf({ en: englishWeights, fr: frenchWeights });

export type Weighed = {
  /** How likely each kind is, the rules and the words together. */
  readonly share: Shares;
  /** The words that spoke most for a kind. */
  readonly wordsFor: (kind: Kind) => Span | undefined;
};

export function weigh(signs: readonly Sign[], lang: Language, known: Weights = own(lang)): Weighed {
  const { sums, words } = sumsOf(signs, known, `${lang} `);
  return {
    share: sharesOf(sums),
    wordsFor: (kind) => words[kindsWeighed.indexOf(kind)],
  };
}

/** Whether enough goals open with the word for it to weigh there: most often it is a verb, known or not. */
export const opensGoals = (word: string, lang: Language): boolean =>
  own(lang).get(openingSign(word, lang)) !== undefined;
