import type { Verdict } from '../kind.ts';
import type { Line, Span } from '../line.ts';
import { shapeOfName } from './shape-of-name.ts';
import { chancesOf } from './shares.ts';
import { sumsOf, type Weights, weightsOf } from './weights.ts';
import { englishNameWeights } from './weights-name-en.ts';
import { frenchNameWeights } from './weights-name-fr.ts';
import type { Sign } from './words-said.ts';

/** What a bare name in a list may be the name of, in the order in which weights are written; `key-result` is a goal rather than a name. */
export const namedAs = ['kpi', 'initiative', 'objective', 'key-result'] as const;
export type NamedAs = (typeof namedAs)[number];

export type NameWeighed = {
  /** How likely each is, adding up to 1. */
  readonly share: Readonly<Record<NamedAs, number>>;
  /** The words that spoke most for it, where they tell whoever reads them something: « Le » does not. */
  readonly wordsFor: (as: NamedAs) => Span | undefined;
};

/**
 * Whether a line is a name rather than a sentence: "Orders delivered on time", « Refonte du site ». A figure that opens the line, a
 * verb with a figure, a change said by its verb are a goal's.
 */
export function isName(line: Line, { kind, verb }: Verdict): boolean {
  const [quantity] = line.numbers.quantities;
  if (quantity && quantity.from < 3) return false;
  // "Uptime > 99.9%": a level to hold.
  if (quantity && kind === 'bau_kpi') return false;
  return kind === 'impact' ? !quantity && !verb : !quantity || !verb;
}

/** What it would be as a key result, its words, and what they look like. */
export const signsOfName = (line: Line, verdict: Verdict, words: readonly Sign[]): Sign[] => [
  { sign: `said ${verdict.kind}` },
  { sign: `said ${verdict.rule}` },
  { sign: `said ${verdict.kind} ${Math.round(verdict.share * 5)}` },
  ...words,
  ...shapeOfName(line),
];

const own = weightsOf({ en: englishNameWeights, fr: frenchNameWeights });

export function weighName(
  line: Line,
  verdict: Verdict,
  signs: readonly Sign[],
  known: Weights = own(line.lang),
): NameWeighed {
  const { sums, words } = sumsOf(signsOfName(line, verdict, signs), known, `${line.lang} `);
  const wordsFor = (as: NamedAs) => {
    const at = words[namedAs.indexOf(as)];
    return at && telling.test(line.text.slice(...at)) ? at : undefined;
  };
  return { share: sharesOfNames(chancesOf(sums)), wordsFor };
}

const telling = /\p{L}{4}|\p{Lu}{2}/u;

/** A fifth likelier than all the rest together, or the name says too little: « Vélos disponibles » may be counted, or what is to come. */
const saidFrom = 0.55;

/** What it is the name of, where the name says enough. */
export function nameSaid({ share }: Pick<NameWeighed, 'share'>): NamedAs | undefined {
  const likeliest = namedAs.reduce((best, as) => (share[as] > share[best] ? as : best));
  return share[likeliest] < saidFrom ? undefined : likeliest;
}

/** So likely that a name is said to be followed where it was typed as a key result: "make it an initiative" would cost trust. */
const surelyFrom = 0.9;

/** The words by which a bare name, typed as a key result, is surely that of a measure. */
export function measureNamed(line: Line, verdict: Verdict, signs: readonly Sign[]): Span | undefined {
  if (verdict.verb || line.numbers.quantities.length > 0 || !isName(line, verdict)) return undefined;
  const weighed = weighName(line, verdict, signs);
  return weighed.share.kpi < surelyFrom ? undefined : (weighed.wordsFor('kpi') ?? [0, line.text.length]);
}

/** The same where the list itself says what its lines are: so many times likelier. */
export function believed(
  { share }: Pick<NameWeighed, 'share'>,
  listed: NamedAs,
  times: number,
): Pick<NameWeighed, 'share'> {
  const said = namedAs.map((as) => share[as] * (as === listed ? times : 1));
  const total = said.reduce((a, b) => a + b, 0);
  return { share: sharesOfNames(said.map((one) => one / total)) };
}

const sharesOfNames = (each: readonly number[]) =>
  Object.fromEntries(namedAs.map((as, i) => [as, each[i] ?? 0])) as NameWeighed['share'];
