import type { Language } from '../src/wording/lexicon.ts';
import { readListener } from '../src/wording/listening/listener.ts';
import {
  type FoundByRules,
  type ObjectiveWeighed,
  objectiveFlags,
  objectiveSaid,
  weighObjective,
} from '../src/wording/weighing/weigh-objective.ts';
import { readWeights } from '../src/wording/weighing/weights.ts';
import { learnt, writeWeights } from './fitted-weights.ts';
import { kindLines } from './kind-lines.ts';
import { developmentLeftOut, type LabelledLine, leftOutInTurn, printFlag, undisputed } from './labelled-lines.ts';
import { isObjective, type ListenerLine, learnListener } from './listener-lines.ts';
import { type ObjectiveLine, objectiveLines } from './objective-lines.ts';

/**
 * Learns the weights of src/wording/weighing/weights-objective-en.ts and -fr.ts from the objectives of bench/wording-lines (docs/decisions/0114, 0118).
 * French objectives are asked for as they were said in French: a hundred were published.
 * node bench/wording-objectives.ts            writes them
 * node bench/wording-objectives.ts --check    leaves each quarter of the sources out in turn, and prints how well they are read
 * node bench/wording-objectives.ts --check-open  the same of the objectives WORDING.md comes with, all of them left out, and those read wrongly
 */
const read = objectiveLines();

const languages = ['en', 'fr'] as const;

const learn = (from: readonly ObjectiveLine[], lang: Language) =>
  learnt(
    from.filter(({ labelled }) => labelled.lang === lang).map(({ example }) => example),
    { base: `${lang} `, columns: 'each', strength: 20, most: 2000 },
  );

if (process.argv.includes('--check')) check();
else if (process.argv.includes('--check-open')) checkOpen();
else {
  writeWeights(
    'objective',
    'Made by bench/wording-objectives.ts from the labelled objectives (docs/decisions/0114): what each sign adds to is_task, bau, contains_metric and vague.',
    (lang) => learn(read, lang),
  );
  console.log(`from ${read.length} objectives`);
}

function check(): void {
  const heard = heardApart(leftOutInTurn([...kindLines(), ...read], 4, ['published', 'said-in-french']));
  for (const lang of languages)
    print(
      lang,
      heard.filter(({ labelled }) => labelled.lang === lang),
    );
}

function checkOpen(): void {
  const heard = heardApart(developmentLeftOut([...kindLines(), ...read]));
  print('both languages', heard);
  for (const flag of objectiveFlags)
    for (const { labelled, said } of heard)
      if (flag in said !== labelled.flags.includes(flag))
        console.log(`${flag} ${flag in said ? 'said' : 'not said'}: ${labelled.text}`);
}

type Part = { readonly taught: readonly ListenerLine[]; readonly asked: readonly ListenerLine[] };

/** Each part's lines, read with what its others teach. */
function heardApart(parts: Iterable<Part>): Heard[] {
  return [...parts].flatMap(({ taught, asked }) =>
    languages.flatMap((lang) => {
      const known = readWeights(learn(taught.filter(isObjective), lang));
      const listener = readListener(learnListener(taught, lang));
      return asked
        .filter(isObjective)
        .filter(({ labelled }) => labelled.lang === lang)
        .map(({ labelled, line, found }) => ({
          labelled,
          rules: objectiveSaid(alone(found)),
          said: objectiveSaid(weighObjective(line, found, known, listener)),
        }));
    }),
  );
}

type Heard = { readonly labelled: LabelledLine } & Readonly<Record<'rules' | 'said', ReturnType<typeof objectiveSaid>>>;

function print(of: string, heard: readonly Heard[]): void {
  for (const flag of objectiveFlags) {
    const agreed = heard.filter(({ labelled }) => labelled.flagsAgain && undisputed(labelled, flag));
    const groups = {
      all: heard,
      'two readers agree': agreed,
      'and are sure': agreed.filter(({ labelled }) => labelled.sure),
    };
    for (const [name, group] of Object.entries(groups))
      if (group.length > 0)
        for (const by of ['rules', 'said'] as const)
          printFlag(
            `${of} ${flag}, ${name}, ${by}`,
            group.map(({ labelled, [by]: said }) => ({ said: flag in said, is: labelled.flags.includes(flag) })),
          );
  }
}

/** The rules without weights. */
function alone(found: FoundByRules): ObjectiveWeighed {
  const entries = objectiveFlags.map((flag) => [flag, { share: found[flag] ? 1 : 0, at: found[flag] }]);
  return Object.fromEntries(entries) as ObjectiveWeighed;
}
