import { writeFileSync } from 'node:fs';
import { lineOf } from '../src/wording/line.ts';
import {
  foundByRules,
  type ObjectiveFlag,
  objectiveFlags,
  objectiveSaid,
  signsOfObjective,
  weighObjective,
} from '../src/wording/weighing/weigh-objective.ts';
import { readWeights } from '../src/wording/weighing/weights.ts';
import { type Example, learnt, weightsFile } from './fitted-weights.ts';
import { eighths, type LabelledLine, labelledLines, undisputed } from './labelled-lines.ts';

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
  const written = learn(read);
  writeFileSync(
    new URL('../src/wording/weighing/weights-objective-en.ts', import.meta.url),
    weightsFile(
      'englishObjectiveWeights',
      'Made by bench/wording-objectives.ts from the labelled objectives (docs/decisions/0114): what each sign adds to is_task, bau, contains_metric and vague.',
      written,
    ),
  );
  console.log(`${written.split(';').length} weights from ${read.length} objectives`);
}

function check(): void {
  const parts = eighths(read.map(({ labelled }) => labelled));
  const heard: { labelled: LabelledLine; rules: readonly string[]; weighed: readonly string[] }[] = [];
  for (let part = 0; part < 8; part++) {
    const apart = ({ labelled }: (typeof read)[number]) => parts.get(labelled.source) === part;
    const known = readWeights(learn(read.filter((one) => !apart(one))));
    for (const { labelled, line, found } of read.filter((one) => one.labelled.from === 'published' && apart(one))) {
      const alone = {
        is_task: found.bau ? undefined : found.is_task,
        bau: found.bau,
        contains_metric: found.contains_metric,
      };
      const rules = Object.entries(alone).filter(([, at]) => at);
      heard.push({
        labelled,
        rules: rules.length === 0 && found.vague ? ['vague'] : rules.map(([flag]) => flag),
        weighed: Object.keys(objectiveSaid(weighObjective(line, found, known))),
      });
    }
  }
  for (const flag of objectiveFlags) {
    const agreed = heard.filter(({ labelled }) => labelled.flagsAgain && undisputed(labelled, flag));
    const groups = {
      all: heard,
      'two readers agree': agreed,
      'and are sure': agreed.filter(({ labelled }) => labelled.sure),
    };
    for (const [name, group] of Object.entries(groups))
      for (const by of ['rules', 'weighed'] as const) {
        const said = group.filter((one) => one[by].includes(flag)).length;
        const is = group.filter(({ labelled }) => labelled.flags.includes(flag)).length;
        const right = group.filter((one) => one[by].includes(flag) && one.labelled.flags.includes(flag)).length;
        console.log(
          `${name.padEnd(18)} ${flag.padEnd(16)} ${by.padEnd(8)} P ${(right / said).toFixed(2)} R ${(right / is).toFixed(2)} F ${((2 * right) / (said + is)).toFixed(3)} (${is} of ${group.length})`,
        );
      }
  }
}
