import { aChangeSaidByItsVerb, aChangeSaidFurtherOn, aMovementOfAThing, moreOfSomething } from './kind-rules/change.ts';
import { aLevelReached, aNumberOfSomething, doneThingsCounted, whatANumberCounts } from './kind-rules/count.ts';
import {
  aBareNumberToWatch,
  aCeiling,
  aLevelToHold,
  aMeasureNamed,
  aRewardPaid,
  aServiceLevel,
  noneOfSomethingBad,
} from './kind-rules/hold.ts';
import { aQualityFelt, aThingUsed, whatPeopleDoOrCanDo } from './kind-rules/people.ts';
import type { Kind, Rule } from './kind-rules/rule.ts';
import { whatAnUnknownVerbBearsOn } from './kind-rules/unknown-verb.ts';
import { anEffort, aThingDoneOrMadeByItsName, aThingMade, somethingDoneAsAState } from './kind-rules/work.ts';
import { type Line, type Span, spanOf } from './line.ts';
import { sceneOf } from './scene.ts';

/** The verdict, the words that led to it, and the rule that spoke (its name is its reason). */
export type Verdict = { readonly kind: Kind; readonly span: Span; readonly rule: string };

/** Read from the top; the first that speaks decides. */
export const kindRules: readonly Rule[] = [
  aMovementOfAThing,
  aRewardPaid,
  aLevelToHold,
  aServiceLevel,
  aMeasureNamed,
  moreOfSomething,
  whatAnUnknownVerbBearsOn,
  aChangeSaidFurtherOn,
  noneOfSomethingBad,
  aCeiling,
  aChangeSaidByItsVerb,
  anEffort,
  aThingMade,
  aLevelReached,
  aThingUsed,
  somethingDoneAsAState,
  aQualityFelt,
  whatANumberCounts,
  doneThingsCounted,
  whatPeopleDoOrCanDo,
  aBareNumberToWatch,
  aThingDoneOrMadeByItsName,
  aNumberOfSomething,
];

/** The name of the verdict given when no rule spoke. */
export const lastResort = 'a state without a number or people';

/** The kind of a key result, from its text alone. */
export function kindOf(line: Line): Verdict {
  const scene = sceneOf(line);
  for (const rule of kindRules) {
    const said = rule.says(scene);
    if (said)
      return { kind: said.kind, span: said.token ? spanOf(said.token) : [0, line.text.length], rule: rule.name };
  }
  return { kind: 'output', span: scene.head ? spanOf(scene.head) : [0, line.text.length], rule: lastResort };
}
