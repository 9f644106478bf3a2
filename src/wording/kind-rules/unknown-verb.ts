import { has, type Line, type Token } from '../line.ts';
import { namedAt } from '../measured.ts';
import type { Kind, Rule } from './rule.ts';

/** In English a word no list knows is a verb when one of these follows; in French its ending says so. */
const afterVerb =
  /^(?:the|an?|our|its|their|all|each|every|both|more|new|another|some|this|these|at|up|out|off|down|one|two|three|four|five|ten|\d.*)$/;
const notVerb =
  /[\d&]|[^s]s$|^(?:at|as|if|no|not|all|each|every|both|only|over|under|within|when|less|than|about|nearly|around|every|from|to|for|of|in|on|by|with|half|most|zero|after|before|during|since|until|four|five|six|seven|eight|nine|ten|two|three|one|first|last|next|and|or|that|who|between|per)$/;
const frenchVerb = /[a-zà-öø-ÿœ]{2}(?:er|ir|re)$/;
const frenchOther = /^(?:entre|contre|outre|autre|notre|votre|hier|hors|leur|avoir|être)$/;
const frenchAct = /[a-zà-öø-ÿœ]{3}(?:tion|sion|ment|age)$/;

function isVerb(line: Line, head: Token): boolean {
  if (head.senses.length > 0) return false;
  const next = line.tokens[line.head + 1]?.text ?? '';
  if (line.lang === 'en') return afterVerb.test(next) && !notVerb.test(head.text);
  return (
    (frenchVerb.test(head.text) && !frenchOther.test(head.text)) ||
    (frenchAct.test(head.text) && /^(?:de|du|des|d')$/.test(next))
  );
}

/**
 * What the lines whose verb is known say of the others: for each thing borne on, the class that most such lines have,
 * with a number and without (docs/decisions/0033).
 */
const classes: Record<string, { readonly counted: Kind; readonly bare: Kind }> = {
  own: { counted: 'output', bare: 'output' },
  doing: { counted: 'activity', bare: 'activity' },
  outcome: { counted: 'impact', bare: 'impact' },
  health: { counted: 'impact', bare: 'impact' },
  carrier: { counted: 'impact', bare: 'impact' },
  people: { counted: 'impact', bare: 'output' },
  staff: { counted: 'output', bare: 'output' },
};

export const whatAnUnknownVerbBearsOn: Rule = {
  name: 'what an unknown verb bears on',
  why: "A verb no list knows: a measure is moved, a thing of one's own is made, a call is held.",
  says: ({ line, verb, head, counted, quantity }) => {
    if (verb || !head || !isVerb(line, head) || (quantity?.threshold && quantity.kind === 'duration')) return undefined;
    const object = namedAt(line, line.head + 1);
    const thing = quantity && counted && counted.idea !== 'carrier' ? counted : (object ?? counted);
    // « Calculer et publier l'index »: joined to a verb that is known, it does what that one does.
    const joined = /^(?:and|et|&)$/.test(line.tokens[line.head + 1]?.text ?? '')
      ? line.tokens[line.head + 2]
      : undefined;
    if (has(joined, 'making', 'base')) return { kind: 'output', token: joined };
    if (has(joined, 'moving', 'base')) return { kind: 'impact', token: joined };
    if (has(joined, 'effort', 'base')) return { kind: 'activity', token: joined };
    // "Validate the ratings with users": tried on people.
    const through = line.tokens.findIndex((t) => /^(?:with|by|through)$/.test(t.text));
    if (
      /^validate$/.test(head.text) &&
      line.tokens.slice(through + 1, through + 4).some((t) => through > 0 && has(t, 'people'))
    )
      return { kind: 'activity', token: head };
    // "Target an improvement in…": a movement, by its noun.
    const moved = line.tokens.slice(line.head + 1, line.head + 4).find((t) => has(t, 'moving', 'noun', 'act'));
    if (moved) return { kind: 'impact', token: moved };
    const seen = thing && classes[thing.idea];
    if (seen) return { kind: quantity ? seen.counted : seen.bare, token: thing.token };
    // A share, a sum, a delay of an unknown thing moves; a count of unknown things is made.
    return { kind: quantity && quantity.kind !== 'count' ? 'impact' : 'output', token: head };
  },
};
