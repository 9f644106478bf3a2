/** A word as the index keeps it: its first letters, by which it is found while it is being typed, and its weight. */
export interface Term {
  readonly term: string;
  readonly weight: number;
}

/** What is found by its title comes before what merely mentions it. */
const TITLE = 8;
const BODY = 2;
/** Found by its stem alone: the plural, the feminine, another form. */
export const STEM = 1;
/** Letters that every search gives at least: the index is cut by them. */
export const HEAD = 2;
const MOST_TERMS = 400;

/** Lower-cased, without accents; ligatures opened, so that « cœur » and « coeur » are one word. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

/** The words of a text, once each; an elided article is not a word. */
export function wordsIn(text: string): string[] {
  const parts = folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= HEAD || /^\p{N}$/u.test(word));
  return [...new Set(parts)].filter((word) => word.length >= HEAD);
}

/** A word of the index as somebody wrote it in a text, with its accents; as the index has it where the text does not. */
export const asWritten = (word: string, text: string): string =>
  text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .find((part) => folded(part) === word)
    ?.toLowerCase() ?? word;

/**
 * Forms that French and English give one word, taken off lightly: the plural and the feminine (J. Savoy, "Light stemming
 * approaches for the French, Portuguese, German and Hungarian languages", 2006), and the English S (D. Harman, "How
 * effective is suffixing?", 1991). The language of a text is not known: both are kept.
 */
export function stemsOf(word: string): string[] {
  return [...new Set([frenchStem(word), englishStem(word)])].filter((stem) => stem.length >= HEAD && stem !== word);
}

function frenchStem(word: string): string {
  if (word.length < 6) return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  let stem = word;
  for (const ending of ['x', 's', 'r', 'e', 'e']) if (stem.endsWith(ending)) stem = stem.slice(0, -1);
  return stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}

function englishStem(word: string): string {
  if (word.length < 4) return word;
  if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[^aeo]es$/.test(word)) return word.slice(0, -1);
  return /[^us]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Every term of a text to index, the heaviest weight of each; a text without end keeps its first words. */
export function termsOf(title: string, body: string): Term[] {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) => weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  for (const [text, weight] of [
    [title, TITLE],
    [body, BODY],
  ] as const)
    for (const word of wordsIn(text)) {
      add(word, weight);
      for (const stem of stemsOf(word)) add(stem, STEM);
    }
  return [...weights].slice(0, MOST_TERMS).map(([term, weight]) => ({ term, weight }));
}
