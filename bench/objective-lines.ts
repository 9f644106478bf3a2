import { type Line, lineOf } from '../src/wording/line.ts';
import { heardIn } from '../src/wording/listening/heard.ts';
import {
  type FoundByRules,
  foundByRules,
  type ObjectiveFlag,
  objectiveFlags,
  signsOfObjective,
} from '../src/wording/weighing/weigh-objective.ts';
import type { Example } from './fitted-weights.ts';
import { type LabelledLine, labelledLines, undisputed } from './labelled-lines.ts';

/** An objective, with its signs and its words in order. */
export type ObjectiveLine = {
  readonly labelled: LabelledLine;
  readonly line: Line;
  readonly found: FoundByRules;
  readonly example: Example;
  readonly heard: readonly string[];
};

function trustIn(labelled: LabelledLine, flag: ObjectiveFlag): number {
  // Where two readers differ there is nothing to learn; one alone gives fewer flags than two.
  if (!undisputed(labelled, flag)) return 0;
  return { published: labelled.flagsAgain ? 1 : 0.3, 'said-in-french': 1, written: 0.5, development: 0.3, kinds: 0 }[
    labelled.from
  ];
}

export const objectiveLines = (): ObjectiveLine[] =>
  labelledLines()
    .filter(({ type }) => type === 'objective')
    .map((labelled) => {
      const line = lineOf(labelled.text, labelled.lang);
      const found = foundByRules(line);
      const example: Example = {
        signs: signsOfObjective(line, found).map(({ sign }) => sign),
        holds: objectiveFlags.map((flag) => Number(labelled.flags.includes(flag))),
        trust: objectiveFlags.map((flag) => trustIn(labelled, flag)),
      };
      return { labelled, line, found, example, heard: heardIn(line.text, line.lang) };
    });
