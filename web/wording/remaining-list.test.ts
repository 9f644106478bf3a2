import { expect, test } from 'vitest';
import { sortText } from '../../src/wording/sort-list.ts';
import { remainingList } from './remaining-list.ts';
import { type Corrections, cardsOf, correct } from './sort-cards.ts';
import type { Source } from './sort-source.ts';

const text = [
  '- Taux de disponibilité des stations ≥ 95 %',
  '- Améliorer la satisfaction des clients (Julie) – fin mars',
  '- Vélos disponibles',
  '- Recruter deux mécaniciens',
].join('\n');
const source: Source = { kind: 'text', text };

const left = (corrections: Corrections, keeps: (column: string) => boolean, of: Source = source, list = text) =>
  remainingList(
    of,
    sortText(list),
    corrections,
    cardsOf(sortText(list), corrections).filter(({ column }) => keeps(column)),
  );

test('the lines that became no draft stay as they were written, owner and date with them', () => {
  expect(left(new Map(), (column) => column === 'unclear').source).toEqual({
    kind: 'text',
    text: '- Améliorer la satisfaction des clients (Julie) – fin mars\n- Vélos disponibles',
  });
  expect(left(new Map(), () => false)).toEqual({ source: { kind: 'text', text: '' }, corrections: new Map() });
});

test('what a person changed about them stays too, and applies to the list that is left', () => {
  const [, satisfaction, bikes] = cardsOf(sortText(text), new Map());
  const corrections = correct(
    correct(new Map(), satisfaction!.key, { text: 'Améliorer la satisfaction des clients du soir' }),
    bikes!.key,
    { column: 'objective', target: '120' },
  );
  const rest = left(corrections, (column) => column === 'unclear' || column === 'objective');
  expect(rest.source).toMatchObject({ text: 'Améliorer la satisfaction des clients du soir\n- Vélos disponibles' });
  const again = cardsOf(sortText(rest.source.kind === 'text' ? rest.source.text : ''), rest.corrections);
  expect(again.find(({ entry }) => entry.text === 'Vélos disponibles')).toMatchObject({
    column: 'objective',
    entry: { target: '120' },
  });
});

test('the title over them stays with them', () => {
  const titled = 'Ce qu’on suit :\n- Taux de retour\nDivers :\n- Vélos disponibles\n- Commandes en attente ailleurs';
  const rest = left(new Map(), (column) => column === 'unclear', { kind: 'text', text: titled }, titled);
  expect(rest.source).toMatchObject({ text: 'Divers :\n- Vélos disponibles' });
});

test('of a sheet, the words of each line stay, with the start and the target that stood beside them', () => {
  const sheet = 'Indicateur\tDépart\tCible\nVélos disponibles\t10\t20\nTaux de retour\t5 %\t4 %';
  const rest = left(new Map(), () => true, { kind: 'text', text: sheet }, sheet);
  expect(rest.source).toEqual({ kind: 'text', text: 'Vélos disponibles\nTaux de retour' });
  expect([...rest.corrections.values()]).toEqual([
    { baseline: '10', target: '20' },
    { baseline: '5 %', target: '4 %' },
  ]);
});
