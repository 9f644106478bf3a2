import { has, type Line, type Token } from '../line.ts';
import { ideaOf, namedAt } from '../measured.ts';
import { finite, outside } from '../scene.ts';
import type { Rule } from './rule.ts';

/** Adjectives said of a thing by those who use it. */
const felt =
  /(?<![a-zà-öø-ſ])(?:(?:is|are|isn't|aren't|feels?|est|sont|ne sont plus|n'est plus) (?:very |more |much |so |[a-z]+ly |always |not |no longer |plus |très |mieux )?(?:fast|faster|quick|quicker|smoother|simpler|clearer|safer|easy|easier|simple|clear|happy|satisfied|confident|proud|aware|productive|delighted|intuitive|understandable|trusted|competitive|pleasant|frustrated|autonomous|independent|rapides?|faciles?|simples?|clairs?|claires?|satisfaite?s?|fière?s?|fiers?|autonomes?|confiante?s?|agréables?)|(?:isn't|aren't|(?:is|are) (?:not|no longer)) blocked|(?:n'est|ne sont) (?:pas|plus) bloquée?s?)(?![a-zà-öø-ſ])/i;

export const aQualityFelt: Rule = {
  name: 'a quality felt',
  why: '"The guide is easy to follow", "nobody is blocked": what others find, not what the team made.',
  says: ({ line, verb, quantity }) => {
    if (verb || quantity) return undefined;
    const match = felt.exec(line.text);
    // "A deck people are proud of": a thing, and what is felt of it beside.
    if (match && /^ (?:of|with|about)[^a-zà-öø-ſ]*$/i.test(line.text.slice(match.index + match[0].length)))
      return undefined;
    return match ? { kind: 'impact', token: line.tokens.find((t) => t.to > match.index) } : undefined;
  },
};

export const aThingUsed: Rule = {
  name: 'a thing used',
  why: '"The map is used by 60 towns", « est consulté 5 000 fois »: others do it, whoever made the thing.',
  says: ({ line, verb, quantity }) => {
    const said = verb ? undefined : finite(line);
    if (!said || !has(said.token, 'using', 'past')) return undefined;
    const by = /^(?:by|par)$/.test(line.tokens[said.at + 1]?.text ?? '');
    return (quantity || by) && (by || !has(said.token, 'making')) ? { kind: 'impact', token: said.token } : undefined;
  },
};

/** What follows "can" is not what is able to: "can be paid", "cannot", « ne peuvent plus ». */
const able = {
  en: /^(?:can|could|(?:is|are) (?:now |all |also |fully )?able to)(?! be | not | no longer | never |not)(?![a-zà-öø-ſ])/i,
  fr: /^(?:peut|peuvent|pourra|pourront|(?:est|sont) (?:tous |toutes |désormais |enfin )?(?:en mesure|capables?) d[e'’])(?! (?:être|pas|plus|jamais) )(?![a-zà-öø-ſ])/i,
};
/** What is said of somebody beside the subject, or of what the sentence is for. */
const besides = /^(?:who|that|which|so|when|where|until|if|whether|qui|que|qu'|dont|où|afin|pour|si|lorsque|quand)$/;
const furthest = 7;

function ableAt({ text, tokens, lang }: Line): { at: number; token: Token } | undefined {
  for (const [at, token] of tokens.slice(0, furthest).entries()) {
    if (besides.test(token.text)) return undefined;
    if (at > 0 && able[lang].test(text.slice(token.from))) return { at, token };
  }
  return undefined;
}

export const whatPeopleCanDo: Rule = {
  name: 'what people can do',
  why: '"Teachers can plan their lessons alone", « les usagers peuvent suivre leur demande »: they are the subject (ruling 3).',
  says: ({ line, verb }) => {
    if (verb) return undefined;
    const found = ableAt(line);
    if (!found || found.at <= line.head) return undefined;
    const subject = namedAt({ ...line, tokens: line.tokens.slice(0, found.at) }, line.head);
    return subject?.idea === 'people' || subject?.idea === 'staff' ? { kind: 'impact', token: found.token } : undefined;
  },
};

/** What people do, and what they can do where the rule above does not say so outright ("can be seen within a day"): weighed. */
export const whatPeopleDoOrCanDo: Rule = {
  name: 'what people do or can do',
  why: 'A sentence whose subject is people outside the team: something changed for them.',
  says: ({ line, subject, object, verb, head, quantity }) => {
    // « Trouver un porteur », "join the alliance": an infinitive is what the team does; what others do has a subject.
    if (verb === 'using')
      return {
        kind:
          quantity || outside(object) || object?.idea === 'health' || !has(head, 'using', 'base') ? 'impact' : 'output',
        token: head,
      };
    // "Textile switches to our gateway": a name, and what it does of its own accord.
    const second = line.tokens[line.head + 1];
    if (
      head &&
      head.senses.length === 0 &&
      /^[A-Z]/.test(line.text.slice(head.from)) &&
      has(second, 'using', 'present') &&
      !ideaOf(second)
    )
      return { kind: 'impact', token: second };
    // "Each team commits to a plan": the team's own doing.
    const third = line.tokens[line.head + 2];
    if (/^(?:each|every|chaque)$/.test(head?.text ?? '') && has(third, 'effort', 'present') && !ideaOf(third))
      return { kind: 'activity', token: third };
    if (subject?.idea !== 'people' && subject?.idea !== 'staff') return undefined;
    const at = line.tokens.indexOf(subject.token);
    const busy = line.tokens
      .slice(at + 1, at + 3)
      .find((t) => has(t, 'effort', 'base', 'present') && !has(t, 'using') && !ideaOf(t));
    if (busy) return { kind: 'activity', token: busy };
    const acts = line.tokens
      .slice(at + 1, at + 5)
      .find(
        (t) =>
          has(t, 'using', 'base', 'present', 'past', 'ing') ||
          has(t, 'reaching', 'present') ||
          /^(?:can|peuvent|peut|could)$/.test(t.text),
      );
    return acts ? { kind: 'impact', token: acts } : undefined;
  },
};
