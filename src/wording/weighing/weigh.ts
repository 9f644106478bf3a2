import type { Kind } from '../kind-rules/rule.ts';
import type { Span } from '../line.ts';
import { isRuling } from './sure.ts';
import { sureRules, weights } from './weights.ts';
import type { Sign } from './words-said.ts';

/** In the order in which weights are written. */
export const kindsWeighed: readonly Kind[] = ['impact', 'output', 'activity', 'bau_kpi'];

type Weights = readonly number[];
let table: Map<string, Weights> | undefined;

/** `sign=a,b,c,d;…` in twentieths: what a sign adds to each kind. */
export function readWeights(written: string): Map<string, Weights> {
  return new Map(
    written
      .split(/;\n?/)
      .filter((entry) => entry.includes('='))
      .map((entry) => {
        const cut = entry.lastIndexOf('=');
        const numbers = entry.slice(cut + 1).split(',');
        return [entry.slice(0, cut).trim(), numbers.map((number) => Number(number) / 20)] as const;
      }),
  );
}

let sure: Set<string> | undefined;

/** "a thing made:output": a rule that needs no weighing in this language. */
export function speaksAlone(lang: string, rule: string): boolean {
  sure ??= new Set(sureRules.split(';\n').map((entry) => entry.slice(0, entry.lastIndexOf('='))));
  return isRuling(rule) || sure.has(`${lang} ${rule}`);
}

export type Weighed = {
  /** How likely each kind is, the rules and the words together. */
  readonly share: Readonly<Record<Kind, number>>;
  /** The words that spoke most for a kind. */
  readonly wordsFor: (kind: Kind) => Span | undefined;
};

/** The weights of the product, read once. */
function ownWeights(): ReadonlyMap<string, Weights> {
  table ??= readWeights(weights);
  return table;
}

export function weigh(signs: readonly Sign[], known: ReadonlyMap<string, Weights> = ownWeights()): Weighed {
  const sums = [...(known.get('') ?? [0, 0, 0, 0])];
  const best: ({ weight: number; at: Span } | undefined)[] = [];
  for (const { sign, at } of signs) {
    const weight = known.get(sign);
    if (!weight) continue;
    for (let kind = 0; kind < sums.length; kind++) {
      const said = weight[kind] ?? 0;
      sums[kind]! += said;
      if (at && said > (best[kind]?.weight ?? 0)) best[kind] = { weight: said, at };
    }
  }
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  const [impact = 0, output = 0, activity = 0, bau = 0] = powers.map((power) => power / total);
  return {
    share: { impact, output, activity, bau_kpi: bau },
    wordsFor: (kind) => best[kindsWeighed.indexOf(kind)]?.at,
  };
}
