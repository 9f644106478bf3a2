import { describe, expect, test } from 'vitest';
import { cutInTwo } from './cut-in-two.ts';
import { languageOf } from './language.ts';
import { readLine } from './read-line.ts';

/** Cut where the linter says that a second result begins. */
function cut(text: string): readonly [string, string] | undefined | 'one result' {
  const { findings, lang } = readLine({ type: 'kr', text });
  const found = findings.find(({ code }) => code === 'compound');
  return found ? cutInTwo(text, found.span, lang) : 'one result';
}

/** Cut where a word stands, whatever the linter says of it. */
const cutAt = (text: string, word: string) => {
  const from = text.indexOf(word);
  return cutInTwo(text, [from, from + word.length], languageOf(text));
};

describe('each half is a sentence', () => {
  test.each([
    [
      'Réduire l’attente de 9 à 6 jours, augmenter la part de dossiers complets de 40 à 60 %',
      'Réduire l’attente de 9 à 6 jours',
      'Augmenter la part de dossiers complets de 40 à 60 %',
    ],
    [
      'Increase donations from $4k to $6k and reduce refunds from 9% to 5%',
      'Increase donations from $4k to $6k',
      'Reduce refunds from 9% to 5%',
    ],
    ['3. Recruter deux cuisiniers et former 10 serveurs', '3. Recruter deux cuisiniers', 'Former 10 serveurs'],
  ])('%s', (text, first, second) => expect(cut(text)).toEqual([first, second]));
});

test('"with", « avec », « tout en », "while" belong to neither half', () => {
  expect(cut('200 pilot families with CSAT above 85%')).toEqual(['200 pilot families', 'CSAT above 85%']);
  expect(cutAt('Passer de 30 à 45 k€ de dons avec un coût de collecte sous 12 %', 'avec')).toEqual([
    'Passer de 30 à 45 k€ de dons',
    'Un coût de collecte sous 12 %',
  ]);
  expect(cutAt('Vendre 300 repas par jour tout en réduisant les déchets de 20 %', 'tout en')?.[1]).toBe(
    'Réduire les déchets de 20 %',
  );
  expect(cutAt('Serve 300 meals a day while keeping waste under 5%', 'while')?.[1]).toBe('Keep waste under 5%');
});

test('the verb or the subject both halves share is said again', () => {
  expect(cutAt('Augmenter le NPS de 12 à 20 et la fréquentation de 60 à 70 %', 'et la')).toEqual([
    'Augmenter le NPS de 12 à 20',
    'Augmenter la fréquentation de 60 à 70 %',
  ]);
  expect(cutAt('Safety rules are written and translated into four languages', 'and')).toEqual([
    'Safety rules are written',
    'Safety rules are translated into four languages',
  ]);
});

test('no cut where what is left would not stand: the writer says it otherwise', () => {
  for (const [text, word] of [
    ['Get 4 clinics and 3 pharmacies to sign up', 'and'],
    ['Write the charter and publish it to every school', 'and'],
    ['Rédiger la charte et la publier auprès de 40 écoles', 'et la'],
    ['Open between 20 and 30 shops', 'and'],
    ['Ship the portal (search and booking of 30 rooms)', 'and'],
    ['Members who find it useful and recommend the club: 75%', 'and recommend'],
    ['Define and measure the waste of 12 kitchens', 'and'],
  ] as const)
    expect(cutAt(text, word), text).toBeUndefined();
});

test('numbering, and where the measure stands today, are no first or second result', () => {
  for (const text of [
    '1. Réduire le taux de retour de 12 à 9 %',
    '4. Raise attendance from 60% to 75%',
    'Porter la part de repas bio à 40 % ; on est à 22 %',
    'Sign 40 volunteers; today we are at 22',
  ])
    expect(cut(text), text).toBe('one result');
});
