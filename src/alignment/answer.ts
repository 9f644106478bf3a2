import { z } from 'zod';
import { Choice } from './question.ts';

/** A token left out of an answer is unanswered: it may stay open, and is said so. */
export const TokenAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('option'), optionId: z.string().min(1) }),
  /** "Other…": another length, another count; or words where the sentence has no room. */
  z.object({ kind: z.literal('other'), choice: Choice.nullable(), words: z.string().trim().max(500) }),
  z.object({ kind: z.literal('dont-know') }),
]);
export type TokenAnswer = z.infer<typeof TokenAnswer>;

export const CaseAnswer = z.enum(['yes', 'no', 'depends']);
export type CaseAnswer = z.infer<typeof CaseAnswer>;

export const Answer = z.object({
  /** First in one's own words. */
  words: z.string().trim().max(2000),
  tokens: z.record(z.string(), TokenAnswer),
  /** "My definition does not fit this sentence": kept as a definition, listed, not computed. */
  doesNotFit: z.boolean(),
  cases: z.record(z.string(), CaseAnswer),
  role: z.string().trim().max(80).nullable(),
});
export type Answer = z.infer<typeof Answer>;
