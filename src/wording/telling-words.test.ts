import { expect, test } from 'vitest';
import { readLine } from './read-line.ts';
import { sortText } from './sort-list.ts';

/** The words quoted by the first remark. */
const quoted = (text: string, lang?: 'en' | 'fr') => {
  const [first] = readLine({ type: 'kr', text, lang }).findings;
  return first && text.slice(...first.span);
};

test.each([
  ['GRR > 104%', 'GRR'],
  ['Occupancy above 92 %', 'Occupancy'],
  ['Nb de dossiers rouverts', 'Nb de dossiers rouverts'],
  ['Number of towns served', 'Number of towns served'],
  ['No forklift accident', 'No forklift accident'],
])('“%s”: the measure is quoted, not a sign nor a word of grammar', (text, words) => expect(quoted(text)).toBe(words));

test.each([
  ['Améliorer la communication interne', 'communication interne'],
  ['Plus d’adhérents', 'adhérents'],
  ['Réduire le taux de retour', 'taux de retour'],
  ['Improve the survival rate', 'survival rate'],
  ['Reducing complaints', 'complaints'],
])('“%s”: what is missing is asked of the measure, not of its verb', (text, words) => {
  const missing = readLine({ type: 'kr', text }).findings.find(({ code }) => code === 'no_target');
  expect(missing && text.slice(...missing.span)).toBe(words);
});

test('in a sorted list too, the words shown say something', () => {
  const { entries } = sortText('NRR > 110%\nNb de visiteurs\nVoyage à Londres\nla constitution d’un réseau');
  for (const { text, span } of entries) expect(text.slice(...span), text).toMatch(/\p{L}{3}/u);
});
