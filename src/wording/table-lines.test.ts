import { expect, test } from 'vitest';
import { sortRows } from './sort-list.ts';

/** A follow-up sheet as it is: a merged title, a header on two lines, themes merged down, a column that says what each is. */
const sheet = [
  ['TABLEAU DE BORD OKR / KPI 2026 (v7 FINAL)'],
  [],
  ['Axe', 'Objectif / Indicateur', '', 'Owner', 'Échéance', 'Cible'],
  ['', 'Libellé', 'Type (?)', '', '', ''],
  ['1. CROISSANCE', 'Augmenter le taux de réachat à 90 jours de 22 % à 30 %', 'KR', 'Karim', '31/12', ''],
  ['', 'Lancer le nouveau site e-commerce', 'Projet', 'Tom', 'T4', ''],
  ['', 'Devenir la mercerie que les couturières recommandent', 'Obj', 'Direction', '2026', ''],
  ['2. QUALITÉ DE SERVICE', 'Panier moyen (web)', 'KPI', 'SAV', '', ''],
  ['', 'Organiser la soirée clients fidèles', '', 'Aurélie', '15/12', ''],
  ['3. RH', 'Accueil des vendeuses en boutique', 'Action', 'RH', '', ''],
];

test('a theme is a title over its lines, a second header line is no line, and the column that says what each is is heard', () => {
  const { entries } = sortRows(sheet);
  expect(entries.map(({ text, column }) => [text, column])).toEqual([
    ['Augmenter le taux de réachat à 90 jours de 22 % à 30 %', 'key-result'],
    ['Lancer le nouveau site e-commerce', 'initiative'],
    ['Devenir la mercerie que les couturières recommandent', 'objective'],
    ['Panier moyen (web)', 'kpi'],
    ['Organiser la soirée clients fidèles', 'initiative'],
    ['Accueil des vendeuses en boutique', 'initiative'],
  ]);
  expect(entries[3]?.heading).toBe('2. QUALITÉ DE SERVICE');
});

test('a line is where its list puts it, and says so; under a heading, it says which', () => {
  expect(sortRows(sheet).entries.find(({ text }) => text.startsWith('Devenir'))?.reason).toBe('as-listed');
  const under = sortRows([
    ['Objectif', 'Owner'],
    ['Une équipe soudée', 'RH'],
  ]).entries;
  expect(under[0]).toMatchObject({ column: 'objective', reason: 'as-listed', heading: null });
});

test('« N/A » in a cell is asked about, not made an objective', () => {
  const { entries } = sortRows([
    ['Axe', 'Libellé'],
    ['RH', 'N/A'],
  ]);
  expect(entries[0]).toMatchObject({ column: 'unclear', reason: 'too-short' });
});

test('a list of themes alone is the list', () => {
  const { entries } = sortRows([
    ['Axe', 'Owner'],
    ['Des clientes qui reviennent', 'Karim'],
  ]);
  expect(entries.map(({ text }) => text)).toEqual(['Des clientes qui reviennent']);
});
