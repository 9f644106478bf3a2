import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sortedJson, specHash } from '../metric-sql/canonical.ts';
import type { Definition } from '../metric-sql/definition.ts';
import type { Candidate } from './candidate.ts';
import type { Choice } from './question.ts';

/** One meaning, and how many gave it. Nothing in it tells who. */
export interface Cluster {
  readonly hash: string;
  readonly people: number;
  readonly meaning:
    | { readonly kind: 'definition'; readonly definition: Definition }
    | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
    | { readonly kind: 'open'; readonly open: readonly string[] }
    | { readonly kind: 'in-words'; readonly words: string };
}

/** What makes two answers one: the definition's hash; without one, the same choices or the same words. */
export function hashOf(candidate: Candidate): string {
  if (candidate.kind === 'definition') return specHash(candidate.definition);
  if (candidate.kind === 'choices') return `c1:${digest(choicesText(candidate.choices))}`;
  if (candidate.kind === 'open')
    return `o1:${digest([...candidate.open].sort().join() + choicesText(candidate.choices))}`;
  return `w1:${digest(candidate.words.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase())}`;
}

/** The same meanings together, the most shared first; the order of people changes nothing. */
export function clusters(candidates: readonly Candidate[]): Cluster[] {
  const found = new Map<string, { people: number; candidate: Candidate }>();
  for (const candidate of candidates) {
    const hash = hashOf(candidate);
    const before = found.get(hash);
    // Of several wordings of one meaning, the first in alphabetical order is shown, whoever came first.
    const shown = before && wording(before.candidate) <= wording(candidate) ? before.candidate : candidate;
    found.set(hash, { people: (before?.people ?? 0) + 1, candidate: shown });
  }
  return [...found]
    .map(([hash, { people, candidate }]) => ({ hash, people, meaning: meaningOf(candidate) }))
    .sort((a, b) => b.people - a.people || a.hash.localeCompare(b.hash));
}

function meaningOf(candidate: Candidate): Cluster['meaning'] {
  return candidate.kind === 'open' ? { kind: 'open', open: [...candidate.open].sort() } : candidate;
}

function wording(candidate: Candidate): string {
  return JSON.stringify(candidate);
}

function choicesText(choices: readonly Choice[]): string {
  return choices
    .map((choice) => sortedJson(JSON.parse(JSON.stringify(choice))))
    .sort()
    .join();
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
