import { expect, test } from 'vitest';
import { type GoalType, readLine } from './read-line.ts';

const shown = (text: string, code: string, type: GoalType = 'kr') => {
  const found = readLine({ type, text }).findings.find((finding) => finding.code === code);
  return found && text.slice(...found.span);
};

test.each([
  ['Cut returns within 14 days by 20%', '20%'],
  ['Réduire les réclamations sous 10 jours de 15 %', '15 %'],
  ['Raise attendance of year 6 pupils by 12%', '12%'],
  ['Raise sales in store 31 by 8%', '8%'],
  ['Réduire le rebut de la ligne 7 de 9 %', '9 %'],
  ['Nuitées de la salle 4 en hausse de 10 %', '10 %'],
  ['5. Raise attendance by 12%', '12%'],
  ['A 4.6 star rating', '4.6'],
])('“%s”: the number asked about is %s', (text, number) => expect(shown(text, 'no_baseline')).toBe(number));

test.each(['4) Raise CSAT', '2. Améliorer la satisfaction', 'Réduire les arrêts de la presse 3'])(
  '“%s”: its number is its name, the target is missing',
  (text) => expect(shown(text, 'no_target')).toBeDefined(),
);

test.each(['Atelier 5 : la qualité au rendez-vous', 'Redonner vie au bâtiment 12'])(
  '“%s”: an objective with a name, not a measure',
  (text) => expect(shown(text, 'contains_metric', 'objective')).toBeUndefined(),
);

test('so many of each are counted: "12 per store", "one machine 12 times"', () => {
  expect(shown('Passer de 5 à 8 visites par agence', 'no_target')).toBeUndefined();
  expect(shown('Every store 12 workshops', 'no_target')).toBeUndefined();
});
