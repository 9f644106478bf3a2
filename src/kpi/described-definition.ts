import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { grains } from '../calendar/bucket.ts';

const words = z.string().trim().max(4000);

/** The definition of a number that is typed or pushed: everything two people need to find the same one. */
export const DescribedDefinition = z.object({
  formula: words,
  population: words,
  inclusions: words,
  /** "None" is an answer; nothing is not. */
  exclusions: words,
  source: words,
  howObtained: words,
  cadence: z.enum(grains).nullable(),
});
export type DescribedDefinition = z.infer<typeof DescribedDefinition>;

export const describedQuestions = [
  'formula',
  'population',
  'inclusions',
  'exclusions',
  'source',
  'howObtained',
  'cadence',
] as const;
export type DescribedQuestion = (typeof describedQuestions)[number];

export function unansweredOfDescribed(definition: DescribedDefinition): DescribedQuestion[] {
  return describedQuestions.filter((question) => {
    const answer = definition[question];
    return answer === null || answer.trim() === '';
  });
}

/** What an agreement on a described definition is bound to. Spaces and letter case are no change of meaning. */
export function describedHash(definition: DescribedDefinition): string {
  const plain = describedQuestions.map((question) => [
    question,
    (definition[question] ?? '').normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase(),
  ]);
  return `d1:${bytesToHex(sha256(utf8ToBytes(JSON.stringify(plain))))}`;
}
