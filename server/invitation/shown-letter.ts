import type { Invitation } from '../../store/invitation.ts';
import { hasLeft, isGivenUp } from '../../store/invitation-letter.ts';
import type { Job } from '../../store/job.ts';

export interface AroundLetters {
  /** What sends them, as it was last tried. */
  readonly job: Job | null;
  readonly mails: boolean;
  readonly now: Date;
}

/** Where the letter of an invitation is, as its page says it. */
export function shownLetter({ letter }: Invitation, { job, mails, now }: AroundLetters) {
  if (letter === null) return null;
  const { askedAt, sentAt } = letter;
  if (hasLeft(letter)) return { state: 'sent' as const, at: sentAt ?? askedAt, problem: null };
  const failed = (problem: { code: string; params: Readonly<Record<string, unknown>> }) => ({
    state: 'failed' as const,
    at: askedAt,
    problem: { code: problem.code, params: { ...problem.params } },
  });
  if (letter.problem) return failed(letter.problem);
  if (!mails) return failed({ code: 'invitation.no-mail', params: {} });
  if (isGivenUp(letter, now)) return failed({ code: 'mail.no-answer', params: {} });
  return {
    state: job?.problem ? ('again' as const) : ('waiting' as const),
    at: askedAt,
    problem: job?.problem ?? null,
  };
}
