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

const read = (rows: (string | number | null)[][]) =>
  sortRows(rows).entries.map(({ text, column, baseline, target }) => [text, column, baseline, target]);

test('the first line under a header is a line, be its words those of headers: "Name | Type"', () => {
  expect(
    read([
      ['Nom', 'Type'],
      ['Action de prévention', 'Initiative'],
      ['NPS', 'KPI'],
      ['Réduire le churn de 5 à 3 %', 'Résultat clé'],
    ]).map(([text, column]) => [text, column]),
  ).toEqual([
    ['Action de prévention', 'initiative'],
    ['NPS', 'kpi'],
    ['Réduire le churn de 5 à 3 %', 'key-result'],
  ]);
  expect(
    read([
      ['Title', 'Type', 'Owner'],
      ['Project Phoenix', 'Project', 'Lead team'],
      ['Goal attainment', 'KPI', 'Bob'],
    ]).map(([text, column]) => [text, column]),
  ).toEqual([
    ['Project Phoenix', 'initiative'],
    ['Goal attainment', 'kpi'],
  ]);
});

test('« Objectif » beside measures, with figures under it, is their target; with sentences under it, what one aims for', () => {
  expect(
    read([
      ['Indicateur', 'Objectif'],
      ['Délai moyen', '12 jours'],
      ['Satisfaction', '85 % de satisfaits'],
      ['Pannes', '< 3'],
      ['Coût par trajet', null],
    ]),
  ).toEqual([
    ['Délai moyen', 'kpi', undefined, '12 jours'],
    ['Satisfaction', 'kpi', undefined, '85 % de satisfaits'],
    ['Pannes', 'kpi', undefined, '< 3'],
    ['Coût par trajet', 'kpi', undefined, undefined],
  ]);
  expect(
    read([
      ['Goal', 'Metric'],
      ['Faster care', 'Door-to-needle time'],
      ['Better food', 'Meal rating'],
    ]).map(([text, column]) => [text, column]),
  ).toContainEqual(['Faster care', 'objective']);
});

test('years, quarters and what was achieved are where a measure stands: the latest that is filled', () => {
  expect(
    read([
      ['KPI', 'Unité', 'T1', 'T2', 'T3', 'T4', 'Objectif'],
      ['Ventes de pain', '€', 12000, 13000, 14000, null, 20000],
    ]),
  ).toEqual([['Ventes de pain', 'key-result', '14000', '20000']]);
  expect(
    read([
      ['Indicateur', '2025', '2024', 'Cible 2026'],
      ['Délai moyen', '21 jours', '25 jours', '12 jours'],
    ]),
  ).toEqual([['Délai moyen', 'key-result', '21 jours', '12 jours']]);
  expect(
    read([
      ['KPI', 'Réalisé 2025', 'Objectif 2026'],
      ['Délai moyen', '21 jours', '12 jours'],
    ]),
  ).toEqual([['Délai moyen', 'key-result', '21 jours', '12 jours']]);
  expect(
    read([
      ['KPI', '2024', 'Départ'],
      ['Délai moyen', '25 jours', '21 jours'],
    ]),
  ).toEqual([['Délai moyen', 'kpi', '21 jours', undefined]]);
  // A year beside a name makes no header of it.
  expect(
    read([
      ['Projet CRM', 2024],
      ['Refonte du site', 2025],
    ]).map(([text]) => text),
  ).toEqual(['Projet CRM', 'Refonte du site']);
});
