import type { Language } from '../src/wording/lexicon.ts';
import type { WrittenListener } from '../src/wording/listening/listener.ts';
import { learntListener, type Vectors } from './fitted-listener.ts';
import type { KindLine } from './kind-lines.ts';
import type { ObjectiveLine } from './objective-lines.ts';
import { frenchVectors, wordVectors } from './word-vectors.ts';

/** What a listener learns from: key results whose kind is known, and objectives. */
export type ListenerLine = KindLine | ObjectiveLine;

export const isKind = (one: ListenerLine): one is KindLine => 'kind' in one;
export const isObjective = (one: ListenerLine): one is ObjectiveLine => 'found' in one;

const vectors = new Map<Language, Vectors>();

/** From the lines of one language. */
export function learnListener(from: readonly ListenerLine[], lang: Language): WrittenListener {
  const own = from.filter(({ labelled }) => labelled.lang === lang);
  let known = vectors.get(lang);
  if (!known) {
    known = lang === 'en' ? wordVectors(new Set(own.flatMap(({ heard }) => heard))) : frenchVectors();
    vectors.set(lang, known);
  }
  return learntListener(
    own.map((one) => ({ ...one.example, words: one.heard, columns: isKind(one) ? 'one' : 'each' })),
    known,
  );
}
