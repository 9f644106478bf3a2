import type { Kind } from '../kind-rules/rule.ts';
import type { Language } from '../lexicon.ts';
import type { Span } from '../line.ts';
import { readOnce, sumsOf, type Weights } from './weights.ts';
import { englishWeights } from './weights-en.ts';
import { frenchWeights } from './weights-fr.ts';
import type { Sign } from './words-said.ts';

/** In the order in which weights are written. */
export const kindsWeighed: readonly Kind[] = ['impact', 'output', 'activity', 'bau_kpi'];

const own: Readonly<Record<Language, () => Weights>> = { en: readOnce(englishWeights), fr: readOnce(frenchWeights) };

export type Weighed = {
  /** How likely each kind is, the rules and the words together. */
  readonly share: Readonly<Record<Kind, number>>;
  /** The words that spoke most for a kind. */
  readonly wordsFor: (kind: Kind) => Span | undefined;
};

export function weigh(signs: readonly Sign[], lang: Language, known: Weights = own[lang]()): Weighed {
  const { sums, words } = sumsOf(signs, known, `${lang} `);
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  const [impact = 0, output = 0, activity = 0, bau = 0] = powers.map((power) => power / total);
  return {
    share: { impact, output, activity, bau_kpi: bau },
    wordsFor: (kind) => words[kindsWeighed.indexOf(kind)],
  };
}
