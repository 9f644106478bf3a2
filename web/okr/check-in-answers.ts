import { asksLearnt } from '../../src/okr/check-in.ts';
import type { CheckInPageData } from './okr-data.ts';

export type DueKeyResult = CheckInPageData['objectives'][number]['keyResults'][number];

/** Its value comes from a KPI or from our data: nobody types it. */
export const isGiven = ({ measure }: DueKeyResult): boolean => measure?.kind === 'kpi' || measure?.computed != null;

/** What is being answered about one key result, as typed. */
export interface Answer {
  readonly value: string;
  readonly confidence: number | null;
  readonly learnt: string;
  readonly blocked: string;
  readonly helpFrom: string;
  readonly skipped: DueKeyResult['skipped'];
}

export function firstAnswer(keyResult: DueKeyResult): Answer {
  return { value: '', confidence: null, learnt: '', blocked: '', helpFrom: '', skipped: keyResult.skipped };
}

export const isAnswered = (answer: Answer): boolean => answer.skipped !== null || answer.confidence !== null;

/** The snapshot's entry; `value` is the KPI's, or what was typed. */
export function entryOf(keyResult: DueKeyResult, answer: Answer, typed: number | null) {
  const value = isGiven(keyResult) ? keyResult.latest : typed;
  const learnt = learntAsked(keyResult, answer, value) ? answer.learnt.trim() : '';
  return {
    keyResultId: keyResult.id,
    value: answer.skipped ? null : value,
    confidence: answer.skipped ? null : answer.confidence,
    learnt: answer.skipped ? '' : learnt,
    blocked:
      answer.blocked.trim() === '' ? null : { what: answer.blocked.trim(), helpFromTeamId: answer.helpFrom || null },
    skipped: answer.skipped,
  };
}

/** The line learnt is asked only when the value or the confidence moved since last time. */
export function learntAsked(keyResult: DueKeyResult, answer: Answer, value: number | null): boolean {
  const dated = (number: number | null) =>
    number === null ? null : { period: '2000-01-03', value: number, definitionVersionId: keyResult.id };
  const blank = { keyResultId: keyResult.id, learnt: '', blocked: null };
  const last = keyResult.last && {
    entries: [{ ...blank, value: dated(keyResult.last.value), confidence: keyResult.last.confidence, skipped: null }],
  };
  return asksLearnt({ ...blank, value: dated(value), confidence: answer.confidence, skipped: answer.skipped }, last);
}
