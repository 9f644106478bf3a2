import type { Limits } from '../people/organisation.ts';
import type { Objective } from './objective.ts';

/** More than this is not held in mind. */
export const MOST_AMBITIONS = 3;

/** A limit reached opens a conversation: which one waits, or why one more, and when to look again. */
export type LimitConversation =
  | { readonly kind: 'within'; readonly have: number; readonly limit: number }
  | {
      readonly kind: 'conversation';
      readonly about: 'objectives' | 'key-results';
      readonly have: number;
      readonly limit: number;
      /** Which could wait, the last ranked first. */
      readonly couldWait: readonly string[];
    };

/** How a conversation ended: one goes to what we don't do, or one more with a reason and a date. */
export type LimitAnswer =
  | { readonly kind: 'one-waits'; readonly id: string; readonly why: string; readonly revisitOn: string | null }
  | { readonly kind: 'one-more'; readonly why: string; readonly reviewOn: string };

export function objectiveLimit(objectives: readonly Objective[], teamId: string, limits: Limits): LimitConversation {
  const chosen = objectives.filter((objective) => objective.teamId === teamId && objective.state === 'chosen');
  return conversation('objectives', lastFirst(chosen), limits.objectivesPerTeam);
}

export function keyResultLimit(
  keyResults: readonly { readonly id: string; readonly dropped: unknown }[],
  limits: Limits,
): LimitConversation {
  const open = keyResults.filter((keyResult) => keyResult.dropped === null).map((keyResult) => keyResult.id);
  return conversation('key-results', open.reverse(), limits.keyResultsPerObjective);
}

function lastFirst(objectives: readonly Objective[]): string[] {
  return [...objectives]
    .sort((a, b) => (b.rank ?? Number.MAX_SAFE_INTEGER) - (a.rank ?? Number.MAX_SAFE_INTEGER))
    .map((objective) => objective.id);
}

function conversation(
  about: 'objectives' | 'key-results',
  couldWait: readonly string[],
  limit: number,
): LimitConversation {
  const have = couldWait.length;
  return have <= limit ? { kind: 'within', have, limit } : { kind: 'conversation', about, have, limit, couldWait };
}
