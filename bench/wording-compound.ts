import { payOf } from '../src/wording/flags/pay.ts';
import type { Language } from '../src/wording/lexicon.ts';
import { lineOf } from '../src/wording/line.ts';
import { jointsOf } from '../src/wording/weighing/joints.ts';
import { compoundSaid } from '../src/wording/weighing/weigh-compound.ts';
import { readWeights } from '../src/wording/weighing/weights.ts';
import { type Example, learnt, writeWeights } from './fitted-weights.ts';
import {
  developmentLeftOut,
  type LabelledLine,
  labelledLines,
  leftOutInTurn,
  printFlag,
  undisputed,
} from './labelled-lines.ts';

/**
 * Learns the weights of src/wording/weighing/weights-compound-en.ts and -fr.ts from the key results of bench/wording-lines (docs/decisions/0122).
 * node bench/wording-compound.ts            writes them
 * node bench/wording-compound.ts --check    leaves each eighth of the sources out in turn, and prints how well they are read
 * node bench/wording-compound.ts --check-open  the same of the lines WORDING.md comes with, all of them left out, and those read wrongly
 */
const flag = 'compound';

/** What a second reader said of it, where one was asked, as the first did. */
function agreed(labelled: LabelledLine): boolean | undefined {
  const { compoundAgain, flagsAgain, flags } = labelled;
  if (compoundAgain) return (compoundAgain === 'yes' || compoundAgain === 'perhaps') === flags.includes(flag);
  return flagsAgain && undisputed(labelled, flag);
}

/** Where two readers differ there is nothing to learn; lines written to show something say one thing far more often than goals do. */
function trustIn(labelled: LabelledLine): number {
  const both = agreed(labelled);
  if (both === false) return 0;
  const inDoubt = labelled.compoundAgain === 'perhaps' || labelled.compoundAgain === 'hardly';
  const publicly = both ? (inDoubt ? 0.7 : 1) : 0.5;
  return { published: publicly, 'said-in-french': publicly, written: 0.1, development: 1, kinds: 0 }[labelled.from];
}

const languages = ['en', 'fr'] as const;
const asked = ['published', 'said-in-french'] as const;
const ruled = ({ signs }: { signs: readonly string[] }) => signs.some((sign) => sign.startsWith('somewhere '));
const read = labelledLines()
  .filter(({ type, from }) => type === 'kr' && from !== 'kinds')
  .map((labelled) => {
    const line = lineOf(labelled.text, labelled.lang);
    const joints = jointsOf(line);
    const example: Example = {
      signs: [],
      places: joints.map(({ signs }) => signs),
      holds: [Number(labelled.flags.includes(flag))],
      trust: [trustIn(labelled)],
    };
    return { labelled, line, joints, example, byRules: !payOf(line) && joints.some(ruled) };
  });

const learn = (from: typeof read, lang: Language) =>
  learnt(
    from.filter(({ labelled, joints }) => labelled.lang === lang && joints.length > 0).map(({ example }) => example),
    { base: `${lang} `, columns: 'each', strength: 5, most: 2500 },
  );

if (process.argv.includes('--check')) check();
else if (process.argv.includes('--check-open')) checkOpen();
else {
  writeWeights(
    'compound',
    'Made by bench/wording-compound.ts from the labelled lines (docs/decisions/0122): what each sign of a place adds to a second result beginning there.',
    (lang) => learn(read, lang),
  );
  console.log(`from ${read.length} key results`);
}

type Part = { readonly taught: typeof read; readonly asked: typeof read };

/** Each part's lines, read with what its others teach. */
function heardApart(parts: Iterable<Part>): Heard[] {
  return [...parts].flatMap(({ taught, asked }) => {
    const known = new Map(languages.map((lang) => [lang, readWeights(learn(taught, lang))]));
    return asked.map(({ labelled, line, byRules }) => ({
      labelled,
      rules: byRules,
      weighed: !payOf(line) && compoundSaid(line, known.get(labelled.lang)) !== undefined,
    }));
  });
}

function checkOpen(): void {
  const heard = heardApart(developmentLeftOut(read));
  print('both languages', heard);
  for (const { labelled, weighed } of heard)
    if (weighed !== labelled.flags.includes(flag)) console.log(`${weighed ? 'said' : 'not said'}: ${labelled.text}`);
}

function check(): void {
  const heard = heardApart(leftOutInTurn(read, 8, asked));
  for (const [lang, from] of [
    ['en', 'published'],
    ['fr', 'said-in-french'],
    ['fr', 'published'],
  ] as const)
    print(
      `${lang} ${from}`,
      heard.filter(({ labelled }) => labelled.lang === lang && labelled.from === from),
    );
}

type Heard = { readonly labelled: LabelledLine; readonly rules: boolean; readonly weighed: boolean };

function print(whose: string, heard: readonly Heard[]): void {
  const groups = {
    all: heard,
    'two readers agree': heard.filter(({ labelled }) => labelled.flagsAgain && undisputed(labelled, flag)),
    'nobody disagrees': heard.filter(({ labelled }) => agreed(labelled) !== false),
  };
  for (const [name, group] of Object.entries(groups))
    for (const by of ['rules', 'weighed'] as const)
      if (group.length > 0)
        printFlag(
          `${whose}, ${name}, ${by}`,
          group.map(({ labelled, [by]: said }) => ({ said, is: labelled.flags.includes(flag) })),
        );
}
