import { kindOf, type Verdict } from '../src/wording/kind.ts';
import type { Language } from '../src/wording/lexicon.ts';
import { type Line, lineOf } from '../src/wording/line.ts';
import { isName, type NamedAs, namedAs, signsOfName } from '../src/wording/weighing/weigh-name.ts';
import { type Sign, signsOfWords } from '../src/wording/weighing/words-said.ts';
import type { Example } from './fitted-weights.ts';
import { type LabelledLine, labelledLines, rows } from './labelled-lines.ts';

/** A line of a list, and the column where it belongs. */
export type NameLine = {
  /** `goal`: a labelled goal of bench/wording-lines, among which a name has to be told. */
  readonly part: 'learnt' | 'apart' | 'published' | 'goal';
  readonly labelled: Pick<LabelledLine, 'lang' | 'source' | 'text' | 'from'>;
  readonly column: NamedAs;
  readonly line: Line;
  readonly words: readonly Sign[];
  readonly verdict: Verdict;
  readonly example: Example;
};

function nameLine(part: NameLine['part'], labelled: NameLine['labelled'], column: NamedAs, trust: number): NameLine {
  const line = lineOf(labelled.text, labelled.lang);
  const words = signsOfWords(line);
  const verdict = kindOf(line, 'anything', words);
  const example = {
    signs: signsOfName(line, verdict, words).map(({ sign }) => sign),
    holds: namedAs.map((as) => Number(as === column)),
    trust: namedAs.map(() => trust),
  };
  return { part, labelled, column, line, words, verdict, example };
}

const names = (): NameLine[] =>
  rows('names.txt').map(([part, lang, column, source = '', ...text]) =>
    nameLine(
      part as NameLine['part'],
      { lang: lang as Language, source, text: text.join('|'), from: 'written' },
      column as NamedAs,
      1,
    ),
  );

function columnOf({ type, kind, flags }: LabelledLine): NamedAs {
  if (type === 'objective')
    return flags.includes('is_task') ? 'initiative' : flags.includes('bau') ? 'kpi' : 'objective';
  return ({ impact: 'key-result', output: 'initiative', activity: 'initiative', bau_kpi: 'kpi' } as const)[kind!];
}

/** A goal teaches less than a name: there are more of them, and they are asked less. */
const trustInGoals = 0.2;

/** Goals that would be taken for names, so that they are not. */
const goals = (): NameLine[] =>
  labelledLines()
    .filter(({ again, type, kind }) => again !== 'other' && (type === 'objective' || kind))
    .map((labelled) =>
      nameLine('goal', labelled, columnOf(labelled), trustInGoals / (labelled.from === 'published' ? 1 : 2)),
    )
    .filter(({ line, verdict }) => isName(line, verdict));

export const nameLines = (): NameLine[] => [...names(), ...goals()];
