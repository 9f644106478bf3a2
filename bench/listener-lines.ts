import type { WrittenListener } from '../src/wording/listening/listener.ts';
import { learntListener, type Vectors } from './fitted-listener.ts';
import type { KindLine } from './kind-lines.ts';
import type { ObjectiveLine } from './objective-lines.ts';
import { wordVectors } from './word-vectors.ts';

/** What a listener learns from: key results whose kind is known, and objectives. */
export type ListenerLine = KindLine | ObjectiveLine;

export const isKind = (one: ListenerLine): one is KindLine => 'kind' in one;
export const isObjective = (one: ListenerLine): one is ObjectiveLine => 'found' in one;

let vectors: Vectors | undefined;

/** From the English lines. */
export function learnListener(from: readonly ListenerLine[]): WrittenListener {
  const own = from.filter(({ labelled }) => labelled.lang === 'en');
  vectors ??= wordVectors(new Set(own.flatMap(({ heard }) => heard)));
  return learntListener(
    own.map((one) => ({ ...one.example, words: one.heard, columns: isKind(one) ? 'one' : 'each' })),
    vectors,
  );
}
