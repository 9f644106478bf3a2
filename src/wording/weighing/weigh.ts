import type { Kind } from '../kind-rules/rule.ts';
import type { Language } from '../lexicon.ts';
import type { Span } from '../line.ts';
import { englishWeights } from './weights-en.ts';
import { frenchWeights } from './weights-fr.ts';
import type { Sign } from './words-said.ts';

/** In the order in which weights are written. */
export const kindsWeighed: readonly Kind[] = ['impact', 'output', 'activity', 'bau_kpi'];

type Weights = readonly number[];
const tables: Partial<Record<Language, ReadonlyMap<string, Weights>>> = {};

/** Weights are written in whole steps of a fifth. */
export const steps = 5;

/** `sign=a,b,c,d;…` in steps: what a sign adds to each kind. */
export function readWeights(written: string): Map<string, Weights> {
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

export type Weighed = {
  /** How likely each kind is, the rules and the words together. */
  readonly share: Readonly<Record<Kind, number>>;
  /** The words that spoke most for a kind. */
  readonly wordsFor: (kind: Kind) => Span | undefined;
};

/** The weights of the product: a language is read when its first line is. */
function ownWeights(lang: Language): ReadonlyMap<string, Weights> {
  tables[lang] ??= readWeights(lang === 'en' ? englishWeights : frenchWeights);
  return tables[lang];
}

/** The signs of a line weigh together the same however many they are: a long line is no surer than a short one. */
export function weigh(
  signs: readonly Sign[],
  lang: Language,
  known: ReadonlyMap<string, Weights> = ownWeights(lang),
): Weighed {
  const sums = [0, 0, 0, 0];
  let heard = 0;
  const best: ({ weight: number; at: Span } | undefined)[] = [];
  for (const { sign, at } of signs) {
    const weight = known.get(sign);
    if (!weight) continue;
    heard++;
    for (let kind = 0; kind < sums.length; kind++) {
      const said = weight[kind] ?? 0;
      sums[kind]! += said;
      if (at && said > (best[kind]?.weight ?? 0)) best[kind] = { weight: said, at };
    }
  }
  const common = known.get(`${lang} `) ?? [0, 0, 0, 0];
  const logs = sums.map((sum, kind) => (common[kind] ?? 0) + sum / Math.sqrt(heard || 1));
  const most = Math.max(...logs);
  const powers = logs.map((log) => Math.exp(log - most));
  const total = powers.reduce((a, b) => a + b, 0);
  const [impact = 0, output = 0, activity = 0, bau = 0] = powers.map((power) => power / total);
  return {
    share: { impact, output, activity, bau_kpi: bau },
    wordsFor: (kind) => best[kindsWeighed.indexOf(kind)]?.at,
  };
}
