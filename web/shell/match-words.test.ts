import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesWords } from './match-words.ts';

test('accents and capitals do not count', () => {
  expect(matchesWords('Réglages', 'regl')).toBe(true);
  expect(matchesWords('Personnes et équipes', 'EQUI')).toBe(true);
});

test('each typed word begins a word of the label, in any order', () => {
  expect(matchesWords('Abonnés actifs du mois', 'mois abo')).toBe(true);
  expect(matchesWords('Abonnés actifs du mois', 'ctifs')).toBe(false);
  expect(matchesWords('Abonnés actifs du mois', 'abo semaine')).toBe(false);
});

test('nothing typed matches everything, and a label matches itself', () => {
  fc.assert(fc.property(fc.string(), (label) => matchesWords(label, '') && matchesWords(label, label)));
});
