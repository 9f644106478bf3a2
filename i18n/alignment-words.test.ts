import { expect, test } from 'vitest';
import { alignmentPage as english } from './en/alignment-page.ts';
import { alignmentPage as french } from './fr/alignment-page.ts';

test('six people who left a word open gave six sentences, not no definition', () => {
  expect(french.list.spread(6, 0, 6)).toBe('6 personnes, 6 phrases laissées ouvertes');
  expect(english.list.spread(8, 3, 1)).toBe('8 people, 3 definitions, 1 sentence left open');
  expect(french.list.spread(10, 9, 0)).toBe('10 personnes, 9 définitions');
});

test('the words still to be said are counted', () => {
  expect(french.settle.stillOpen(1)).toBe('Un mot reste à préciser.');
  expect(french.settle.stillOpen(6)).toBe('Restent 6 mots à préciser.');
});
