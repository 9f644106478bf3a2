import type { Answer } from '../../src/alignment/answer.ts';
import { forget, remember, remembered } from '../remembered.ts';

const GIVEN = 'gouverne.answer.';
const BEGUN = 'gouverne.answering.';

/** One's own answer stays on one's own browser: the server forgets whose it is. */
export const keepOwn = (testId: string, answer: Answer): void => remember(GIVEN + testId, JSON.stringify(answer));

export const ownAnswer = (testId: string): Answer | null => kept(GIVEN + testId);

/** An answer being written: a phone that locks, a page that reloads, and it goes on where it was. */
export interface BegunAnswer {
  readonly answer: Answer;
  readonly guestName: string;
  readonly step: number;
}

export const keepBegun = (testId: string, begun: BegunAnswer): void => remember(BEGUN + testId, JSON.stringify(begun));

export const begunAnswer = (testId: string): BegunAnswer | null => kept(BEGUN + testId);

/** Sent: nothing of it stays on a phone that may be passed on. */
export const forgetBegun = (testId: string): void => forget(BEGUN + testId);

/** What was written in an answer, in one's own words: the sentence, and what no option said. */
export function wordsWritten(answer: Answer | null): readonly string[] {
  const others = Object.values(answer?.tokens ?? {}).map((token) => (token.kind === 'other' ? token.words : ''));
  return [...new Set([answer?.words ?? '', ...others].map((text) => text.trim()))].filter((text) => text !== '');
}

/** One's own answer to one test, begun or given. */
export function forgetAnswerTo(testId: string): void {
  forget(GIVEN + testId);
  forget(BEGUN + testId);
}

/** Whoever signs out leaves neither behind: the next person at this screen is not told what they answered. */
export function forgetAnswers(): void {
  forget(GIVEN);
  forget(BEGUN);
}

function kept<Kept>(at: string): Kept | null {
  try {
    return JSON.parse(remembered(at) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
