import { missingTarget } from '../src/wording/flags/target.ts';
import { lineOf } from '../src/wording/line.ts';
import { signsOfTarget, targetMissing } from '../src/wording/weighing/weigh-target.ts';
import { readWeights } from '../src/wording/weighing/weights.ts';
import { signsOfWords } from '../src/wording/weighing/words-said.ts';
import { type Example, learnt, writeWeights } from './fitted-weights.ts';
import { kindLines } from './kind-lines.ts';
import { type LabelledLine, leftOutInTurn, printFlag, undisputed } from './labelled-lines.ts';
import { readApart } from './read-apart.ts';

/**
 * Learns the weights of src/wording/weighing/weights-target-en.ts from the English key results of bench/wording-lines (docs/decisions/0114).
 * Each published line is given the kind that weights which know nothing of its source read in it, as the product will.
 * node bench/wording-targets.ts            writes them
 * node bench/wording-targets.ts --check    leaves each eighth of the sources out in turn, and prints how well they are read
 */
const flag = 'no_target';

/** A second reader of flags makes a line worth twice another. */
function trustIn(labelled: LabelledLine): number {
  if (!undisputed(labelled, flag)) return 0;
  if (labelled.from === 'published') return labelled.flagsAgain ? 1 : 0.5;
  return { written: 0.4, development: 0.3, kinds: 0 }[labelled.from];
}

const lines = kindLines().filter(({ labelled }) => labelled.lang === 'en' && labelled.from !== 'kinds');
const readAs = new Map(readApart(lines, ['en']).map(({ labelled, said }) => [labelled.text, said.kind]));
const read = lines.map(({ labelled, kind: labelledAs }) => {
  const line = lineOf(labelled.text, 'en');
  const words = signsOfWords(line);
  const kind = readAs.get(labelled.text) ?? labelledAs;
  const example: Example = {
    signs: signsOfTarget(kind, missingTarget(line, kind), words).map(({ sign }) => sign),
    holds: [Number(labelled.flags.includes(flag))],
    trust: [trustIn(labelled)],
  };
  return { labelled, line, kind, words, example };
});

const learn = (from: typeof read) =>
  learnt(
    from.map(({ example }) => example),
    { base: 'en ', columns: 'each', strength: 20, most: 1500 },
  );

if (process.argv.includes('--check')) check();
else {
  writeWeights(
    'weights-target-en.ts',
    'englishTargetWeights',
    'Made by bench/wording-targets.ts from the labelled lines (docs/decisions/0114): what each sign adds to the number to reach being missing.',
    learn(read),
  );
  console.log(`from ${read.length} key results`);
}

function check(): void {
  const heard = [...leftOutInTurn(read)].flatMap(({ taught, asked }) => {
    const known = readWeights(learn(taught));
    return asked.map(({ labelled, line, kind, words }) => ({
      labelled,
      rules: missingTarget(line, kind) !== undefined,
      weighed: targetMissing(line, kind, words, known) !== undefined,
    }));
  });
  const groups = {
    all: heard,
    'two readers agree': heard.filter(({ labelled }) => labelled.flagsAgain && undisputed(labelled, flag)),
  };
  for (const [name, group] of Object.entries(groups))
    for (const by of ['rules', 'weighed'] as const)
      printFlag(
        `${name}, ${by}`,
        group.map(({ labelled, [by]: said }) => ({ said, is: labelled.flags.includes(flag) })),
      );
}
