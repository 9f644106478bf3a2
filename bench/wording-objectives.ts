import { lineOf } from '../src/wording/line.ts';
import {
  type FoundByRules,
  foundByRules,
  type ObjectiveFlag,
  type ObjectiveWeighed,
  objectiveFlags,
  objectiveSaid,
  signsOfObjective,
  weighObjective,
} from '../src/wording/weighing/weigh-objective.ts';
import { readWeights } from '../src/wording/weighing/weights.ts';
import { type Example, learnt, writeWeights } from './fitted-weights.ts';
import { type LabelledLine, labelledLines, leftOutInTurn, printFlag, undisputed } from './labelled-lines.ts';

/**
 * Learns the weights of src/wording/weighing/weights-objective-en.ts from the English objectives of bench/wording-lines (docs/decisions/0114).
 * node bench/wording-objectives.ts            writes them
 * node bench/wording-objectives.ts --check    leaves each eighth of the sources out in turn, and prints how well they are read
 */
function trustIn(labelled: LabelledLine, flag: ObjectiveFlag): number {
  // Where two readers differ there is nothing to learn; one alone gives fewer flags than two.
  if (!undisputed(labelled, flag)) return 0;
  if (labelled.from === 'published') return labelled.flagsAgain ? 1 : 0.3;
  return { written: 0.5, development: 0.3, kinds: 0 }[labelled.from];
}

const read = labelledLines()
  .filter(({ type, lang }) => type === 'objective' && lang === 'en')
  .map((labelled) => {
    const line = lineOf(labelled.text, labelled.lang);
    const found = foundByRules(line);
    const example: Example = {
      signs: signsOfObjective(line, found).map(({ sign }) => sign),
      holds: objectiveFlags.map((flag) => Number(labelled.flags.includes(flag))),
      trust: objectiveFlags.map((flag) => trustIn(labelled, flag)),
    };
    return { labelled, line, found, example };
  });

const learn = (from: typeof read) =>
  learnt(
    from.map(({ example }) => example),
    { base: 'en ', columns: 'each', strength: 20, most: 2000 },
  );

if (process.argv.includes('--check')) check();
else {
  writeWeights(
    'weights-objective-en.ts',
    'englishObjectiveWeights',
    'Made by bench/wording-objectives.ts from the labelled objectives (docs/decisions/0114): what each sign adds to is_task, bau, contains_metric and vague.',
    learn(read),
  );
  console.log(`from ${read.length} objectives`);
}

function check(): void {
  const heard = [...leftOutInTurn(read)].flatMap(({ taught, asked }) => {
    const known = readWeights(learn(taught));
    return asked.map(({ labelled, line, found }) => ({
      labelled,
      rules: objectiveSaid(alone(found)),
      weighed: objectiveSaid(weighObjective(line, found, known)),
    }));
  });
  for (const flag of objectiveFlags) {
    const agreed = heard.filter(({ labelled }) => labelled.flagsAgain && undisputed(labelled, flag));
    const groups = {
      all: heard,
      'two readers agree': agreed,
      'and are sure': agreed.filter(({ labelled }) => labelled.sure),
    };
    for (const [name, group] of Object.entries(groups))
      for (const by of ['rules', 'weighed'] as const)
        printFlag(
          `${flag}, ${name}, ${by}`,
          group.map(({ labelled, [by]: said }) => ({ said: flag in said, is: labelled.flags.includes(flag) })),
        );
  }
}

/** The rules without weights: as French is read. */
function alone(found: FoundByRules): ObjectiveWeighed {
  const entries = objectiveFlags.map((flag) => [flag, { share: found[flag] ? 1 : 0, at: found[flag] }]);
  return Object.fromEntries(entries) as ObjectiveWeighed;
}
