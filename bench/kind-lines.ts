import { factsIn } from '../src/wording/kind.ts';
import type { Kind } from '../src/wording/kind-rules/rule.ts';
import type { Language } from '../src/wording/lexicon.ts';
import { lineOf } from '../src/wording/line.ts';
import { heardIn } from '../src/wording/listening/heard.ts';
import { signsOfFacts } from '../src/wording/weighing/facts.ts';
import { kindsWeighed } from '../src/wording/weighing/shares.ts';
import { signsOfWords } from '../src/wording/weighing/words-said.ts';
import { firstSight } from './first-sight.ts';
import { type Example, learnt } from './fitted-weights.ts';
import { type LabelledLine, labelledLines } from './labelled-lines.ts';

/** A key result whose kind is known, with its signs. */
export type KindLine = {
  readonly labelled: LabelledLine;
  readonly kind: Kind;
  readonly example: Example;
  /** Its words in order. */
  readonly heard: readonly string[];
};

/** Lines that nobody set as a goal, in their language, count half. */
const trust: Readonly<Record<LabelledLine['from'], number>> = {
  published: 1,
  'said-in-french': 0.5,
  written: 0.5,
  kinds: 1,
  development: 1,
};

/** Each language for itself: they share no sign. */
const learning = { en: { strength: 20, most: 6000 }, fr: { strength: 10, most: 6000 } } as const;

export function kindLines(): KindLine[] {
  const seenFirst = firstSight();
  return labelledLines().flatMap((labelled) => {
    const { type, lang, text, kind, from } = labelled;
    if (type !== 'kr' || !kind) return [];
    const line = lineOf(text, lang);
    const facts = seenFirst.get(`${lang} ${text}`) ?? factsIn(line);
    const example: Example = {
      signs: [...signsOfFacts(facts, lang), ...signsOfWords(line).map(({ sign }) => sign)],
      holds: kindsWeighed.map((one) => Number(one === kind)),
      // Where two readers differ there is nothing to learn.
      trust: kindsWeighed.map(() => (labelled.again === 'other' ? 0 : trust[from])),
    };
    return [{ labelled, kind, example, heard: heardIn(line.text, line.lang) }];
  });
}

export const learnKinds = (from: readonly KindLine[], lang: Language): string =>
  learnt(
    from.filter(({ labelled }) => labelled.lang === lang).map(({ example }) => example),
    { base: `${lang} `, columns: 'one', ...learning[lang] },
  );
