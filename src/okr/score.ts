import { Refusal } from '../refusal.ts';
import { type Course, isReached, progress } from './progress.ts';

export type Commitment = 'committed' | 'aspirational';

/** From this score on, an aspirational key result reads as good (Google, re:Work). */
const ASPIRATIONAL_GOOD = 0.7;

/** Progress clamped to 0–1, two decimals; none without progress. It follows the target alone, never the counterfactual. */
export function proposedScore(part: number | null): number | null {
  return part === null ? null : Math.round(Math.min(1, Math.max(0, part)) * 100) / 100;
}

export interface ScoreQuestion {
  readonly proposed: number | null;
  readonly reached: boolean | null;
  /** A committed key result that falls short asks why, once; nothing else does. */
  readonly asksWhy: boolean;
  readonly readsAs: 'reached' | 'good' | 'short' | null;
}

export function scoreQuestion(value: number | null, course: Course, commitment: Commitment): ScoreQuestion {
  const reached = isReached(value, course);
  const proposed = proposedScore(progress(value, course));
  return {
    proposed,
    reached,
    asksWhy: commitment === 'committed' && reached === false,
    readsAs: readsAs(proposed, reached, commitment),
  };
}

function readsAs(score: number | null, reached: boolean | null, commitment: Commitment): ScoreQuestion['readsAs'] {
  if (score === null || reached === null) return null;
  if (reached) return 'reached';
  return commitment === 'aspirational' && score >= ASPIRATIONAL_GOOD ? 'good' : 'short';
}

export interface GivenScore {
  readonly score: number;
  readonly proposed: number | null;
  /** Why another than the proposed one. */
  readonly reason: string | null;
}

/** The team accepts the proposed score, or writes another with a reason. */
export function giveScore(
  asked: { proposed: number | null; dropped: boolean },
  score: number,
  reason: string | null,
): GivenScore {
  if (asked.dropped) throw new Refusal('key-result.dropped-has-no-score', {});
  if (!(score >= 0 && score <= 1)) throw new Refusal('key-result.score-out-of-range', { score });
  const kept = Math.round(score * 100) / 100;
  const words = reason?.trim() || null;
  if (kept !== asked.proposed && words === null)
    throw new Refusal('key-result.score-needs-reason', { proposed: asked.proposed, score: kept });
  return { score: kept, proposed: asked.proposed, reason: words };
}
