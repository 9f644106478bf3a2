import type { Grain, WeekStart } from '../calendar/bucket.ts';
import type { Definition } from '../metric-sql/definition.ts';
import { Refusal } from '../refusal.ts';
import type { Answer, TokenAnswer } from './answer.ts';
import type { DataProfile } from './data-profile.ts';
import type { Choice, Question } from './question.ts';

/** What a test fixes for everyone: the data, what is not asked, and how often the number is read. */
export interface Frame {
  readonly profile: DataProfile;
  readonly zone: string;
  readonly weekStart: WeekStart;
  readonly fiscalYearStart: number;
  readonly cadence: Grain;
  readonly questions: readonly Question[];
}

/** A test without data: the same sentence, and nothing computed. */
export interface WordsFrame {
  readonly profile: null;
  readonly questions: readonly Question[];
}

export type Candidate =
  | { readonly kind: 'definition'; readonly definition: Definition }
  /** Without data, the choices themselves are the meaning. */
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** Some tokens are open: they are listed, and nothing is guessed in their place. */
  | { readonly kind: 'open'; readonly open: readonly string[]; readonly choices: readonly Choice[] }
  /** Words the sentence has no room for: listed beside the others, not computed. */
  | { readonly kind: 'in-words'; readonly words: string };

export function candidateOf(frame: Frame | WordsFrame, answer: Answer): Candidate {
  const { choices, open, words } = readTokens(frame.questions, answer);
  if (words !== null) return { kind: 'in-words', words };
  if (open.length > 0) return { kind: 'open', open, choices };
  if (frame.profile === null) return { kind: 'choices', choices };
  return { kind: 'definition', definition: definitionOf(frame, choices) };
}

export interface ReadTokens {
  readonly choices: readonly Choice[];
  readonly open: readonly string[];
  readonly words: string | null;
}

export function readTokens(questions: readonly Question[], answer: Answer): ReadTokens {
  if (answer.doesNotFit) return { choices: [], open: [], words: answer.words };
  const choices: Choice[] = [];
  const open: string[] = [];
  for (const question of questions) {
    const token = answer.tokens[question.id];
    const choice = token === undefined ? null : choiceOf(question, token);
    if (choice === 'in-words') return { choices: [], open: [], words: wordsOf(answer, token) };
    if (choice === null) open.push(question.id);
    else choices.push(choice);
  }
  return { choices, open, words: null };
}

function choiceOf(question: Question, token: TokenAnswer): Choice | 'in-words' | null {
  if (token.kind === 'dont-know') return null;
  if (token.kind === 'other') {
    if (token.choice === null) return token.words === '' ? null : 'in-words';
    if (token.choice.token !== question.token) throw new Refusal('answer.not-this-question', { question: question.id });
    return token.choice;
  }
  const option = question.options.find((each) => each.id === token.optionId);
  if (!option) throw new Refusal('answer.no-such-option', { question: question.id });
  return option.choice;
}

function wordsOf(answer: Answer, token: TokenAnswer | undefined): string {
  const other = token?.kind === 'other' ? token.words : '';
  return [answer.words, other].filter((part) => part !== '').join(' / ');
}

/** The definition the choices mean. What a test does not ask is the same for everyone: the frame's. */
export function definitionOf(frame: Frame, choices: readonly Choice[]): Definition {
  const { profile } = frame;
  const entity = profile.entities[0]?.column;
  let definition: Definition = {
    source: profile.source,
    ...(entity === undefined ? {} : { entity }),
    time: profile.time,
    measure: entity === undefined ? { kind: 'count' } : { kind: 'countDistinct' },
    qualify: [],
    exclude: [],
    window: { type: 'calendar', grain: frame.cadence },
    reportGrain: frame.cadence,
    timezone: frame.zone,
    weekStart: frame.weekStart,
    ...(frame.fiscalYearStart === 1 ? {} : { fiscalYearStart: frame.fiscalYearStart }),
    emptyBucket: 'zero',
    partialBucket: 'mark',
    late: { settleDays: 0, restate: 'never' },
    exact: true,
  };
  for (const choice of choices) definition = withChoice(frame, definition, choice);
  return definition;
}

function withChoice(frame: Frame, definition: Definition, choice: Choice): Definition {
  switch (choice.token) {
    case 'entity':
      return { ...definition, entity: choice.column };
    case 'event':
    case 'segment':
      return choice.condition === null
        ? definition
        : { ...definition, qualify: [...definition.qualify, choice.condition] };
    case 'threshold': {
      const { min, of } = choice.threshold;
      // Once, or on one day, is what being counted at all means.
      return min === 1 && of !== 'sum' ? definition : { ...definition, threshold: choice.threshold };
    }
    case 'window':
      return {
        ...definition,
        window: choice.window,
        reportGrain: choice.window.type === 'calendar' ? choice.window.grain : frame.cadence,
      };
    case 'exclusion': {
      const finding = frame.profile.findings.find((each) => each.id === choice.findingId);
      return choice.leaveOut && finding
        ? { ...definition, exclude: [...definition.exclude, finding.condition] }
        : definition;
    }
    case 'zone':
      return { ...definition, timezone: choice.zone };
  }
}
