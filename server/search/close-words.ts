import { nearest, slipsAllowed } from '../../src/search/slips.ts';
import { stemsOf } from '../../src/search/terms.ts';
import { entriesWith, type FoundEntry, termsAround } from '../../store/search-index.ts';
import type { Reader } from '../../store/store.ts';

/** A word, and what holds it among what the reader sees. */
export interface Asked {
  readonly word: string;
  readonly entries: ReadonlyMap<string, FoundEntry>;
}

/** The things that hold every one of these words. */
export function inAll(words: readonly Asked[]): ReadonlySet<string> {
  const [first, ...others] = words;
  return new Set([...(first?.entries.keys() ?? [])].filter((key) => others.every(({ entries }) => entries.has(key))));
}

/**
 * In place of each word that finds nothing, the nearest that some thing holds with the words that do find; what was asked
 * where there is none. Words that find are never others: who types well is answered what they typed. Names of people are
 * not tried: they are not in the index.
 */
export async function withCloseWords(
  db: Reader,
  asked: readonly Asked[],
  finds: (one: Asked) => boolean,
  teamIds: readonly string[],
): Promise<readonly Asked[]> {
  const kept = asked.filter(finds);
  const instead = new Map<Asked, Asked>();
  for (const one of asked.filter((one) => !finds(one))) {
    const close = await closeTo(db, one.word, kept, teamIds);
    if (close === null) return asked;
    kept.push(close);
    instead.set(one, close);
  }
  return asked.map((one) => instead.get(one) ?? one);
}

async function closeTo(
  db: Reader,
  typed: string,
  kept: readonly Asked[],
  teamIds: readonly string[],
): Promise<Asked | null> {
  if (slipsAllowed(typed) === 0 || (kept.length > 0 && inAll(kept).size === 0)) return null;
  for (const word of nearest(typed, await termsAround(db, typed, teamIds))) {
    const close = { word, entries: await entriesWith(db, word, stemsOf(word), teamIds) };
    if (inAll([...kept, close]).size > 0) return close;
  }
  return null;
}
