import type { Language } from '../../i18n/format.ts';
import { asksLearnt } from '../../src/okr/check-in.ts';
import { typedNumber } from '../kpi/typed-number.ts';
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
  /** The word of a skip while it is written; null when nobody is skipping. */
  readonly skipWord: string | null;
}

/** Empty, or what this week's check-in already says: a correction changes that, and loses none of it. */
export function firstAnswer(keyResult: DueKeyResult, language: Language): Answer {
  const { kept } = keyResult;
  return {
    value: kept && !isGiven(keyResult) ? valueText(kept.value, keyResult, language) : '',
    confidence: kept?.confidence ?? null,
    learnt: kept?.learnt ?? '',
    blocked: kept?.blocked?.what ?? '',
    helpFrom: kept?.blocked?.helpFromTeamId ?? '',
    skipped: kept ? kept.skipped : keyResult.skipped,
    skipWord: null,
  };
}

/** A value as one would type it. */
export const valueText = (value: number | null, { unit }: Pick<DueKeyResult, 'unit'>, language: Language): string =>
  typedNumber(value, unit.kind === 'percent', language);

/** Skipped already, or by the word that stands in its field: what was written is kept, Enter or not. */
function skippedOf({ skipped, skipWord }: Answer): Answer['skipped'] {
  const word = skipWord?.trim() ?? '';
  return word === '' ? skipped : { why: 'by-choice', word };
}

/** The skip once its word is written; nothing changes while there is none. */
export function skippedByWord(answer: Answer): Pick<Answer, 'skipped' | 'skipWord'> | null {
  return answer.skipWord?.trim() ? { skipped: skippedOf(answer), skipWord: null } : null;
}

export const isAnswered = (answer: Answer): boolean => skippedOf(answer) !== null || answer.confidence !== null;

/** The snapshot's entry; `value` is the KPI's, or what was typed. */
export function entryOf(keyResult: DueKeyResult, answer: Answer, typed: number | null) {
  const value = isGiven(keyResult) ? keyResult.latest : typed;
  const learnt = learntAsked(keyResult, answer, value) ? answer.learnt.trim() : '';
  const skipped = skippedOf(answer);
  return {
    keyResultId: keyResult.id,
    value: skipped ? null : value,
    confidence: skipped ? null : answer.confidence,
    learnt: skipped ? '' : learnt,
    blocked:
      answer.blocked.trim() === '' ? null : { what: answer.blocked.trim(), helpFromTeamId: answer.helpFrom || null },
    skipped,
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
