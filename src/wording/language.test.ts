import { expect, test } from 'vitest';
import { languageOf, languageWritten } from './language.ts';

test.each(['Budget transport', 'Meilleure communication interne', 'Service client', 'NPS > 50', 'Stock minimum'])(
  '“%s” is read in the language of its page',
  (text) => {
    expect(languageWritten(text, 'fr')).toBe('fr');
    expect(languageWritten(text, 'en')).toBe('en');
  },
);

test.each([
  ['Raise the renewal rate', 'en'],
  ['Interview 20 riders and train drivers', 'en'],
  ['Réduire le délai', 'fr'],
  ['Lancer deux enquêtes', 'fr'],
] as const)('“%s” is read in its own, whatever the page', (text, lang) => {
  expect([languageWritten(text, 'fr'), languageWritten(text, 'en')]).toEqual([lang, lang]);
});

test('without a page, doubt is English as before', () => {
  expect(languageOf('NPS > 50')).toBe('en');
  expect(languageOf('NPS > 50', 'fr')).toBe('fr');
});
