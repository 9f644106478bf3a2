import { addDays } from '../calendar/day-number.ts';
import { DAYS_TO_DECIDE } from '../kpi/definition-life.ts';
import { Refusal } from '../refusal.ts';
import { seedOf, shuffled } from './option-order.ts';

/** Fewer answers, and a reveal would show whose is whose. */
export const ANSWERS_TO_REVEAL = 4;
/** A role is shown only where this many hold it. */
export const ANSWERS_TO_SHOW_A_ROLE = 3;

/** `closed`: opened by mistake, and over before its reveal. */
export type Phase = 'open' | 'revealed' | 'settled' | 'closed';

/** What the facilitator steps through, projected: each step adds to what everyone may see. */
export const revealSteps = ['definitions', 'numbers', 'series', 'divides', 'cases', 'settle'] as const;
export type RevealStep = (typeof revealSteps)[number];

export interface Seat {
  readonly id: string;
  readonly state: 'waiting' | 'answered' | 'closed';
}

export interface AlignmentTest {
  readonly id: string;
  readonly phase: Phase;
  /** Without names by default, before and after the reveal. */
  readonly names: 'none' | 'roles' | 'names';
  readonly closesAt: string | null;
  readonly seats: readonly Seat[];
  readonly step: RevealStep | null;
  readonly revealedOn: string | null;
}

/** A seat answers once, while the test is open; nothing changes after the reveal, and nobody answers for another. */
export function checkAnswer(test: AlignmentTest, seatId: string, now: string): void {
  const seat = test.seats.find((each) => each.id === seatId);
  if (!seat) throw new Refusal('right.absent', {});
  checkNotOver(test);
  if (test.closesAt !== null && now >= test.closesAt) throw new Refusal('test.time-over', { closedAt: test.closesAt });
  if (seat.state === 'closed') throw new Refusal('test.seat-closed', {});
  if (seat.state === 'answered') throw new Refusal('test.already-answered', {});
}

/** Its answers are known to everyone. */
export const isRevealed = ({ phase }: Pick<AlignmentTest, 'phase'>): boolean =>
  phase === 'revealed' || phase === 'settled';

/** Nobody sits, answers or reveals any more. */
export function checkNotOver(test: Pick<AlignmentTest, 'phase'>): void {
  if (test.phase === 'closed') throw new Refusal('test.closed', {});
  if (isRevealed(test)) throw new Refusal('test.revealed', {});
}

/** A test opened by mistake ends before its reveal; once revealed, it waits for people to settle. */
export function closeTest(test: AlignmentTest): AlignmentTest {
  if (isRevealed(test)) throw new Refusal('test.revealed-to-settle', {});
  checkNotOver(test);
  return { ...test, phase: 'closed' };
}

export function closeSeat(test: AlignmentTest, seatId: string): AlignmentTest {
  if (test.phase !== 'open') throw new Refusal('test.not-open', {});
  const seats = test.seats.map(
    (seat): Seat => (seat.id === seatId && seat.state === 'waiting' ? { ...seat, state: 'closed' } : seat),
  );
  return { ...test, seats };
}

export function answered(test: AlignmentTest): { readonly have: number; readonly of: number } {
  return {
    have: test.seats.filter((seat) => seat.state === 'answered').length,
    of: test.seats.filter((seat) => seat.state !== 'closed').length,
  };
}

export function reveal(test: AlignmentTest, today: string): AlignmentTest {
  checkNotOver(test);
  const { have } = answered(test);
  if (have < ANSWERS_TO_REVEAL) throw new Refusal('test.too-few-answers', { have, need: ANSWERS_TO_REVEAL });
  return { ...test, phase: 'revealed', step: revealSteps[0], revealedOn: today };
}

/** Forward to the next step, or back: what was shown stays known. */
export function stepTo(test: AlignmentTest, step: RevealStep): AlignmentTest {
  if (test.phase !== 'revealed' && test.phase !== 'settled') throw new Refusal('test.not-revealed', {});
  return { ...test, step };
}

/** The last day for the facilitator to decide in writing. */
export function settleBy(test: AlignmentTest): string | null {
  return test.revealedOn === null ? null : addDays(test.revealedOn, DAYS_TO_DECIDE);
}

/** Without names, the tie between seat and answer is gone at the reveal: the answers, in an order that tells nothing. */
export function untie<Given>(
  given: readonly { readonly seatId: string; readonly answer: Given }[],
  secret: string,
): Given[] {
  const byContent = given
    .map(({ answer }) => ({ answer, text: JSON.stringify(answer) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
  return shuffled(byContent, seedOf(secret)).map(({ answer }) => answer);
}

/** The roles that may be shown: those that three answers or more share. One small remainder would name itself. */
export function rolesShown(roles: readonly (string | null)[]): string[] | null {
  const tally = new Map<string, number>();
  for (const role of roles) if (role !== null) tally.set(role, (tally.get(role) ?? 0) + 1);
  const every = [...tally.values()].every((count) => count >= ANSWERS_TO_SHOW_A_ROLE);
  const silent = roles.filter((role) => role === null).length;
  return every && (silent === 0 || silent >= ANSWERS_TO_SHOW_A_ROLE) ? [...tally.keys()].sort() : null;
}
