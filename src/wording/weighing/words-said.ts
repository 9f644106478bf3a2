import type { Language } from '../lexicon.ts';
import type { Line, Span } from '../line.ts';
import { stemOf } from './stem.ts';

/** A thing a weight is given to, and the words it was seen in. */
export type Sign = { readonly sign: string; readonly at?: Span };

const lead = /^(?:we|to|the|an?|will|our|have|le|la|les|l'|nous)$/;
const phraseEnds =
  /^(?:to|for|of|in|on|with|by|from|and|that|which|at|who|per|is|are|or|as|within|across|through|via|during|into|so|de|du|des|d'|à|au|aux|pour|avec|par|dans|sur|et|que|qui|en|chez|est|sont|ou)$/;
const skipped = /^(?:the|our|new|all|more|de|les|nos|additional|different|at|least)$/;

/** Words as they weigh: forms together, every number alike. */
function plainWords(line: Line): { text: string; stem: string; at: Span }[] {
  return line.words.map(({ text, from, to }) => {
    const plain = /^(?:19|20)\d\d$/.test(text) ? '#year' : /^\d/.test(text) ? '#' : text;
    return { text: plain, stem: stemOf(plain, line.lang), at: [from, to] };
  });
}

const marks: Readonly<Record<Language, string>> = { en: 'e', fr: 'f' };

/** The sign of a word that opens a line. */
export const openingSign = (word: string, lang: Language): string => `${marks[lang]} first:${stemOf(word, lang)}`;

/** The words of a line by their place: which opens it, what it bears on, what stands beside its numbers. */
export function signsOfWords(line: Line): Sign[] {
  const words = plainWords(line);
  const signs = new Map<string, Sign>();
  const add = (sign: string, at?: Span) => {
    const key = `${marks[line.lang]} ${sign}`;
    if (!signs.has(key)) signs.set(key, at ? { sign: key, at } : { sign: key });
  };
  words.forEach(({ stem, at }, i) => {
    add(stem, at);
    const next = words[i + 1];
    if (next) add(`${stem} ${next.stem}`, [at[0], next.at[1]]);
  });
  let head = 0;
  while (head < words.length - 1 && lead.test(words[head]!.text)) head++;
  const first = words[head];
  if (first) {
    add(`first:${first.stem}`, first.at);
    const object = objectAfter(words, head, line.lang);
    if (object) {
      add(`on:${object.stem}`, object.at);
      add(`first on:${first.stem} ${object.stem}`, [first.at[0], object.at[1]]);
    }
  }
  words.forEach(({ text }, i) => {
    if (text !== '#') return;
    let next = i + 1;
    const share = words[next]?.text === '%';
    if (share) next++;
    const unit = share ? '%' : '#';
    if (/^(?:of|de|des|du|d')$/.test(words[next]?.text ?? '')) {
      add(`${unit}of:`);
      next++;
    }
    while (skipped.test(words[next]?.text ?? '')) next++;
    const counted = words[next];
    const after = words[next + 1];
    if (counted) add(`${unit}n:${counted.stem}`, counted.at);
    if (counted && after && !phraseEnds.test(counted.text) && !phraseEnds.test(after.text))
      add(`${unit}nn:${after.stem}`, after.at);
    const before = words[i - 1];
    if (before) add(`${unit}p:${before.stem}`, before.at);
  });
  const last = words.at(-1);
  if (last) add(`last:${last.stem}`, last.at);
  add(`numbers:${Math.min(3, words.filter(({ text }) => text === '#').length)}`);
  add(`commas:${Math.min(2, line.text.split(',').length - 1)}`);
  if (line.text.includes(':')) add('colon:');
  return [...signs.values()];
}

/** The last word of the phrase after the opening word, in English; the first, in French. */
function objectAfter(words: readonly { text: string; stem: string; at: Span }[], head: number, lang: 'en' | 'fr') {
  let found: (typeof words)[number] | undefined;
  for (const word of words.slice(head + 1, head + 8)) {
    if (phraseEnds.test(word.text)) {
      if (found || lang === 'en') break;
      continue;
    }
    if (/^[#%$€£]/.test(word.text)) continue;
    found = word;
    if (lang === 'fr') break;
  }
  return found;
}
