import { type Language, lookUp } from './lexicon.ts';
import { has, type Line, lineOf, numberedUntil, type Span, type Token } from './line.ts';
import { ideaOf } from './measured.ts';

/** What joins two results and belongs to neither. */
const joiner =
  /^(?:and|et|&|\+|puis|then|plus|ainsi que|as well as|also|with|avec|while|tout en)(?![\p{L}\p{N}])|^[\s,;:.!?/–—-]+/iu;
const withIt = /(?:^|[^\p{L}])(?:with|avec)(?![\p{L}])/iu;
const doing = /(?:^|[^\p{L}])(?:while|tout en)(?![\p{L}])/iu;
/** These say how, or which: what they open is no result. */
const manner =
  /^(?:by|par|including|dont|y compris|such as|notamment|or|ou|to|in|for|of|from|on|at|as|pour|afin|de|des|du|d'|à|dans|sur|en|que|qui|which|that|who|where|when|où|so|but|mais)$/;
/** It speaks of what the first part names. */
const pronoun =
  /(?<![\p{L}'-])(?:it|them|they|these|those|both|each|ils|elles|ceux-ci|celles-ci|celui-ci|celle-ci|le même|la même|the same|respectively|respectivement)(?![\p{L}'-])/iu;
/** It goes on, and both parts share what comes. */
const goesOn = / (?:to|who|that|which|qui|que|à|pour|de|d'|d’) ?(?=\p{L})/giu;
const unfinished =
  /(?<![\p{L}\p{N}])(?:of|in|for|with|to|from|by|on|at|the|an?|our|their|its|all|both|between|entre|and|or|de|du|des|d'|à|au|aux|la|le|les|l'|un|une|nos|leurs?|en|dans|sur|par|pour|avec|et|ou|is|are|est|sont|be|more|plus|(?:between|entre) \S+(?: ?%)?)$/iu;
const determiner =
  /^(?:an?|the|our|their|its|one|two|three|une?|des|le|la|les|l'|nos|notre|leurs?|deux|trois|[$€£~]?\d.*|[<>≥≤])$/;

const form = (token: Token | undefined, ...forms: readonly string[]): boolean =>
  token?.senses.some((sense) => forms.includes(sense.form)) ?? false;

/** "reducing" and « réduisant » as a goal says them, where the language has such a verb. */
function asGoal(word: string, lang: Language): string | undefined {
  const stem = word.replace(lang === 'en' ? /ing$/ : /ant$/, '');
  if (stem === word) return undefined;
  const may =
    lang === 'en'
      ? [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')]
      : [stem.replace(/iss$/, 'ir'), `${stem}er`, stem.replace(/ge$/, 'ger'), stem.replace(/ç$/, 'cer')].concat(
          `${stem}ir`,
          stem.replace(/s$/, 're'),
          `${stem}re`,
        );
  return may.find((verb) => lookUp(lang, [{ text: verb }], 0).senses.some((sense) => sense.form === 'base'));
}

/** Up to the first comma. */
function clauseOf(words: readonly Token[], text: string): readonly Token[] {
  const comma = words.findIndex((word, at) => at > 0 && /[,(]/.test(text.slice(words[at - 1]!.to, word.from)));
  return words.slice(0, comma < 0 ? 9 : comma);
}

/** "Discord reaches 300 members", « le contrat est signé ». */
const hasVerb = (words: readonly Token[]): boolean =>
  words.some(
    (word, at) =>
      /^(?:is|are|will|has|have|can|est|sont|sera|seront|a|ont|peut|peuvent|n'est|no)$/.test(word.text) ||
      (at > 0 && form(word, 'present') && !form(word, 'base', 'noun')),
  );

/** "Dashboards live", « contrat signé ». */
const saysSomething = (words: readonly Token[]): boolean =>
  hasVerb(words) || words.some((word, at) => at > 0 && form(word, 'past', 'state') && !form(word, 'base', 'noun'));

/** More than a figure and its unit: "retention", "NPS"; "80 percent by 2050" leaves the first part to say of what. */
const names = (words: readonly Token[]): boolean =>
  words.some(
    (word) =>
      ideaOf(word) !== undefined ||
      (word.senses.length === 0 &&
        /^\p{L}{3}/u.test(word.text) &&
        !/^(?:per ?cent|pour|cents?|points?|years?|months?|weeks?|days?|hours?|ans|années?|mois|jours?|heures?|over|under|below|above|than|least|most|moins|plus|avant|before|from|total|environ|about)$/.test(
          word.text,
        )),
  );

/** "Quality, development and design": the last of a list. */
const listed = /, (?:\S+ ){0,1}\S+$/;

const openIn = (text: string): boolean =>
  text.split('(').length !== text.split(')').length ||
  text.split('«').length !== text.split('»').length ||
  text.split('“').length !== text.split('”').length ||
  text.split('"').length % 2 === 0;

/**
 * A line that says two results as two lines, cut where they join: each stands alone, with the verb or the subject both share said again. Undefined
 * where no cut leaves two sentences: to say it otherwise is the writer's.
 */
export function cutInTwo(text: string, [from]: Span, lang: Language): readonly [string, string] | undefined {
  const line = lineOf(text, lang);
  const first = line.text
    .slice(0, from)
    .replace(/[\s,;:.!?+&/–—-]+$/u, '')
    .replace(/(?<=\s)(?:and|et|with|avec)$/iu, '')
    .trimEnd();
  let rest = from;
  let joined = line.text.slice(first.length, from);
  for (let found = joiner.exec(line.text.slice(rest)); found; found = joiner.exec(line.text.slice(rest))) {
    joined += found[0];
    rest += found[0].length;
    while (line.text[rest] === ' ') rest++;
  }
  const second = secondPart(line, first, joined, rest);
  if (second === undefined || openIn(first) || unfinished.test(first)) return undefined;
  return [text.slice(0, first.length).trim(), second.charAt(0).toLocaleUpperCase() + second.slice(1)];
}

function secondPart(line: Line, first: string, joined: string, from: number): string | undefined {
  const { tokens, lang, text, numbers } = line;
  const begins = numberedUntil(text);
  const before = tokens.filter((token) => token.from >= begins && token.to <= first.length);
  const after = tokens.filter((token) => token.from >= from);
  const [opens, next] = after;
  const head = tokens[line.head];
  const said = text.slice(from).trim();
  if (!opens || before.length < 2 || manner.test(opens.text) || pronoun.test(said)) return undefined;
  const figured = numbers.quantities.some((one) => one.from >= from);
  const apart = /[.!?;]/.test(joined);
  if (apart) return after.length > 1 ? said : undefined;
  if (withIt.test(joined)) return figured && names(after) ? said : undefined;
  const verbal = form(head, 'base', 'act');
  const leading = clauseOf(before, text);
  // "and release it", « et réduire… »: done as the first is. In English a verb may be a noun: an object tells them apart.
  const acts =
    form(opens, 'base') && (lang === 'fr' || ideaOf(opens) === undefined || determiner.test(next?.text ?? ''));
  // « et les publier »: what it bears on is in the first part.
  if (lang === 'fr' && /^(?:le|la|les|l'|y|en)$/.test(opens.text) && form(next, 'base')) return undefined;
  // "Those who agree that it is easy and get an answer": of them, not of the line.
  const ofThem = !verbal && before.some(({ text: word }) => /^(?:who|that|which|qui|que)$/.test(word));
  if (acts && ofThem) return undefined;
  if (acts) return after.length > 1 && before.some((token) => token.from >= (head?.to ?? 0)) ? said : undefined;
  if (doing.test(joined) || (form(opens, 'ing') && !form(opens, 'noun'))) {
    const goal = asGoal(opens.text, lang);
    return goal && after.length > 1 ? goal + text.slice(opens.to).trimEnd() : undefined;
  }
  if (form(opens, 'past', 'state') && !form(opens, 'base', 'noun')) return sharedSubject(line, before, opens, said);
  if (!/,/.test(joined) && listed.test(first)) return undefined;
  if (saysSomething(clauseOf(after, text)))
    return after.length > 1 && (verbal || saysSomething(leading)) ? said : undefined;
  const firstFigured = numbers.quantities.some((one) => one.to <= first.length && one.from >= begins);
  if (!verbal) return figured && firstFigured && !hasVerb(leading) && names(after) ? said : undefined;
  if (figured ? has(head, 'moving') && !firstFigured : !determiner.test(opens.text)) return undefined;
  // "Get 3 schools and 2 colleges to join": both do.
  for (const going of said.matchAll(goesOn)) {
    const verb = after.find(
      (token) => token.from >= from + going.index + 1 && !/^(?:to|à|pour|de|d')$/.test(token.text),
    );
    if (form(verb, 'base') || /who|that|which|qui|que/.test(going[0])) return undefined;
  }
  // The verb both share is said again.
  return head && head.to <= first.length ? `${text.slice(head.from, head.to)} ${said}` : undefined;
}

/** "The rules are written and kept up to date": the second is said of the same thing. */
function sharedSubject(line: Line, before: readonly Token[], opens: Token, said: string): string | undefined {
  const alike = before.findIndex((token) => form(token, 'past', 'state') && !form(token, 'base'));
  if (alike < 0) return undefined;
  const begins = before[0]?.from ?? 0;
  const subject = line.text.slice(begins, before[alike]!.from);
  return subject === '' && said === line.text.slice(opens.from, opens.to) ? undefined : `${subject}${said}`;
}
