import { expect, test } from 'vitest';
import { depthOf, isDeeper } from './list-depth.ts';
import { sortText } from './sort-list.ts';

/** Each line under what it stands under, and its owner where it has one. */
const read = (text: string) =>
  sortText(text).entries.map(
    (entry) => `${entry.heading ?? ''} / ${entry.text}${entry.owner ? ` @${entry.owner}` : ''}`,
  );
const titles = (text: string) => sortText(text).titles.map((title) => title.text);

test.each([
  ['1. Quality', '- Answer rate'],
  ['I. Quality', '1. Answer rate'],
  ['1. Quality', '1.1 Answer rate'],
  ['A) Quality', 'a. Answer rate'],
  ['- Quality', '  - Answer rate'],
  ['• Quality', '◦ Answer rate'],
])('“%s” stands over “%s”, and never the other way round', (over, under) => {
  expect(isDeeper(depthOf(under), depthOf(over))).toBe(true);
  expect(isDeeper(depthOf(over), depthOf(under))).toBe(false);
});

test.each([
  ['1. Quality', '2. Safety'],
  ['- Quality', '* Safety'],
  ['10 branches open', '- Answer rate'],
  ['Quality', 'Safety'],
])('“%s” and “%s” are neighbours', (one, other) => {
  expect(isDeeper(depthOf(other), depthOf(one))).toBe(false);
  expect(isDeeper(depthOf(one), depthOf(other))).toBe(false);
});

test('numbered sections over bullets are titles, and nothing to sort; so is what the whole list is called', () => {
  const plan = `Plan d'actions 2026 – Direction de la relation usagers

1. Qualité de service
- Taux de décroché
- Refonte du site usagers
2. Ressources humaines
- Absentéisme < 6 %`;
  expect(titles(plan)).toEqual([
    "Plan d'actions 2026 – Direction de la relation usagers",
    'Qualité de service',
    'Ressources humaines',
  ]);
  expect(read(plan)).toEqual([
    'Qualité de service / Taux de décroché',
    'Qualité de service / Refonte du site usagers',
    'Ressources humaines / Absentéisme < 6 %',
  ]);
});

test('bullets within bullets, of a text or of an office one, stand under theirs, and what comes back stands where it was', () => {
  expect(read('- Marketing\n  - Newsletter hebdo\n  - Leads par mois\n- NPS')).toEqual([
    'Marketing / Newsletter hebdo',
    'Marketing / Leads par mois',
    ' / NPS',
  ]);
  expect(read('•\tMarketing\n\to\tNewsletter hebdo\n•\tProduit\n\to\tRefonte du tunnel')).toEqual([
    'Marketing / Newsletter hebdo',
    'Produit / Refonte du tunnel',
  ]);
  expect(
    read('I. Usagers\n  1. Accueil\n    - Temps d’attente\n  2. Fidélité\n    - NPS\nII. Agents\n  - Turnover'),
  ).toEqual(['Accueil / Temps d’attente', 'Fidélité / NPS', 'Agents / Turnover']);
});

test('sections of a list that says what it holds are of that kind too; an objective has its lines, the next one its own', () => {
  // Alone it says too little; among KPIs it is one.
  expect(sortText('Accueil du matin').entries).toMatchObject([{ column: 'unclear', reason: 'name-alone' }]);
  const kpis = sortText('KPI :\n1. Usagers\n- Accueil du matin\n2. Agents\n- Accueil du matin');
  expect(kpis.entries).toMatchObject([
    { column: 'kpi', reason: 'under-heading', heading: 'Usagers' },
    { column: 'kpi', reason: 'under-heading', heading: 'Agents' },
  ]);
  expect(
    read(
      '1. Être l’employeur de référence\n  a. Turnover de 12 % à 8 %\n2. Fidéliser les clients\n  a. Churn de 5 à 3 %',
    ),
  ).toEqual([
    ' / Être l’employeur de référence',
    'Être l’employeur de référence / Turnover de 12 % à 8 %',
    ' / Fidéliser les clients',
    'Fidéliser les clients / Churn de 5 à 3 %',
  ]);
});

test('an objective said to be one stands under the title, not under the one before it', () => {
  expect(
    read(
      'OKR T1 2026\nO1 : Nos clients trouvent seuls\nKR1 : NPS de 32 à 45\nO2 : L’équipe livre plus souvent\nKR1 : Délai de 10 à 3 jours',
    ),
  ).toEqual([
    'OKR T1 2026 / Nos clients trouvent seuls',
    'Nos clients trouvent seuls / NPS de 32 à 45',
    'OKR T1 2026 / L’équipe livre plus souvent',
    'L’équipe livre plus souvent / Délai de 10 à 3 jours',
  ]);
});

test('sections within an objective end with it', () => {
  expect(
    read(
      'OKR T1\nO1 : Nos clients trouvent seuls\n1. Aide\n- Refonte du centre\n2. Produit\n- NPS\nO2 : L’équipe livre plus souvent',
    ),
  ).toEqual([
    'OKR T1 / Nos clients trouvent seuls',
    'Aide / Refonte du centre',
    'Produit / NPS',
    'OKR T1 / L’équipe livre plus souvent',
  ]);
});

test('what is to be done stays a line, whatever stands below it', () => {
  expect(read('1. Lancer la V2\n2. Recruter un DAF\n- Churn\n- NPS').map((line) => line.split(' / ')[1])).toEqual([
    'Lancer la V2',
    'Recruter un DAF',
    'Churn',
    'NPS',
  ]);
});

test.each([
  ['Refonte du site (Mme Petit)', 'Refonte du site', 'Mme Petit'],
  ['Refonte du site – M. Le Goff', 'Refonte du site', 'M. Le Goff'],
  ['Redesign the site (J. Martin)', 'Redesign the site', 'J. Martin'],
  ['Redesign the site - Jane Doe', 'Redesign the site', 'Jane Doe'],
  ['Refonte du site, Julie Martin', 'Refonte du site', 'Julie Martin'],
  ['Migration CRM / Paul', 'Migration CRM', 'Paul'],
])('“%s”: its owner is set apart', (line, text, owner) => {
  expect(sortText(line).entries).toMatchObject([{ text, owner, column: 'initiative' }]);
});

test('a town, a month, a label called after someone and somebody’s own figure are no owners', () => {
  expect(sortText('Ouvrir une agence – Florence').entries[0]?.owner).toBeUndefined();
  expect(sortText('Launch the site - May').entries).toMatchObject([{ owner: undefined, due: 'May' }]);
  expect(sortText('Launch the site - May Lee').entries).toMatchObject([{ owner: 'May Lee', due: undefined }]);
  expect(sortText('Maintenir le label Marianne').entries).toMatchObject([{ column: 'kpi', owner: undefined }]);
  expect(sortText('Julie : 30 appels par jour').entries).toMatchObject([
    { column: 'unclear', reason: 'about-a-person' },
  ]);
});

test('what is to be watched is a title, and what stands under it a KPI', () => {
  for (const title of ['À suivre', 'To watch']) {
    const sorted = sortText(`Projets\nMigration Kubernetes\n\n${title}\nAccueil du matin`);
    expect(sorted.titles.map(({ text }) => text)).toEqual(['Projets', title]);
    expect(sorted.entries.at(-1)).toMatchObject({ column: 'kpi', heading: title });
  }
});
