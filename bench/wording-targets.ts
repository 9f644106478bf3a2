import { missingTarget } from '../src/wording/flags/target.ts';
import type { Language } from '../src/wording/lexicon.ts';
import { lineOf } from '../src/wording/line.ts';
import { signsOfTarget, targetMissing } from '../src/wording/weighing/weigh-target.ts';
import { readWeights } from '../src/wording/weighing/weights.ts';
import { signsOfWords } from '../src/wording/weighing/words-said.ts';
import { type Example, learnt, writeWeights } from './fitted-weights.ts';
import { kindLines } from './kind-lines.ts';
import { type LabelledLine, leftOutInTurn, printFlag, undisputed } from './labelled-lines.ts';
import { objectiveLines } from './objective-lines.ts';
import { readApart } from './read-apart.ts';

/**
 * Learns the weights of src/wording/weighing/weights-target-en.ts and -fr.ts from the key results of bench/wording-lines (docs/decisions/0114, 0118).
 * Each published line, and each said in French, is given the kind that weights which know nothing of its source read in it, as the product will.
 * node bench/wording-targets.ts            writes them
 * node bench/wording-targets.ts --check    leaves each eighth of the sources out in turn, and prints how well they are read
 */
const flag = 'no_target';

/** A second reader of flags makes a line worth twice another. */
function trustIn(labelled: LabelledLine): number {
  if (!undisputed(labelled, flag)) return 0;
  const publicly = labelled.flagsAgain ? 1 : 0.5;
  return { published: publicly, 'said-in-french': publicly, written: 0.4, development: 0.3, kinds: 0 }[labelled.from];
}

const languages = ['en', 'fr'] as const;
const asked = ['published', 'said-in-french'] as const;
const all = kindLines();
const lines = all.filter(({ labelled }) => labelled.from !== 'kinds');
const keyOf = ({ lang, text }: LabelledLine) => `${lang} ${text}`;
const readAs = new Map(
  readApart(leftOutInTurn([...all, ...objectiveLines()], 4, asked), languages).map(({ labelled, said }) => [
    keyOf(labelled),
    said.kind,
  ]),
);
const read = lines.map(({ labelled, kind: labelledAs }) => {
  const line = lineOf(labelled.text, labelled.lang);
  const words = signsOfWords(line);
  const kind = readAs.get(keyOf(labelled)) ?? labelledAs;
  const example: Example = {
    signs: signsOfTarget(line, kind, missingTarget(line, kind), words).map(({ sign }) => sign),
    holds: [Number(labelled.flags.includes(flag))],
    trust: [trustIn(labelled)],
  };
  return { labelled, line, kind, words, example };
});

const learn = (from: typeof read, lang: Language) =>
  learnt(
    from.filter(({ labelled }) => labelled.lang === lang).map(({ example }) => example),
    { base: `${lang} `, columns: 'each', strength: 20, most: 1500 },
  );

if (process.argv.includes('--check')) check();
else {
  writeWeights(
    'target',
    'Made by bench/wording-targets.ts from the labelled lines (docs/decisions/0114): what each sign adds to the number to reach being missing.',
    (lang) => learn(read, lang),
  );
  console.log(`from ${read.length} key results`);
}

function check(): void {
  const heard = [...leftOutInTurn(read, 8, asked)].flatMap(({ taught, asked }) => {
    const known = new Map(languages.map((lang) => [lang, readWeights(learn(taught, lang))]));
    return asked.map(({ labelled, line, kind, words }) => ({
      labelled,
      rules: missingTarget(line, kind) !== undefined,
      weighed: targetMissing(line, kind, words, known.get(labelled.lang)) !== undefined,
    }));
  });
  print(
    'en',
    heard.filter(({ labelled }) => labelled.lang === 'en'),
  );
  for (const from of asked)
    print(
      `fr ${from}`,
      heard.filter(({ labelled }) => labelled.lang === 'fr' && labelled.from === from),
    );
}

type Heard = { readonly labelled: LabelledLine; readonly rules: boolean; readonly weighed: boolean };

function print(whose: string, heard: readonly Heard[]): void {
  const groups = {
    all: heard,
    'two readers agree': heard.filter(({ labelled }) => labelled.flagsAgain && undisputed(labelled, flag)),
  };
  for (const [name, group] of Object.entries(groups))
    for (const by of ['rules', 'weighed'] as const)
      printFlag(
        `${whose}, ${name}, ${by}`,
        group.map(({ labelled, [by]: said }) => ({ said, is: labelled.flags.includes(flag) })),
      );
}
