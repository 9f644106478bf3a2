import { beginning } from './beginning.ts';

const longestQuote = 60;
/** Hebrew, Arabic, Persian: quoted in a sentence that runs the other way, their order is kept apart from it. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The words a finding points at, short enough to stand inside a question. */
export function quotedWords(text: string, [from, to]: readonly [number, number]): string {
  const words = shortened(text.slice(from, to).trim());
  return rightToLeft.test(words) ? `\u2068${words}\u2069` : words;
}

function shortened(words: string): string {
  if (words.length <= longestQuote) return words;
  const cut = beginning(words, longestQuote);
  const space = cut.lastIndexOf(' ');
  return `${space > longestQuote / 2 ? cut.slice(0, space) : cut}…`;
}
