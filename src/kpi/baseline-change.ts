import { Refusal } from '../refusal.ts';

/** The periods that define a KPI's range are changed by a person, who answers four questions (Wheeler). */
export interface BaselineAnswers {
  readonly isReal: boolean;
  readonly isUnderstood: boolean;
  readonly isLasting: boolean;
  readonly hasEnoughPoints: boolean;
}

export interface BaselineChange {
  readonly from: string;
  readonly to: string | null;
  readonly reason: string;
  readonly answers: BaselineAnswers;
  readonly on: string;
}

/** With fewer points the range is provisional; a person may still choose it, and it is said so. */
const POINTS_FOR_A_RANGE = 12;

/** A change that is not real, understood or lasting does not move the range: it is a signal to explain. */
export function changeBaseline(
  change: BaselineChange,
  points: number,
): BaselineChange & { readonly provisional: boolean } {
  const { isReal, isUnderstood, isLasting } = change.answers;
  if (change.reason.trim() === '') throw new Refusal('baseline.needs-reason', {});
  if (change.to !== null && change.to < change.from) throw new Refusal('baseline.ends-before-it-starts', {});
  const missing = [
    ...(isReal ? [] : ['real']),
    ...(isUnderstood ? [] : ['understood']),
    ...(isLasting ? [] : ['lasting']),
  ];
  if (missing.length > 0) throw new Refusal('baseline.not-yet', { missing });
  return {
    ...change,
    reason: change.reason.trim(),
    provisional: points < POINTS_FOR_A_RANGE || !change.answers.hasEnoughPoints,
  };
}
