/** A term of the index, and how many of the things that are looked in hold it. */
export interface HeldTerm {
  readonly term: string;
  readonly held: number;
}

const ONE_FROM = 4;
const TWO_FROM = 8;
/** So many words are tried at most: beyond, what is shown is a guess. */
const MOST_TRIED = 5;

/** Short words are all close to one another, and a number mistyped is another number. */
export const slipsAllowed = (word: string): number =>
  word.length < ONE_FROM || /\p{N}/u.test(word) ? 0 : word.length < TWO_FROM ? 1 : 2;

/**
 * The slips that lead from one word to another: a letter more, a letter less, another letter, two neighbours swapped
 * (F. Damerau, "A technique for computer detection and correction of spelling errors", 1964: four misspellings of five
 * are one of these). No letter is touched twice ("optimal string alignment").
 */
export const slipsBetween = (one: string, other: string): number => lastRow(one, other, Infinity)?.at(-1) ?? Infinity;

/** The slips between a word and the beginning of a term that is nearest to it; null beyond those allowed. */
export function slipsToBeginning(word: string, term: string, allowed: number): number | null {
  if (term.length < word.length - allowed) return null;
  // No beginning longer than that is as near.
  const row = lastRow(word, term.slice(0, word.length + allowed), allowed);
  const least = row ? Math.min(...row) : Infinity;
  return least <= allowed ? least : null;
}

/** What may have been meant by a word that finds nothing: the fewest slips first, of its beginning and then of the whole. */
export function nearest(word: string, terms: readonly HeldTerm[]): string[] {
  const allowed = slipsAllowed(word);
  if (allowed === 0) return [];
  return terms
    .flatMap(({ term, held }) => {
      const begun = /\p{N}/u.test(term) ? null : slipsToBeginning(word, term, allowed);
      return begun === null ? [] : [{ term, held, begun, whole: slipsBetween(word, term) }];
    })
    .sort((a, b) => a.begun - b.begun || a.whole - b.whole || b.held - a.held || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_TRIED)
    .map(({ term }) => term);
}

/** Slips between a word and each beginning of another, the empty one first; null as soon as none is within reach. */
function lastRow(word: string, other: string, reach: number): readonly number[] | null {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = word[i - 1] === other[j - 1];
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1];
      if (swapped) slips = Math.min(slips, beforeLast[j - 2]! + 1);
      row.push(slips);
      least = Math.min(least, slips);
    }
    // A row is never nearer than the one before: a swap, which looks two rows back, costs what a letter left out would.
    if (least > reach) return null;
    [beforeLast, last] = [last, row];
  }
  return last;
}
