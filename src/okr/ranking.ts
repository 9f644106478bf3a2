import { Refusal } from '../refusal.ts';
import type { Objective } from './objective.ts';

/** Each person has this many dots in a draft room. */
export const DOTS = 10;

export interface Dots {
  readonly personId: string;
  readonly objectiveId: string;
  readonly count: number;
}

export function dotsLeft(dots: readonly Dots[], personId: string): number {
  return DOTS - dots.filter((each) => each.personId === personId).reduce((sum, each) => sum + each.count, 0);
}

export function placeDots(dots: readonly Dots[], placed: Dots): Dots[] {
  if (!Number.isInteger(placed.count) || placed.count < 0)
    throw new Refusal('ranking.not-dots', { count: placed.count });
  const others = dots.filter((each) => each.personId !== placed.personId || each.objectiveId !== placed.objectiveId);
  const left = dotsLeft(others, placed.personId);
  if (placed.count > left) throw new Refusal('ranking.too-many-dots', { left });
  return placed.count === 0 ? others : [...others, placed];
}

/** Ranks as whoever sees these objectives counts them: one behind a wall leaves no gap that tells of it. */
export function rankedAsSeen<Seen extends Pick<Objective, 'rank'>>(seen: readonly Seen[]): Seen[] {
  const order = seen.flatMap(({ rank }) => rank ?? []).sort((a, b) => a - b);
  const places = new Map(order.map((rank, at) => [rank, at + 1]));
  return seen.map((one) => ({ ...one, rank: one.rank === null ? null : (places.get(one.rank) ?? null) }));
}

export interface Ranked {
  readonly objectiveId: string;
  readonly dots: number;
  /** The reader's own, to be drawn darker; nobody else's are told apart. */
  readonly own: number;
}

/** By everyone's dots; on a tie, in the order proposed. */
export function rankByDots(
  objectives: readonly Pick<Objective, 'id'>[],
  dots: readonly Dots[],
  readerId: string,
): Ranked[] {
  const total = (objectiveId: string, of: readonly Dots[]) =>
    of.filter((each) => each.objectiveId === objectiveId).reduce((sum, each) => sum + each.count, 0);
  const own = dots.filter((each) => each.personId === readerId);
  return objectives
    .map((objective) => ({ objectiveId: objective.id, dots: total(objective.id, dots), own: total(objective.id, own) }))
    .sort((a, b) => b.dots - a.dots);
}
