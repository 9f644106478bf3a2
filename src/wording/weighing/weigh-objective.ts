import { hollowIn, metricIn, routineIn, taskIn } from '../flags/objective.ts';
import type { Line, Span } from '../line.ts';
import { heardIn } from '../listening/heard.ts';
import { listenerOf, listenToObjective } from '../listening/listen.ts';
import type { Listener } from '../listening/listener.ts';
import { chanceOf, sumsOf, type Weights, weightsOf } from './weights.ts';
import { englishObjectiveWeights } from './weights-objective-en.ts';
import { frenchObjectiveWeights } from './weights-objective-fr.ts';
import { type Sign, signsOfWords } from './words-said.ts';

/** What an objective may be instead of a direction, in the order in which weights are written. */
export const objectiveFlags = ['is_task', 'bau', 'contains_metric', 'vague'] as const;
export type ObjectiveFlag = (typeof objectiveFlags)[number];

/** What the rules find, and in which words. */
export type FoundByRules = Readonly<Partial<Record<ObjectiveFlag, Span | undefined>>>;

export const foundByRules = (line: Line): FoundByRules => ({
  is_task: taskIn(line),
  bau: routineIn(line),
  contains_metric: metricIn(line),
  vague: hollowIn(line),
});

/** How likely each is, and the words that say so. */
export type ObjectiveWeighed = Readonly<
  Record<ObjectiveFlag, { readonly share: number; readonly at: Span | undefined }>
>;

/** How likely it must be to be said: where as many are said wrongly as are missed (docs/decisions/0116). */
export const saidFrom: Readonly<Record<ObjectiveFlag, number>> = {
  is_task: 0.45,
  bau: 0.3,
  contains_metric: 0.25,
  vague: 0.35,
};

/** A rule's word is one sign among those of the words. */
export const signsOfObjective = (line: Line, found: FoundByRules): Sign[] => [
  ...objectiveFlags.flatMap((flag) => {
    const at = found[flag];
    return at ? [{ sign: `said ${flag}`, at }] : [];
  }),
  ...signsOfWords(line),
];

const own = weightsOf({ en: englishObjectiveWeights, fr: frenchObjectiveWeights });

export function weighObjective(
  line: Line,
  found: FoundByRules,
  known: Weights = own(line.lang),
  listener: Listener = listenerOf(line.lang),
): ObjectiveWeighed {
  const weighed = sumsOf(signsOfObjective(line, found), known, `${line.lang} `);
  const heard = listenToObjective(heardIn(line.text, line.lang), listener);
  const entries = objectiveFlags.map((flag, i) => {
    // Weights and ear err on different lines: each counts as much.
    const share = chanceOf((weighed.sums[i]! + heard[i]!) / 2);
    return [flag, { share, at: found[flag] ?? weighed.words[i] }] as const;
  });
  return Object.fromEntries(entries) as ObjectiveWeighed;
}

/** What is said of an objective: a task or a routine, whichever is likelier; hollow, only where nothing else is. */
export function objectiveSaid(weighed: ObjectiveWeighed): Partial<Record<ObjectiveFlag, Span>> {
  const said: Partial<Record<ObjectiveFlag, Span>> = {};
  const holds = (flag: ObjectiveFlag) => weighed[flag].share >= saidFrom[flag];
  const say = (flag: ObjectiveFlag) => {
    if (holds(flag)) said[flag] = weighed[flag].at ?? [0, 0];
  };
  if (!holds('bau') || weighed.is_task.share > weighed.bau.share) say('is_task');
  if (!said.is_task) say('bau');
  say('contains_metric');
  if (Object.keys(said).length === 0) say('vague');
  return said;
}
