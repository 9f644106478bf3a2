import type { Language } from '../lexicon.ts';
import { withoutAccents } from '../words.ts';

/** Beyond this a line has said what it is. */
const mostHeard = 48;

const english =
  /(?<place>\d+(?:st|nd|rd|th)\b)|(?<money>[$€£]\s?\d[\d.,]*(?:\s?[kmb]\b)?)|(?<share>\d[\d.,]*\s?%)|(?<year>\b(?:19|20)\d\d\b)|(?<number>\d[\d.,]*(?:\s?[kmb]\b)?)|[a-z]+|'[a-z]+|[>=≥≤<→+.,:;()/-]/g;
/** « 12 000 » is one number, « l'équipe » two words. */
const french =
  /(?<place>\b\d+(?:ers?|eres?|e|emes?)\b)|(?<money>[$€£]\s?\d[\d.,]*(?:\s?(?:k|m|mds?)\b)?|\d[\d.,]*(?: \d{3})*\s?(?:(?:k|m|mds?)\s?)?[$€£]|\d[\d.,]*(?: \d{3})*\s(?:millions? d')?euros?\b)|(?<share>\d[\d.,]*\s?%)|(?<year>\b(?:19|20)\d\d\b)|(?<number>\d[\d.,]*(?: \d{3})*(?:\s?(?:k|m|mds?)\b)?)|(?:[cdjlmnst]|qu)'|[a-z]+|[>=≥≤<→+.,:;()/-]/g;

/** A line as it is heard: its words one after the other, each number by what it is, and the marks that join or compare (a semicolon as a comma). */
export function heardIn(text: string, lang: Language): string[] {
  const plain = text.toLowerCase().replaceAll('’', "'");
  const pieces = lang === 'en' ? plain.matchAll(english) : withoutAccents(plain).matchAll(french);
  const heard: string[] = [];
  for (const { 0: piece, groups = {} } of pieces) {
    if (heard.length === mostHeard) break;
    if (piece === ';') heard.push(',');
    else
      heard.push(/^[\d$€£]/.test(piece) ? `#${Object.keys(groups).find((name) => groups[name] !== undefined)}` : piece);
  }
  return heard;
}
