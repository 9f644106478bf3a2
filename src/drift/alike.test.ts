import { describe, expect, test } from 'vitest';
import { keyResultsAlike, namesAlike } from './alike.ts';

const names = (one: string, other: string) => namesAlike({ name: one }, { name: other });
const results = (one: string, other: string, of: object = {}) => {
  const stated = (statement: string) => ({ statement, baseline: null, target: null, ...of });
  return keyResultsAlike(stated(one), stated(other));
};

describe('names', () => {
  test.each([
    ['Utilisateurs actifs', 'Utilisateur actif'],
    ['Active users', 'active user'],
    ['Canaux ouverts', 'Canal ouvert'],
    ['Bureaux ouverts', 'Bureau ouvert'],
    ['Économies', 'Economie'],
    ['Entries', 'Entry'],
    ['Délais de réparation', 'Délai de réparation'],
    ['Revenus', 'Revenu'],
    ['Rides per week', 'Rides a week'],
    ['Nombre de trajets par jour', 'Le nombre de trajets par jour'],
  ])('“%s” and “%s” are one name', (one, other) => expect(names(one, other)).toBe(1));

  test.each([
    ['Riders still riding after 7 days', 'Riders still riding after 30 days'],
    ['Share of rides of members', 'Share of rides of non-members'],
    ['Inbound calls answered within a minute', 'Outbound calls answered within a minute'],
    ['Taux de renouvellement des abonnés mensuels', 'Taux de renouvellement des abonnés annuels'],
    ['Trajets par jour', 'Trajets par an'],
    ['Coût par trajet', 'Coût par client'],
    ['Weekly active users', 'Monthly active users'],
    ['Utilisateurs actifs', 'Utilisateurs inactifs'],
    ['Churn', 'Churn rate'],
  ])('“%s” and “%s” are two things', (one, other) => expect(names(one, other)).toBe(0));

  test('words that begin alike are compared letter by letter: 12 pieces of 17 in common', () =>
    expect(names('Contacts signed', 'Contracts signed')).toBe(12 / 17));
});

describe('key results', () => {
  test('where they start and aim, and when, is the next cycle’s to change', () => {
    expect(results('Raise the renewal rate from 60% to 75%', 'Raise the renewal rate from 75% to 85%')).toBe(1);
    expect(results('Délai ramené de 5 à 3 jours', 'Délai ramené de 3 à 2 jours')).toBe(1);
    expect(results('Retention at 30 days from 20% to 30%', 'Retention at 30 days from 30% to 35%')).toBe(1);
  });
  test('so is a number that is its target, a share as a fraction or not', () => {
    const of = (target: number, percent = 100) => ({
      statement: `Reach ${target}% of renewals by Q${target % 4}`,
      baseline: null,
      target: target / percent,
    });
    expect(keyResultsAlike(of(75), of(85))).toBe(1);
    expect(keyResultsAlike(of(75, 1), of(85, 1))).toBe(1);
  });
  test('a number that is neither tells them apart', () => {
    expect(results('Riders still riding after 7 days', 'Riders still riding after 30 days')).toBe(0);
    expect(results('Retention at 7 days from 20% to 30%', 'Retention at 30 days from 20% to 30%')).toBe(0);
  });
  test('a key result of numbers alone is like none', () => expect(results('40 → 50', '50 → 60')).toBe(0));
});
