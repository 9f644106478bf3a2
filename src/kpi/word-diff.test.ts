import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from './word-diff.ts';

test('whole phrases are struck and written: what left stands before what came', () => {
  expect(
    wordDiff('un trajet pendant le mois civil, heure de Paris.', 'un trajet pendant les 28 jours, heure de Paris.'),
  ).toEqual([
    { kind: 'same', text: 'un trajet pendant ' },
    { kind: 'left', text: 'le mois civil' },
    { kind: 'came', text: 'les 28 jours' },
    { kind: 'same', text: ', heure de Paris.' },
  ]);
});

test('two texts alike have no change, and two empty ones no part', () => {
  expect(wordDiff('a ride in May', 'a ride in May')).toEqual([{ kind: 'same', text: 'a ride in May' }]);
  expect(wordDiff('', '')).toEqual([]);
});

test('beyond 4,000 words a side, one text is written whole for the other', () => {
  const long = 'word '.repeat(2001);
  expect(wordDiff(long, `${long}more`)).toEqual([
    { kind: 'left', text: long },
    { kind: 'came', text: `${long}more` },
  ]);
});

test('both texts come back: without what came it reads as before, without what left as after', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const parts = wordDiff(before, after);
      const text = (kind: string): string =>
        parts
          .filter((part) => part.kind === 'same' || part.kind === kind)
          .map((part) => part.text)
          .join('');
      expect([text('left'), text('came')]).toEqual([before, after]);
    }),
  );
});
