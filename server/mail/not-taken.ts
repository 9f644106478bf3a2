import { Refusal } from '../../src/refusal.ts';

/** What a mail server that did not take a letter said, as far as the next trial is concerned. */
export interface NotTaken {
  /** `mail.refused` for good; `mail.no-answer` may go by itself. */
  readonly refusal: Refusal;
  /** Whether it was about this letter alone: another may be taken. */
  readonly thisLetter: boolean;
}

/**
 * Codes alone: servers quote the address, and some the links of a letter, in what they answer. That goes into no log and
 * no page. What is said of whoever sends, or of the sign-in, is mended in the settings: it is tried again.
 */
export function notTaken(error: unknown): NotTaken {
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  const thisLetter = responseCode !== undefined && (command === 'RCPT TO' || command === 'DATA');
  return thisLetter && responseCode >= 500
    ? { refusal: new Refusal('mail.refused', { status: responseCode }), thisLetter }
    : { refusal: new Refusal('mail.no-answer', {}), thisLetter };
}
