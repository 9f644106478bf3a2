import { utf8ToBytes } from '@noble/hashes/utils.js';
import { seededRandom } from '../statistics/seeded-random.ts';
import type { Option, Question } from './question.ts';

/** FNV-1a: a number from a text, the same on every machine. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of utf8ToBytes(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * Each seat reads the options in its own order, the same after a reload, so that no option gains by coming first.
 * "Other…" and "I don't know" come after them, for everyone.
 */
export function optionsFor(question: Question, seatSeed: string): Option[] {
  return shuffled(question.options, seedOf(`${seatSeed} ${question.id}`));
}

/** Fisher–Yates on seeded draws. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const draw = seededRandom(seed);
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
