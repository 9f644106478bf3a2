import { describe, expect, test } from 'vitest';
import { shortCompounds } from './short-compounds.ts';

const whole = (text: string) =>
  shortCompounds(text)
    .filter((piece) => piece.whole)
    .map((piece) => piece.text);

describe('words with a hyphen that stay on one line', () => {
  test('a French question keeps its verb and its pronoun together', () => {
    expect(whole('Sous la plage. Que s’est-il passé\u00a0? La source a-t-elle changé\u00a0?')).toEqual([
      's’est-il',
      'a-t-elle',
    ]);
  });

  test('a compound longer than sixteen letters may break', () => {
    expect(whole('Une contre-argumentation, un garde-fou.')).toEqual(['garde-fou.']);
  });

  test('a minus sign, a dash and a text without hyphen are left as they are', () => {
    expect(shortCompounds('−2\u00a0% en un an – hors saison')).toEqual([
      { text: '−2\u00a0% en un an – hors saison', whole: false },
    ]);
  });

  test('the pieces put together are the text', () => {
    for (const text of ['', 'a-t-elle', 'au-dessus de sa plage', 'Que s’est-il', 'plain'])
      expect(
        shortCompounds(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });
});
