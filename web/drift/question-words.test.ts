import { expect, test } from 'vitest';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import type { Drift } from '../../src/drift/card.ts';
import { questionSentence, seenWords } from './question-words.ts';

type Params = Readonly<Record<string, string | number>>;
const hours = { kind: 'number', label: 'h' };
const asked = (drift: Drift, params: Params) => {
  const card = { drift, params, unit: null };
  return [questionSentence(card, 'en', en), questionSentence(card, 'fr', fr)];
};
const seen = (code: string, params: Params) => {
  const one = { seen: code, params, unit: hours };
  return [seenWords(one, 'en', en), seenWords(one, 'fr', fr)];
};

test('one of something is one', () => {
  expect(asked('a-lot-at-once', { objectives: 1, keyResults: 1 })).toEqual([
    '1 objective and 1 key result open. Which could best wait?',
    '1 objectif et 1 résultat clé ouverts. Lequel attendrait le mieux\u00a0?',
  ]);
  expect(asked('a-lot-at-once', { objectives: 1, keyResults: 4 })[1]).toMatch(
    /^1 objectif et 4 résultats clés ouverts/,
  );
  expect(asked('a-lot-at-once', { objectives: 4, keyResults: 0 })[0]).toMatch(/^4 objectives open/);
  expect(seen('outside-without-note', { periods: 1 })).toEqual([
    '1 period outside its range without a note',
    '1 période hors de sa plage, sans une note',
  ]);
});

test('a chance is said as people say one: never 0 nor 10 times in 10', () => {
  expect(seen('confident', { confidence: 8, chance: 0.02 })).toEqual([
    'confidence 8 of 10, less than 1 in 20 at this pace',
    'confiance 8 sur 10, au rythme actuel moins de 1 fois sur 20',
  ]);
  expect(seen('confident', { confidence: 8, chance: 0.21 })[1]).toContain('environ 1 fois sur 5');
  expect(seen('doubtful', { confidence: 2, chance: 0.99 })[0]).toContain('more than 19 in 20');
});

test('a team whose name says that it is one is not called a team twice', () => {
  for (const team of ['Équipe Parc', 'Parc', 'L’équipe Parc'])
    expect(asked('voice-missing', { team })[1]).toMatch(/^L’équipe Parc est concernée/);
  for (const team of ['Fleet', 'Fleet team', 'The Fleet Team'])
    expect(asked('voice-missing', { team })[0]).toMatch(/^The Fleet team is concerned/);
});

test('a day is said with its year', () =>
  expect(seen('no-value', { since: '2025-01-06' })).toEqual([
    'last measured on 6 January 2025',
    'dernière mesure le 6 janvier 2025',
  ]));

test('a target moved next to the forecast is said with its numbers, in its unit', () => {
  for (const words of seen('moved-to-forecast', { target: 71, lower: 64, upper: 76 }))
    for (const number of [/71\sh/, /64\sh/, /76\sh/]) expect(words).toMatch(number);
});
