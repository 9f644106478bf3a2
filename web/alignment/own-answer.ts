import type { Answer } from '../../src/alignment/answer.ts';

const key = (testId: string) => `gouverne.answer.${testId}`;

/** One's own answer stays on one's own browser: the server forgets whose it is. */
export function keepOwn(testId: string, answer: Answer): void {
  try {
    localStorage.setItem(key(testId), JSON.stringify(answer));
  } catch {
    // A browser that keeps nothing: the private line after the reveal is the only loss.
  }
}

export function ownAnswer(testId: string): Answer | null {
  try {
    const kept = localStorage.getItem(key(testId));
    return kept === null ? null : (JSON.parse(kept) as Answer);
  } catch {
    return null;
  }
}
