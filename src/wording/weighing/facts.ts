import type { Kind } from '../kind-rules/rule.ts';
import type { Measured } from '../measured.ts';
import type { Scene } from '../scene.ts';

/** What the rules found in a line: which of them speak, what is done, what it bears on, what is counted. */
export type Facts = {
  /** The rule that decided, with its kind: "a thing made:output". */
  readonly rule: string;
  readonly kind: Kind;
  /** Every rule that would have spoken. */
  readonly said: readonly string[];
  readonly verb: string;
  readonly object: string;
  readonly counted: string;
  readonly subject: string;
  readonly quantity: string;
  /** r: relative, t: threshold, m: from A to B, s: where it starts is said. */
  readonly marks: string;
};

const none = '-';
const named = (measured: Measured | undefined) => (measured ? `${measured.idea}${measured.weak ? '~' : ''}` : none);

export function factsOf(scene: Scene, decided: { rule: string; kind: Kind }, said: readonly string[]): Facts {
  const { line, quantity } = scene;
  return {
    rule: `${decided.rule}:${decided.kind}`,
    kind: decided.kind,
    said,
    verb: scene.verb ?? none,
    object: named(scene.object),
    counted: named(scene.counted),
    subject: named(scene.subject),
    quantity: quantity?.kind ?? none,
    marks: [
      quantity?.relative ? 'r' : '',
      quantity?.threshold ? 't' : '',
      line.moves ? 'm' : '',
      line.startsAt ? 's' : '',
    ].join(''),
  };
}

/** What weights are given to, from the facts alone; each language has its own, as a rule may be right in one and not in the other. */
export function signsOfFacts(facts: Facts, lang: string): string[] {
  const { verb, object, counted, subject, quantity } = facts;
  const some = quantity === none ? '' : ' #';
  const kinds = [...new Set(facts.said.map((said) => said.split(':')[1]))].sort();
  return [
    `rule ${facts.rule}`,
    `kind ${facts.kind}`,
    `kinds ${kinds.join('/')}`,
    ...facts.said.map((said) => `also ${said}`),
    `verb ${verb}`,
    `object ${object}`,
    `counted ${counted}`,
    `subject ${subject}`,
    `quantity ${quantity}`,
    `does ${verb} ${object}`,
    `does ${verb} ${object}${some}`,
    `counts ${verb} ${counted} ${quantity}`,
    `is ${subject} ${counted} ${quantity}`,
    ...[...facts.marks].map((mark) => `mark ${mark}`),
    // What every line has: how common each kind is.
    'any',
  ].map((sign) => `${lang} ${sign}`);
}
