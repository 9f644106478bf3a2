import type { IdeaName } from './ideas/idea.ts';
import { type Form, type Language, lookUp, type Sense } from './lexicon.ts';
import { mask, type Numbers, numbersOf } from './quantities.ts';
import { movesBetween, startingPointOf } from './starting-point.ts';
import { evenOut, type Word, wordsOf } from './words.ts';

export type Span = readonly [from: number, to: number];

/** A word or a known phrase, with what it can mean. */
export type Token = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly senses: readonly Sense[];
};

/** A line taken apart once; every rule reads this and nothing else. */
export type Line = {
  readonly lang: Language;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** One by one, where a token may be a phrase. */
  readonly words: readonly Word[];
  readonly numbers: Numbers;
  /** The text with dates, versions and ranks blanked out, character for character. */
  readonly masked: string;
  readonly startsAt: Span | undefined;
  /** The line itself says "from A to B". */
  readonly moves: boolean;
  /** Where the sentence starts, past numbering, owners, "we", « nous »; index in tokens. */
  readonly head: number;
};

/** Words before the one that says what is done. */
const lead = new Set(
  `we we'll we've our the team teams will to successfully fully finally please goal objective kr key result also then and nous notre équipe l'équipe avons allons il faut objectif résultat clé
  always consistently effectively proactively collectively actively continually continuously quickly properly correctly jointly first initial it must should shall need needs are be able ont a have has had avoir avoir été le la les l' d'ici`.split(
    /\s+/,
  ),
);

const subjects = /^(?:we|nous|our|team|teams|équipe)$/;

export const has = (token: Token | undefined, idea: IdeaName, ...forms: Form[]): boolean =>
  token?.senses.some((sense) => sense.idea === idea && (forms.length === 0 || forms.includes(sense.form))) ?? false;

export const spanOf = (token: Token): Span => [token.from, token.to];

const numbering =
  /^\s*(?:[-*•–—▪◦‣>+]\s+|\(?\d{1,2}(?:\.\d{1,2})*[.)]\s+|\[[^\]]{1,40}\]\s*|(?:kr|rc|o)\s?\d[\d.]*\s*[:.)–-]\s*|["“«]\s*)*/i;

/** Where what the line says begins, past "1.2", "[KR3]", a bullet. */
export const numberedUntil = (text: string): number => numbering.exec(text)?.[0].length ?? 0;

/** Where the sentence starts: "1.2 [KR3] Marketing: we will launch…" starts at "launch". */
function headOf(text: string, tokens: readonly Token[]): number {
  let at = 0;
  const from = numberedUntil(text);
  while (at < tokens.length && tokens[at]!.from < from) at++;
  const colon = text.indexOf(':', from);
  if (colon > 0 && colon < 60 && !/\d/.test(text.slice(from, colon))) {
    const next = tokens.findIndex((token) => token.from > colon);
    if (next > 0 && tokens[next]!.senses.some((s) => s.form === 'base' || s.form === 'act')) {
      const before = tokens.slice(at, next);
      if (
        has(tokens[next], 'moving', 'base') ||
        !before.some((token) => has(token, 'making', 'base', 'past') || has(token, 'effort', 'base'))
      )
        at = next;
    }
  }
  // "For each engagement, confirm…", « D'ici la fin de l'année, tester… »: when or where comes first, then what is done.
  const aside =
    /^(?:for|by|in|on|across|after|during|pour|d'ici|avant|dans|sur|en|lors|après) [^,;:]{2,50}, /i.exec(
      text.slice(from),
    ) ?? undefined;
  if (aside) {
    const next = tokens.findIndex((token) => token.from >= from + aside[0].length);
    if (next > 0 && tokens[next]!.senses.some((s) => s.form === 'base')) at = next;
  }
  const start = at;
  while (at < tokens.length - 1 && lead.has(tokens[at]!.text)) at++;
  // "The handbook describes…": an article leads a subject, not a verb; only "we" and the like are stepped over for good.
  const stepped = tokens.slice(start, at).some((token) => subjects.test(token.text) || token.text === 'to');
  return stepped || tokens[at]?.senses.some((s) => s.form === 'base') ? at : start;
}

export function lineOf(raw: string, lang: Language): Line {
  const text = evenOut(raw);
  const words = wordsOf(text);
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    let { senses, length } = lookUp(lang, words, at);
    // A phrase does not run across punctuation.
    while (length > 1 && /[,;:.()!?]/.test(text.slice(words[at]!.to, words[at + length - 1]!.from))) length--;
    if (length >= 1 && senses.length > 0) senses = lookUp(lang, words.slice(at, at + length), 0).senses;
    const last = words[at + length - 1]!;
    const first = words[at]!;
    tokens.push({
      text:
        length === 1
          ? first.text
          : words
              .slice(at, at + length)
              .map((w) => w.text)
              .join(' '),
      from: first.from,
      to: last.to,
      senses,
    });
    at += length;
  }
  const masked = mask(text);
  return {
    lang,
    text,
    masked,
    tokens,
    words,
    numbers: numbersOf(text, masked),
    startsAt: startingPointOf(masked),
    moves: movesBetween(masked),
    head: headOf(text, tokens),
  };
}
