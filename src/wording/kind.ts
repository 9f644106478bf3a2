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
  whoIsCountedNamed,
} from './kind-rules/hold.ts';
import { aQualityFelt, aThingUsed, whatPeopleCanDo, whatPeopleDoOrCanDo } from './kind-rules/people.ts';
import type { Kind, Rule } from './kind-rules/rule.ts';
import { whatAnUnknownVerbBearsOn } from './kind-rules/unknown-verb.ts';
import {
  anEffort,
  aThingDoneOrMadeByItsName,
  aThingMade,
  outsidersRecruited,
  somethingDoneAsAState,
} from './kind-rules/work.ts';
import { type Line, type Span, spanOf } from './line.ts';
import { heardIn } from './listening/heard.ts';
import { listen, listenerOf } from './listening/listen.ts';
import { together } from './listening/together.ts';
import { type Scene, sceneOf } from './scene.ts';
import { tellingWords } from './telling-words.ts';
import { type Among, decide } from './weighing/decide.ts';
import { type Facts, factsOf, signsOfFacts } from './weighing/facts.ts';
import { isRuling } from './weighing/ruling.ts';
import { weigh } from './weighing/weigh.ts';
import { type Sign, signsOfWords } from './weighing/words-said.ts';

/** The verdict, the words that led to it, the rule that spoke (its name is its reason), and how likely the kind is. */
export type Verdict = {
  readonly kind: Kind;
  readonly span: Span;
  readonly rule: string;
  readonly share: number;
  /** Whether a verb opens the line. */
  readonly verb: boolean;
};

/** Read from the top; the first that speaks is the verdict of the rules, which the words may overrule. */
export const kindRules: readonly Rule[] = [
  aMovementOfAThing,
  aRewardPaid,
  whatPeopleCanDo,
  aLevelToHold,
  aServiceLevel,
  aMeasureNamed,
  whoIsCountedNamed,
  moreOfSomething,
  whatAnUnknownVerbBearsOn,
  aChangeSaidFurtherOn,
  noneOfSomethingBad,
  aCeiling,
  aChangeSaidByItsVerb,
  anEffort,
  outsidersRecruited,
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

/** The name of the verdict given when the words weigh more than the rule that spoke. */
export const byItsWords = 'the words of other goals of this kind';

type Spoken = { readonly rule: string; readonly kind: Kind; readonly span: Span | undefined };

function* spokenIn(scene: Scene): Generator<Spoken, undefined> {
  for (const rule of kindRules) {
    const said = rule.says(scene);
    if (said) yield { rule: rule.name, kind: said.kind, span: said.token && spanOf(said.token) };
  }
}

const unspoken = ({ head }: Scene): Spoken => ({ rule: lastResort, kind: 'output', span: head && spanOf(head) });

/** What the rules find in a line, all that would speak included. */
export function factsIn(line: Line): Facts {
  const scene = sceneOf(line);
  const spoken = [...spokenIn(scene)];
  return factsOf(
    scene,
    spoken[0] ?? unspoken(scene),
    spoken.map(({ rule, kind }) => `${rule}:${kind}`),
  );
}

const aboutIn = { impact: 'measure', output: 'work', activity: 'work', bau_kpi: 'measure' } as const;

/** The kind of a line, from its text and where it stands: what a ruling says stands, the rest is weighed, rules and words together. */
export function kindOf(line: Line, among: Among, words: readonly Sign[] = signsOfWords(line)): Verdict {
  const scene = sceneOf(line);
  const rules = spokenIn(scene);
  const first = rules.next().value ?? unspoken(scene);
  const verdict = {
    kind: first.kind,
    rule: first.rule,
    span: first.span ?? ([0, line.text.length] as const),
    verb: scene.verb !== undefined,
  };
  const ruled = isRuling(`${first.rule}:${first.kind}`);
  const shown = (kind: Kind, span: Span) => tellingWords(line, span, aboutIn[kind]);
  if (ruled && first.kind !== 'impact') return { ...verdict, span: shown(first.kind, verdict.span), share: 1 };
  const said = first.rule === lastResort ? [] : [first, ...rules].map(({ rule, kind }) => `${rule}:${kind}`);
  const signs = signsOfFacts(factsOf(scene, first, said), line.lang).map((sign) => ({ sign }));
  const { share: weighed, wordsFor } = weigh([...signs, ...words], line.lang);
  const share = together(weighed, listen(heardIn(line.text, line.lang), listenerOf(line.lang)), line.lang);
  const kind = ruled ? first.kind : decide(share, among, line.lang);
  if (kind === first.kind) return { ...verdict, span: shown(kind, verdict.span), share: share[kind] };
  return { ...verdict, kind, span: shown(kind, wordsFor(kind) ?? verdict.span), rule: byItsWords, share: share[kind] };
}
