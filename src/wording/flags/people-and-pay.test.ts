import { expect, test } from 'vitest';
import { type GoalType, readLine } from '../read-line.ts';

/** What stops a line until a sentence is written. */
const stops = (text: string, type: GoalType = 'kr') =>
  readLine({ type, text })
    .findings.filter(({ code }) => code === 'individual' || code === 'pay')
    .map(({ code }) => code);

test.each([
  'Ouvrir le gymnase Marcel Pagnol',
  'Résidence Marguerite : 90 % de chambres occupées',
  'Pôle Simone Veil : 80 % des dossiers en ligne',
  'Réduire l’attente à la crèche Anna Judic de 20 à 10 minutes',
  'Patients of Francis clinic wait less than 20 minutes',
  'Open the Adelaide warehouse',
  'Sales in Sydney up from 4% to 6%',
  'Cut falls on St. Martin ward from 9 to 5',
  'Passer l’agence de Florence de 2 à 3 M€',
  'Charlotte footfall up from 3,000 to 4,000',
  '60 % des équipes utilisent Claude',
])('“%s”: a place, or a product, is nobody', (text) => expect(stops(text)).toEqual([]));

test.each([
  'Charlotte closes 12 deals',
  'Florence : 6 démos par semaine',
  'Démos tenues par Florence',
  'Maintain a strong relationship with Victoria',
  'Release notes ready – Florence',
  'Nadia will interview 10 customers',
  'Improve retention in Nadia’s team to 90%',
  'Ship the app (Alan)',
])('“%s”: by what is done or by the owner’s place, someone', (text) => expect(stops(text)).toEqual(['individual']));

test.each([
  ['Use of My Chart from 20% to 40%', 'kr'],
  ['Mon compte formation utilisé par 40 % des salariés', 'kr'],
  ['Inscriptions sur Mes Aides de 200 à 300', 'kr'],
  ['Fier de ma ville', 'objective'],
  ['I love my library', 'objective'],
] as const)('“%s”: a product’s name, or what nobody owns alone', (text, type) => expect(stops(text, type)).toEqual([]));

test.each([
  ['Grow my email list to 1000', 'kr'],
  ['Mon chiffre d’affaires passe de 10 à 15 k€', 'kr'],
  ['Mes rendez-vous : 10 par semaine', 'kr'],
  ['Mieux organiser mes semaines', 'objective'],
] as const)('“%s”: one’s own', (text, type) => expect(stops(text, type)).toEqual(['individual']));

test.each([
  'Reach 12% of the prime-time audience',
  'Sell on Amazon Prime in 3 countries',
  'Bonus points used by 60% of members',
  'Players receive a bonus of 10 points for each referral',
  'Prime de bienvenue versée à 300 abonnés',
  'Les résultats ne dépendent pas de la prime',
  'No bonus depends on it',
])('“%s”: nobody’s pay', (text) => expect(stops(text)).toEqual([]));

test.each([
  'Bonus paid when churn is below 3%',
  'Bonus for the sales team if ARR reaches 2M',
  'Prime versée si le NPS dépasse 40',
  'Déclencher la prime d’équipe à 95 % de ponctualité',
  'Augmentation de salaire si le CA atteint 2 M€',
])('“%s”: pay', (text) => expect(stops(text)).toEqual(['pay']));

test.each([
  'Adjunct faculty will engage in a minimum of one professional development activity annually',
  'Les vacataires suivront au minimum une action de formation par an',
  'Les enseignants à temps plein participeront chaque année à un minimum de trois formations',
  'En moyenne au moins une publication par chercheur et par an',
  'Advocate rotation, with each team member having acquired 2 new expertises',
  'Challenge our trainers to each certify at least 30 people',
])('“%s”: what each of those who work here owes', (text) => expect(stops(text)).toEqual(['individual']));

test.each([
  '@lunarpunksquad from 500 to 2k followers',
  'Begin construction on Saddleback @ATEP',
  'Établir la base de connaissances de l’architecture (Microsoft Loop)',
  'Évaluer les menaces de nos fournisseurs (Direction Sécurité)',
  'Obtenir 40 % de « très déçu » au test de Sean Ellis',
  'Passer de 40 à 80 % d’opérations traitées par agents',
  'Lift the click rate on each page’s primary head query by 20%',
  'Un rituel mensuel tenu entre l’équipe des experts et chaque product owner',
  'Accompagner chaque membre de l’équipe dans ses apprentissages',
  'Réduire le turnover des meilleurs éléments de 18 à 12 %',
])('“%s”: an account, a firm, a service, what is done for them', (text) => expect(stops(text)).toEqual([]));

test.each([
  'Users will complete at least 3 lessons per week, up from 1',
  'Les clients suivront au moins deux ateliers par an',
  'Each team publishes at least one story per month',
])('“%s”: of the public, or of a team', (text) => expect(stops(text)).toEqual([]));
