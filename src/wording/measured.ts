import type { IdeaName } from './ideas/idea.ts';
import { has, type Line, type Token } from './line.ts';

/** What the line counts or measures, and the word that says so. */
export type Measured = {
  readonly idea: Measurable;
  readonly token: Token;
  /** Only a modifier: "sales leadership" is not sales. */
  readonly weak?: boolean;
};

type Measurable = Extract<IdeaName, 'people' | 'outcome' | 'health' | 'own' | 'doing' | 'staff' | 'carrier'>;

/** When one word has several senses, the first of these wins: what changes for others is looked for first. */
const order: readonly Measurable[] = ['health', 'outcome', 'own', 'doing', 'people', 'staff', 'carrier'];

/** Words that end the phrase which names a thing. */
export const stops: Record<'en' | 'fr', ReadonlySet<string>> = {
  en: new Set(
    `who which that with from to by for in on at per via across within among during through after before when while and or is are was were has have had will can be been must should under over above below using between into
    than as because so without each every if our how what why where whether`.split(/\s+/),
  ),
  fr: new Set(
    `qui que dont avec pour par dans sur sous chez en et ou est sont a ont sera seront à au aux peut peuvent avant après d'ici vers entre via selon lors pendant grâce afin sans où passe soit`.split(
      /\s+/,
    ),
  ),
};

export function ideaOf(token: Token | undefined): Measurable | undefined {
  return order.find((idea) => has(token, idea, 'noun'));
}

const timely = /^(?:times?|durations?|delays?|costs?|frequency|size|length)$/;

/** The thing named by the noun phrase that starts at `at`: last noun in English, first in French, through "number of". */
export function namedAt(line: Line, at: number): Measured | undefined {
  const { tokens, lang, text } = line;
  let found: Measured | undefined;
  let carried: Measured | undefined;
  let unknownBefore = false;
  for (let i = at; i < tokens.length && i < at + 9; i++) {
    const token = tokens[i]!;
    if (
      i > at &&
      /[;:,.()!?/—–→<>≥≤=]|\s-\s/.test(text.slice(tokens[i - 1]!.to, token.from)) &&
      !(/^\d+$/.test(token.text) && /^\d+$/.test(tokens[i - 1]!.text))
    )
      break;
    if (found && /^\d/.test(token.text)) break;
    if (/^(?:of|des|de|du|d'|the|les|la|le|l'|all|our|nos|notre|any)$/.test(token.text)) {
      if (token.text === 'of' && found) break;
      continue;
    }
    if (stops[lang].has(token.text)) {
      if (i === at) continue;
      break;
    }
    // "Teams using the board": what follows is what they use.
    if (i > at && has(token, 'using', 'ing') && !has(token, 'using', 'noun')) break;
    const idea = ideaOf(token);
    if (!idea) {
      // "Ten outside teams build plugins": someone unknown, then what they do.
      if (
        lang === 'en' &&
        !found &&
        i > at &&
        tokens[i - 1]!.senses.length === 0 &&
        /[a-z]{3}s$/.test(tokens[i - 1]!.text) &&
        token.senses.some((sense) => sense.form === 'base') &&
        token.senses.every((sense) => sense.form !== 'noun')
      )
        break;
      // A finite verb ends the phrase once something was named.
      if (found && token.senses.some((sense) => sense.form === 'present' || sense.form === 'base')) break;
      // "Nodes running the protocol": what they do is not what they are.
      if (
        lang === 'en' &&
        found?.idea === 'people' &&
        /s$/.test(found.token.text) &&
        token.senses.some((sense) => sense.form === 'ing')
      )
        break;
      if (lang === 'en' && found?.idea === 'people' && /^(?:us|more|me|them|our)$/.test(token.text)) break;
      if (
        lang === 'fr' &&
        token.senses.length === 0 &&
        /^[a-zà-öø-ſ]{5,}/.test(token.text) &&
        /^(?:de|d'|du|des)$/.test(tokens[i + 1]?.text ?? '')
      )
        unknownBefore = true;
      // "A webinar series": still webinars.
      if (lang === 'en' && found && token.text === 'series') continue;
      // "Presentations focused on…": what follows only says which.
      if (lang === 'en' && found && token.senses.length === 0 && /^[a-z]{3,}ed$/.test(token.text)) break;
      if (found && token.senses.length === 0 && /^[A-Za-zÀ-ÖØ-öø-ſ]{3,}/.test(token.text) && !/ly$/.test(token.text))
        found = { ...found, weak: true };
      continue;
    }
    // "Customers trust us": after a plural, a word that can be a verb is one.
    if (
      lang === 'en' &&
      (found?.idea === 'people' || found?.idea === 'staff') &&
      (/s$/.test(found.token.text)
        ? token.senses.some((sense) => sense.form === 'base')
        : /^(?:each|every)$/.test(tokens[at]!.text) && token.senses.some((sense) => sense.form === 'present'))
    )
      break;
    // "Revenue plan", "sales target": still the revenue, still the sales.
    if (
      lang === 'en' &&
      found?.idea === 'outcome' &&
      /^(?:plans?|targets?|goals?|objectives?|forecasts?)$/.test(token.text)
    )
      continue;
    if (idea === 'carrier') {
      carried ??= { idea, token };
      // "Checkout process time", "meeting cost": the time, not the process.
      if (lang === 'en' && (found?.idea === 'own' || found?.idea === 'doing') && timely.test(token.text))
        return { idea, token };
      if (lang === 'en' && found && !/^(?:of|to)$/.test(tokens[i + 1]?.text ?? '')) break;
      continue;
    }
    // "Weekly active repositories", « comptes actifs »: in use by someone.
    const used =
      (idea === 'own' || idea === 'doing') &&
      /^(?:active|actifs?|actives?|engaged|paying|payants?)$/.test(tokens[lang === 'en' ? i - 1 : i + 1]?.text ?? '');
    if (used) return { idea: 'people', token };
    // « les litiges de livraison »: the livraison only says which.
    if (lang === 'fr') return unknownBefore ? { idea, token, weak: true } : { idea, token };
    found = { idea, token };
  }
  return found ?? carried;
}

/** Index of the first token at or after a place in the text. */
export function tokenFrom(line: Line, place: number): number {
  const index = line.tokens.findIndex((token) => token.from >= place);
  return index < 0 ? line.tokens.length : index;
}

/**
 * The thing a quantity counts: the noun after it ("30 interviews", "80 % of users"), else the subject before it
 * ("NPS above 60", « taux de rétention : 70 % »).
 */
export function countedBy(line: Line, quantity: { from: number; to: number; kind: string }): Measured | undefined {
  const next = tokenFrom(line, quantity.to);
  const between = line.text.slice(quantity.to, line.tokens[next]?.from ?? line.text.length);
  // "110 % of plan": a share of a number, not of a document.
  if (
    /^ (?:of|du|de l'|des) ?(?:the |our )?(?:plan|target|goal|budget|quota|objecti(?:f|ve)s?|forecast|prévisions?)(?![a-z])/i.test(
      line.text.slice(quantity.to),
    )
  )
    return undefined;
  if (next < line.tokens.length && !/[,;:()→]|->/.test(between)) {
    const joined = line.tokens[next]!;
    const direct =
      quantity.kind === 'count' ||
      quantity.kind === 'money' ||
      /^(?:of|de|des|d'|du)$/.test(joined.text) ||
      !stops[line.lang].has(joined.text);
    if (direct && !stops[line.lang].has(joined.text)) {
      const named = namedAt(line, next);
      if (named && (named.idea !== 'carrier' || quantity.kind !== 'count')) return named;
    }
  }
  return undefined;
}
