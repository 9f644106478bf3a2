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
