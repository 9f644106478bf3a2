import { type AlignmentTest, answered, isRevealed, type RevealStep, revealSteps } from './alignment-test.ts';
import type { Answer } from './answer.ts';
import { optionsFor } from './option-order.ts';
import type { Question } from './question.ts';
import type { Story } from './story.ts';

/** The whole content of a test, as the server holds it. */
export interface TestContent {
  readonly subject: string;
  readonly questions: readonly Question[];
  readonly cases: readonly Story[];
  readonly answers: readonly { readonly seatId: string; readonly answer: Answer }[];
  /** What the reveal shows, by step; worked out from the answers, and from nothing else. */
  readonly revealed: Readonly<Partial<Record<RevealStep, unknown>>>;
}

export interface ParticipantView {
  readonly subject: string;
  /** Said on the first line of the answering page. */
  readonly names: AlignmentTest['names'];
  readonly closesAt: string | null;
  readonly questions: readonly Question[];
  readonly cases: readonly Story[];
  readonly own: Answer | null;
  readonly seat: 'waiting' | 'answered' | 'closed';
  /** All that is known of the others before the reveal: n of m have answered. */
  readonly answered: { readonly have: number; readonly of: number };
  readonly step: RevealStep | null;
  readonly revealed: Readonly<Partial<Record<RevealStep, unknown>>>;
}

/** What a seat may see, whoever asks by whatever way: the page, the API, an event, an export. Null for no such seat. */
export function whatParticipantSees(test: AlignmentTest, content: TestContent, seatId: string): ParticipantView | null {
  const seat = test.seats.find((each) => each.id === seatId);
  if (!seat) return null;
  return {
    subject: content.subject,
    names: test.names,
    closesAt: test.closesAt,
    questions: content.questions.map((question) => ({ ...question, options: optionsFor(question, seatId) })),
    cases: content.cases,
    own: ownAnswer(test, content, seatId),
    seat: seat.state,
    answered: answered(test),
    step: test.step,
    revealed: upTo(test, content),
  };
}

export interface FacilitatorView {
  /** Seats, not answers. */
  readonly seats: readonly { readonly id: string; readonly state: 'waiting' | 'answered' | 'closed' }[];
  readonly answered: { readonly have: number; readonly of: number };
  readonly step: RevealStep | null;
  readonly revealed: Readonly<Partial<Record<RevealStep, unknown>>>;
}

export function whatFacilitatorSees(test: AlignmentTest, content: TestContent): FacilitatorView {
  return {
    seats: test.seats.map(({ id, state }) => ({ id, state })),
    answered: answered(test),
    step: test.step,
    revealed: upTo(test, content),
  };
}

/** One's own answer, as long as it is tied to one's seat: without names the tie is erased at the reveal. */
function ownAnswer(test: AlignmentTest, content: TestContent, seatId: string): Answer | null {
  const erased = test.phase === 'closed' || (isRevealed(test) && test.names !== 'names');
  return erased ? null : (content.answers.find((each) => each.seatId === seatId)?.answer ?? null);
}

/** Nothing before the reveal; then the step shown and those before it. */
function upTo(test: AlignmentTest, content: TestContent): ParticipantView['revealed'] {
  if (test.phase !== 'revealed' && test.phase !== 'settled') return {};
  const last = revealSteps.indexOf(test.step ?? revealSteps[0]);
  const shown = test.phase === 'settled' ? revealSteps : revealSteps.slice(0, last + 1);
  return Object.fromEntries(
    shown.filter((step) => step in content.revealed).map((step) => [step, content.revealed[step]]),
  );
}
