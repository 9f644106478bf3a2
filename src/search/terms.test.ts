import { expect, test } from 'vitest';
import { asWritten, folded, stemsOf, termsOf, wordsIn } from './terms.ts';

test('accents, capitals and ligatures do not count', () => {
  expect(folded('Désabonnés, CŒUR, Œuvre')).toBe('desabonnes, coeur, oeuvre');
  expect(wordsIn('L’activité d’un vélo : 3 000 trajets')).toEqual(['activite', 'un', 'velo', '000', 'trajets']);
});

test('a word is said with the accents it was written with, or as the index has it', () => {
  expect(asWritten('resiliations', 'Taux d’attrition : Résiliations/mois')).toBe('résiliations');
  expect(asWritten('oeuvres', 'ŒUVRES')).toBe('œuvres');
  expect(asWritten('velos', 'Bicyclettes')).toBe('velos');
});

test('the forms of one French word meet: vélo and vélos, actif, actifs, active and actives keep a common stem', () => {
  expect(stemsOf('velos')).toContain('velo');
  expect(stemsOf('journaux')).toContain('journal');
  expect(stemsOf('active')).toContain('activ');
  expect(stemsOf('actives')).toContain('activ');
});

test('the forms of one English word meet: cities and city, bikes and bike', () => {
  expect(stemsOf('cities')).toContain('city');
  expect(stemsOf('bikes')).toContain('bike');
});

test('a title weighs more than a mention, and a word of both keeps the title’s weight', () => {
  const terms = new Map(termsOf('Rides', 'Number of rides a day').map(({ term, weight }) => [term, weight]));
  expect(terms.get('rides')).toBe(8);
  expect(terms.get('number')).toBe(2);
  expect(terms.get('ride')).toBe(1);
});
