import type { Definition } from '../metric-sql/definition.ts';
import { seededRandom } from '../statistics/seeded-random.ts';
import { definitionOf, type Frame } from './candidate.ts';
import type { Choice } from './question.ts';

/** Enough to tell cases apart, few enough to check each case on each of them by brute force. */
export const MOST_PLAUSIBLE = 96;

/** The definitions the questions allow: all of them, or an even draw where there are too many. The same on every machine. */
export function plausibleDefinitions(frame: Frame, most = MOST_PLAUSIBLE): Definition[] {
  const total = frame.questions.reduce((product, question) => product * question.options.length, 1);
  const draw = seededRandom(total);
  const picked = total <= most ? Array.from({ length: total }, (_, at) => at) : evenly(total, most, draw);
  return picked.map((at) => definitionOf(frame, choicesAt(frame, at)));
}

/** One draw in each of `most` equal slices: every question is met with each of its options. */
function evenly(total: number, most: number, draw: () => number): number[] {
  return Array.from({ length: most }, (_, slice) => Math.floor(((slice + draw()) * total) / most));
}

function choicesAt(frame: Pick<Frame, 'questions'>, index: number): Choice[] {
  let rest = index;
  return frame.questions.map((question) => {
    const at = rest % question.options.length;
    rest = Math.floor(rest / question.options.length);
    return question.options[at]!.choice;
  });
}
