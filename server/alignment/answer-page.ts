import { whatParticipantSees } from '../../src/alignment/blindness.ts';
import type { Actor } from '../../src/people/relation.ts';
import { numbersOf, type StoredTest, withSeats } from '../../store/alignment-test.ts';
import { seatOfBrowser, seatOfPerson } from '../../store/answer-test.ts';
import type { Reader } from '../../store/store.ts';
import { givenIn } from './given.ts';
import { revealedOf } from './revealed.ts';
import { saidWordsOf } from './said-words.ts';
import { seatCookie } from './test-link.ts';

/** The seat of whoever asks: a person's own, else this browser's. */
export async function seatOf(db: Reader, actor: Actor, headers: Headers, testId: string): Promise<string | null> {
  if (actor.kind === 'person') return seatOfPerson(db, testId, actor.id);
  const secret = seatCookie(headers, testId);
  return secret === null ? null : seatOfBrowser(db, testId, secret);
}

/** When, and from a browser without a session or as oneself. */
export interface Asking {
  readonly now: string;
  readonly guest: boolean;
}

/** The test as one seat may see it. Before a seat is taken, only what is asked about and how many have answered. */
export async function answerPage(db: Reader, test: StoredTest, seatId: string | null, { now, guest }: Asking) {
  const seated = await withSeats(db, test);
  const known = {
    testId: test.id,
    subject: test.subject,
    words: test.words,
    names: test.names,
    phase: test.phase,
    closesAt: test.closesAt,
    timeOver: test.phase === 'open' && test.closesAt !== null && now >= test.closesAt,
    closed: test.closed,
    guest,
    profile: test.frame.profile,
    calendar: calendarOf(test),
  };
  const view = seatId === null ? null : whatParticipantSees(seated, await contentOf(db, test), seatId);
  if (view === null) {
    const answered = {
      have: seated.seats.filter((seat) => seat.state === 'answered').length,
      of: seated.seats.filter((seat) => seat.state !== 'closed').length,
    };
    return {
      ...known,
      profile: null,
      said: {},
      seat: 'none' as const,
      answered,
      questions: [],
      cases: [],
      step: null,
      revealed: {},
    };
  }
  return {
    ...known,
    said: await saidWordsOf(db, test),
    seat: view.seat,
    answered: view.answered,
    questions: [...view.questions],
    cases: [...view.cases],
    step: view.step,
    revealed: { ...view.revealed },
  };
}

/** Answers are read only once they are revealed: before, the page has nothing to hide because it holds nothing. */
export async function contentOf(db: Reader, test: StoredTest) {
  const { subject, frame, cases, phase } = test;
  const content = { subject, questions: frame.questions, cases, answers: [], revealed: {} };
  if (phase !== 'revealed' && phase !== 'settled') return content;
  return { ...content, revealed: revealedOf(test, await givenIn(db, test), await numbersOf(db, test.id)) };
}

function calendarOf({ frame }: StoredTest) {
  if (frame.profile === null) return null;
  const { zone, weekStart, fiscalYearStart, cadence } = frame;
  return { zone, weekStart, fiscalYearStart, cadence };
}
