import type { Answer } from '../../src/alignment/answer.ts';

const OWN = 'gouverne.answer.';
const BEGUN = 'gouverne.answering.';
const key = (testId: string) => OWN + testId;

/** One's own answer stays on one's own browser: the server forgets whose it is. */
export function keepOwn(testId: string, answer: Answer): void {
  try {
    localStorage.setItem(key(testId), JSON.stringify(answer));
  } catch {
    // A browser that keeps nothing: the private line after the reveal is the only loss.
  }
}

export function ownAnswer(testId: string): Answer | null {
  return kept<Answer>(key(testId));
}

/** An answer being written: a phone that locks, a page that reloads, and it goes on where it was. */
export interface BegunAnswer {
  readonly answer: Answer;
  readonly guestName: string;
  readonly step: number;
}

const begunKey = (testId: string) => BEGUN + testId;

export function keepBegun(testId: string, begun: BegunAnswer): void {
  try {
    localStorage.setItem(begunKey(testId), JSON.stringify(begun));
  } catch {
    // A browser that keeps nothing: the page holds it until it closes.
  }
}

export function begunAnswer(testId: string): BegunAnswer | null {
  return kept<BegunAnswer>(begunKey(testId));
}

/** Sent, or too late to be: nothing of it stays on a phone that may be passed on. */
export function forgetBegun(testId: string): void {
  try {
    localStorage.removeItem(begunKey(testId));
  } catch {
    // Nothing was kept.
  }
}

/** Whoever signs out leaves neither behind: the next person at this screen is not told what they answered. */
export function forgetAnswers(): void {
  try {
    for (const at of Object.keys(localStorage))
      if (at.startsWith(OWN) || at.startsWith(BEGUN)) localStorage.removeItem(at);
  } catch {
    // Nothing was kept.
  }
}

function kept<Kept>(at: string): Kept | null {
  try {
    const text = localStorage.getItem(at);
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null;
  }
}
