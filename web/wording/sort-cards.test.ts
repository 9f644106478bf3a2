import { expect, test } from 'vitest';
import { sortText } from '../../src/wording/sort-list.ts';
import {
  type Corrections,
  cardsOf,
  columnsByRow,
  correct,
  linesOf,
  putBack,
  removedFrom,
  withoutRemovals,
} from './sort-cards.ts';

const none: Corrections = new Map();
const list = sortText(
  ['Lancer la nouvelle application', 'Usagers actifs par mois', 'Usagers actifs (par mois)', 'Trajets'].join('\n'),
);
const shown = (corrections: Corrections, of = list) =>
  cardsOf(of, corrections).map(({ entry, column, movedFrom }) => [entry.text, column, movedFrom]);

test('lines that say nearly the same thing are one card that names each of them', () => {
  const cards = cardsOf(list, none);
  expect(cards.map(({ lines }) => lines.map(({ row }) => row))).toEqual([[0], [1, 2], [3]]);
});

test('a card moved by hand remembers where it was, and goes back there', () => {
  const key = cardsOf(list, none)[0]!.key;
  const moved = correct(none, key, { column: 'objective' });
  expect(shown(moved)[0]).toEqual(['Lancer la nouvelle application', 'objective', 'initiative']);
  expect(shown(putBack(moved, key))[0]).toEqual(['Lancer la nouvelle application', 'initiative', null]);
});

test('corrections follow the text of a line, not its place in the list', () => {
  const key = cardsOf(list, none)[0]!.key;
  const later = sortText('Recruter deux mécaniciens\nLancer la nouvelle application');
  expect(shown(correct(none, key, { column: 'objective' }), later)[1]?.[1]).toBe('objective');
});

test('a rewritten line is read again: a start and a target beside a bare measure make a key result', () => {
  const nps = sortText('NPS');
  const key = cardsOf(nps, none)[0]!.key;
  expect(shown(none, nps)[0]?.[1]).toBe('kpi');
  expect(shown(correct(none, key, { baseline: '32', target: '45' }), nps)[0]?.[1]).toBe('key-result');
});

test('a line split in two is two cards, each with its own place and its own corrections', () => {
  const both = sortText('Recruter deux mécaniciens et réduire les résiliations de 6 à 4 %');
  const key = cardsOf(both, none)[0]!.key;
  const split = correct(none, key, { text: 'Recruter deux mécaniciens\nRéduire les résiliations de 6 à 4 %' });
  expect(shown(split, both).map(([, column]) => column)).toEqual(['initiative', 'key-result']);
  const gone = correct(split, `${key}/0`, { gone: true });
  expect(shown(gone, both).map(([text]) => text)).toEqual(['Réduire les résiliations de 6 à 4 %']);
});

test('two identical lines far apart stay two keys when the sorter does not group them', () => {
  const keys = cardsOf(
    { ...list, entries: list.entries.map((entry) => ({ ...entry, text: 'Same', alike: null })) },
    none,
  );
  expect(new Set(keys.map(({ key }) => key)).size).toBe(4);
});

test('a line stands under the objective that is its heading, wherever that one was put; other headings are none', () => {
  const list = sortText(
    'Objectif : Redonner du temps aux soignants\n- Réduire le délai d’admission de 40 à 25 minutes\n# Divers\n- NPS',
  );
  expect(linesOf(cardsOf(list, none)).map(({ column, under }) => [column, under])).toEqual([
    ['objective', null],
    ['key-result', 0],
    ['kpi', null],
  ]);
});

test('the mark beside a line is that of its card: moved with it, and gone with it; lines of one card bear the same', () => {
  const places = (corrections: Corrections) => [...columnsByRow(cardsOf(list, corrections))];
  const [first, second] = cardsOf(list, none);
  expect(places(none).slice(0, 3)).toEqual([
    [0, 'initiative'],
    [1, 'kpi'],
    [2, 'kpi'],
  ]);
  expect(places(correct(none, second!.key, { column: 'key-result' })).slice(1, 3)).toEqual([
    [1, 'key-result'],
    [2, 'key-result'],
  ]);
  expect(places(correct(none, first!.key, { gone: true }))[0]).toEqual([1, 'kpi']);
});

test('what a person took off a list is counted, and comes back with what else was changed', () => {
  const [first, second] = cardsOf(list, none);
  const changed = correct(
    correct(correct(none, first!.key, { column: 'kpi' }), first!.key, { gone: true }),
    second!.key,
    {
      gone: true,
    },
  );
  expect(removedFrom(list, changed)).toBe(2);
  expect(shown(withoutRemovals(changed)).map(([, column]) => column)[0]).toBe('kpi');
  // Nothing of another list was taken off.
  expect(removedFrom(sortText('NPS'), changed)).toBe(0);
  expect(removedFrom(list, none)).toBe(0);
});
