import { missingTarget } from '../flags/target.ts';
import type { Kind } from '../kind-rules/rule.ts';
import type { Line, Span } from '../line.ts';
import { chanceOf, sumsOf, type Weights, weightsOf } from './weights.ts';
import { englishTargetWeights } from './weights-target-en.ts';
import { frenchTargetWeights } from './weights-target-fr.ts';
import type { Sign } from './words-said.ts';

/** How likely it must be that the number to reach is missing: where as many are said wrongly as are missed (docs/decisions/0114). */
export const targetMissedFrom = 0.35;

/** What the rule says, the kind the line is read as, and its words but those of a date, which is no number to reach. */
export function signsOfTarget(line: Line, kind: Kind, byRule: Span | undefined, words: readonly Sign[]): Sign[] {
  return [
    { sign: `is ${kind}` },
    ...(byRule ? [{ sign: `missing in ${kind}` }] : []),
    ...words.filter(({ at }) => !at || !line.masked.slice(...at).includes('_')),
  ];
}

const own = weightsOf({ en: englishTargetWeights, fr: frenchTargetWeights });

/** A measure with no number to reach: the words that stand where the number should. */
export function targetMissing(
  line: Line,
  kind: Kind,
  signs: readonly Sign[],
  known: Weights = own(line.lang),
): Span | undefined {
  const byRule = missingTarget(line, kind);
  // "X %", "[N] customers": the text itself says that the number is to come.
  if (byRule && line.numbers.placeholders.length > 0) return byRule;
  const { sums, words } = sumsOf(signsOfTarget(line, kind, byRule, signs), known, `${line.lang} `);
  return chanceOf(sums[0]!) < targetMissedFrom ? undefined : (byRule ?? words[0] ?? [0, line.text.length]);
}
