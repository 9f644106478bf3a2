import type { Language } from '../lexicon.ts';
import type { Line, Span } from '../line.ts';
import { wordsOf } from '../words.ts';
import type { Sign } from './words-said.ts';

/**
 * What a name looks like, for names made of words that no name held: how they end ("-tion" is work, "-ed" after a
 * plural is counted), capitals alone, brackets and what stands in them, signs that compare.
 */
export function shapeOfName(line: Line): Sign[] {
  const { text, lang } = line;
  const words = wordsOf(text);
  const signs = new Map<string, Sign>();
  const add = (shape: string, at?: Span) => {
    const sign = `shape ${shape}`;
    if (!signs.has(sign)) signs.set(sign, at ? { sign, at } : { sign });
  };
  add(`words:${words.length > 8 ? '9+' : words.length > 5 ? '6-8' : words.length}`);
  if (/^\p{Ll}/u.test(text)) add('small letter first');
  for (const { text: word, from, to } of words) {
    const at = [from, to] as const;
    if (!/^\p{L}/u.test(word)) continue;
    for (const letters of [2, 3, 4]) if (word.length > letters + 1) add(`end:${word.slice(-letters)}`, at);
    const written = text.slice(from, to);
    if (/^\p{Lu}{2,}s?$/u.test(written)) add('capitals', at);
    else if (from > 0 && /^\p{Lu}/u.test(written)) add('a capital inside', at);
  }
  const last = words.at(-1);
  if (last) add(`last ends ${endingOf(last.text, lang)}`, [last.from, last.to]);
  const bracket = /\(([^)]*)\)/.exec(text)?.[1];
  if (bracket !== undefined) {
    add('brackets');
    for (const { text: word } of wordsOf(bracket)) add(`in brackets:${word}`);
  }
  for (const [name, pattern] of marks) if (pattern.test(text)) add(name);
  return [...signs.values()];
}

const marks: readonly (readonly [string, RegExp])[] = [
  ['stroke', / \/ |[^\s/]\/[^\s/]/],
  ['share', /%/],
  ['dash', / [-–] |: /],
  ['compares', /[<>≥≤]/],
  ['comma', /,/],
  ['digit', /\d/],
];

function endingOf(word: string, lang: Language): string {
  if (/\d/.test(word)) return '#';
  const endings =
    lang === 'fr' ? /(?:ée?s?|tions?|ment|age|ure|er|ir|re|[sx])$/ : /(?:e[dn]|ing|tion|ment|ance|ure|[^s]s)$/;
  return endings.exec(word)?.[0].replace(/^[^s]s$/, 's') ?? '-';
}
