import { beforeEach, expect, test, vi } from 'vitest';
import {
  begunAnswer,
  forgetAnswers,
  forgetAnswerTo,
  keepBegun,
  keepOwn,
  ownAnswer,
  wordsWritten,
} from './own-answer.ts';

const answer = { words: 'What I mean', tokens: {}, doesNotFit: false, cases: {}, role: null };

/** A browser's storage as far as it is used: its keys are its own. */
beforeEach(() => {
  const area: Record<string, unknown> = {};
  const hidden = (name: string, value: unknown) => Object.defineProperty(area, name, { value });
  hidden('getItem', (at: string) => area[at] ?? null);
  hidden('setItem', (at: string, text: string) => {
    area[at] = text;
  });
  hidden('removeItem', (at: string) => delete area[at]);
  vi.stubGlobal('localStorage', area);
});

test('an answer begun goes on where it was, and the one given stays on its own browser', () => {
  keepBegun('1', { answer, guestName: 'Zoé', step: 2 });
  keepOwn('2', answer);
  expect(begunAnswer('1')).toEqual({ answer, guestName: 'Zoé', step: 2 });
  expect(ownAnswer('2')).toEqual(answer);
});

test('whoever signs out leaves neither behind, and nothing else goes', () => {
  keepBegun('1', { answer, guestName: '', step: 0 });
  keepOwn('2', answer);
  localStorage.setItem('gouverne.language', 'fr');
  forgetAnswers();
  expect([begunAnswer('1'), ownAnswer('2'), localStorage.getItem('gouverne.language')]).toEqual([null, null, 'fr']);
});

test('of a test that was closed one keeps the words one wrote, until one erases them: of that test alone', () => {
  const tokens = {
    event: { kind: 'other', choice: null, words: ' a ride of ten minutes ' },
    window: { kind: 'option', optionId: 'trailing-30' },
    segment: { kind: 'other', choice: null, words: '' },
  } as const;
  expect(wordsWritten({ ...answer, tokens })).toEqual(['What I mean', 'a ride of ten minutes']);
  expect(wordsWritten({ ...answer, words: '  ' })).toEqual([]);
  expect(wordsWritten(null)).toEqual([]);
  keepBegun('1', { answer, guestName: '', step: 0 });
  keepOwn('1', answer);
  keepOwn('2', answer);
  forgetAnswerTo('1');
  expect([begunAnswer('1'), ownAnswer('1'), ownAnswer('2')]).toEqual([null, null, answer]);
});
