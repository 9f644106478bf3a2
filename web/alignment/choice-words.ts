import { zoneWords } from '../../i18n/definition-sentence.ts';
import { proposedThing } from '../../i18n/proposed-words.ts';
import type { TokenAnswer } from '../../src/alignment/answer.ts';
import type { DataProfile } from '../../src/alignment/data-profile.ts';
import type { Choice, Question } from '../../src/alignment/question.ts';
import type { Where } from '../../src/metric-sql/where.ts';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import type { SaidWords } from './alignment-data.ts';

interface Asked {
  readonly profile: DataProfile | null;
  readonly said?: SaidWords | undefined;
  /** What a row of the data is called, where that is said. */
  readonly words?: { readonly many: string } | undefined;
}

/** A choice in the words of the sentence, and a question as it is asked. */
export function useChoiceWords({ profile, said, words }: Asked) {
  const { alignment, alignmentPage } = useWords();
  const format = useFormat();
  const language = useLanguage();
  const { options, questions } = alignment;
  const names = said?.[language];
  const kindOf = (findingId: string | null) =>
    profile?.findings.find((finding) => finding.id === findingId)?.kind ?? 'other';

  const choice = (of: Choice): string => {
    switch (of.token) {
      case 'entity':
        return (names?.entities?.[of.column] ?? proposedThing(language, of.column)).one;
      case 'event':
        return of.condition === null ? options.anyEvent(words?.many) : (partWords(names, of.condition) ?? of.name);
      case 'segment':
        return of.condition === null ? options.everyone : options.only(partWords(names, of.condition) ?? of.name);
      case 'exclusion':
        return of.leaveOut ? alignmentPage.sentence.leaveOut : alignmentPage.sentence.keep;
      case 'zone':
        return zoneWords(language, of.zone);
      case 'threshold': {
        const { min, of: what } = of.threshold;
        return what === 'sum' ? options.threshold.sum(format.number(min)) : options.threshold[what](min);
      }
      case 'window': {
        const { window } = of;
        if (window.type === 'trailing') return options.window.trailing(window.days);
        if (window.type === 'calendar') return options.window.calendar[window.grain];
        return window.type === 'toDate' ? options.window.toDate[window.grain] : options.window.allTime;
      }
    }
  };

  const question = ({ token, findingId }: Pick<Question, 'token' | 'findingId'>): string => {
    if (token !== 'exclusion') return questions[token];
    const kind = kindOf(findingId);
    return kind === 'other' ? questions.exclusion.other(findingId ?? '') : questions.exclusion[kind];
  };

  /** What comes before a token in the sentence. */
  const lead = ({ token, findingId }: Pick<Question, 'token' | 'findingId'>, chosen: Choice | undefined): string => {
    const { sentence } = alignmentPage;
    if (token === 'exclusion')
      return profile === null ? sentence.named(findingId ?? '') : sentence.exclusion[kindOf(findingId)];
    if (token === 'window' && chosen?.token === 'window' && chosen.window.type === 'allTime') return sentence.plain;
    return token === 'entity' ? sentence.each : sentence[token];
  };

  return { choice, question, lead };
}

/** A part of the rows by the words of its value, where people gave some. */
export function partWords(names: SaidWords['en'], condition: Where | null): string | undefined {
  if (condition === null || !('col' in condition)) return undefined;
  return names?.values?.[condition.col]?.[String(condition.value)];
}

/** The choice a token stands for, where it stands for one. */
export function chosenOf(
  { options }: Pick<Question, 'options'>,
  token: { kind: string; optionId?: string; choice?: Choice | null } | undefined,
): Choice | undefined {
  if (token?.kind === 'option') return options.find(({ id }) => id === token.optionId)?.choice;
  return token?.kind === 'other' ? (token.choice ?? undefined) : undefined;
}

/** How many words of a sentence are still to be said. */
export function openIn(
  questions: readonly Pick<Question, 'id'>[],
  tokens: Readonly<Record<string, TokenAnswer>>,
): number {
  return questions.filter(({ id }) => {
    const token = tokens[id];
    return token === undefined || token.kind === 'dont-know' || (token.kind === 'other' && token.words === '');
  }).length;
}

const places: readonly Question['token'][] = ['entity', 'event', 'threshold', 'window', 'segment', 'zone', 'exclusion'];

/** The questions in the order of the sentence. */
export function inOrder<Q extends Pick<Question, 'token'>>(questions: readonly Q[]): Q[] {
  return [...questions].sort((a, b) => places.indexOf(a.token) - places.indexOf(b.token));
}
