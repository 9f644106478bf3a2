import type { Frame, WordsFrame } from '../../src/alignment/candidate.ts';
import { ANCHORS, chooseCases } from '../../src/alignment/choose-cases.ts';
import type { DataProfile } from '../../src/alignment/data-profile.ts';
import { plausibleDefinitions } from '../../src/alignment/plausible.ts';
import { proposeQuestions, proposeQuestionsInWords } from '../../src/alignment/propose-questions.ts';
import { type Story, writtenCase } from '../../src/alignment/story.ts';
import { tellStories } from '../../src/alignment/tell-stories.ts';
import type { Organisation } from '../../store/organisation.ts';

/**
 * What a test over data fixes: its questions, less those the facilitator took away. One that the data answer in a single way is
 * asked too: "other…" and "I don't know" stand beside it, and nobody has agreed to what was never asked.
 */
export function frameOf(profile: DataProfile, organisation: Organisation, without: readonly string[]): Frame {
  return {
    profile,
    zone: organisation.timezone,
    weekStart: organisation.weekStart,
    fiscalYearStart: organisation.fiscalYearStart,
    cadence: 'month',
    questions: proposeQuestions(profile).filter(({ id }) => !without.includes(id)),
  };
}

export function wordsFrameOf(leftOut: readonly string[], without: readonly string[]): WordsFrame {
  return { profile: null, questions: proposeQuestionsInWords(leftOut).filter(({ id }) => !without.includes(id)) };
}

/** Invented stories that tell the plausible definitions apart; a repeated test keeps its anchors. */
export function casesOf(frame: Frame, readOn: string, anchors: readonly Story[] = []): Story[] {
  const chosen = chooseCases(tellStories(frame, readOn), plausibleDefinitions(frame), frame.profile, anchors);
  return chosen.cases.map(({ story }) => story);
}

/** Without data, the cases are the facilitator's own words, each once; the first ones come back when the test is repeated. */
export function writtenCases(texts: readonly string[], on: string): Story[] {
  const cases = texts.map((text, at) => writtenCase(text, on, at < ANCHORS));
  return cases.filter(({ id }, at) => cases.findIndex((other) => other.id === id) === at);
}
