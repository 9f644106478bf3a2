import { describe, expect, test } from 'vitest';
import { eventOn, type Story } from '../src/alignment/story.ts';
import { alignment as english } from './en/alignment.ts';
import { alignment as french } from './fr/alignment.ts';
import { type StoryWords, storySentence } from './story-sentence.ts';

const story = (events: Story['events'], over: Partial<Story> = {}): Story => ({
  id: 's',
  kind: 'once',
  askedOn: '2026-05-31',
  events,
  anchor: false,
  text: null,
  ...over,
});
const en: StoryWords = {
  term: 'active customer',
  events: { order: { one: 'order', many: 'orders' } },
  anyEvent: { one: 'event', many: 'events' },
  findings: { cancelled: 'cancellation' },
  segment: { name: 'United Kingdom' },
};
const fr: StoryWords = {
  ...en,
  term: 'client actif',
  events: { order: { one: 'commande', many: 'commandes' } },
  segment: { name: 'Royaume-Uni' },
};
const order = (on: string, over = {}) => eventOn(on, { eventId: 'order', ...over });

describe('a boundary case, told', () => {
  test('one order in March and one cancelled in May, nothing since', () => {
    const told = story([order('2026-03-12'), order('2026-05-20', { findingId: 'cancelled' })]);
    expect(storySentence('en', told, en)).toBe(
      '1 order on 12 March; 1 order on 20 May (cancelled). Nothing since. On 31 May, does this person count under “active customer”?',
    );
    expect(storySentence('fr', told, fr)).toBe(
      '1 commande le 12 mars ; 1 commande le 20 mai (avec annulation). Rien depuis. Au 31 mai, cette personne compte-t-elle dans « client actif » ?',
    );
  });

  test('a word given with its article is told without it: a number stands there', () => {
    const ride = story([order('2026-05-07'), order('2026-05-08')]);
    const said = (one: string, many: string) => ({ ...fr, events: { order: { one, many } } });
    expect(storySentence('fr', ride, said('un trajet', 'des trajets'))).toMatch(/^2 trajets, les 7 mai et 8 mai\./);
    expect(storySentence('fr', story([order('2026-05-07')]), said('l’entrée', 'les entrées'))).toMatch(
      /^1 entrée le 7 mai\./,
    );
    // A word that begins like an article is not one.
    expect(storySentence('fr', story([order('2026-05-07')]), said('lecture', 'lectures'))).toMatch(
      /^1 lecture le 7 mai\./,
    );
  });

  test('five weeks running are told in one go', () => {
    const told = story(['2026-05-01', '2026-05-08', '2026-05-15', '2026-05-22', '2026-05-29'].map((on) => order(on)));
    expect(storySentence('en', told, en)).toMatch(/^1 order a week from 1 May to 29 May\. Nothing since\./);
    expect(storySentence('fr', told, fr)).toMatch(/^1 commande par semaine du 1er mai au 29 mai\. Rien depuis\./);
  });

  test('days that differ alone are listed, and what happened on the day asked leaves no "nothing since"', () => {
    const told = story([order('2026-05-07', { amount: 60 }), order('2026-05-31', { amount: 60 })]);
    expect(storySentence('en', told, en)).toMatch(/^2 orders of 60, on 7 May and 31 May\. On 31 May/);
  });

  test('midnight and another year are said where they are the point', () => {
    expect(storySentence('fr', story([order('2026-05-01', { time: '00:20' })]), fr)).toMatch(
      /^1 commande le 1er mai à 0 h 20\./,
    );
    expect(storySentence('en', story([order('2025-04-26')]), en)).toMatch(/^1 order on 26 April 2025\./);
  });

  test('elsewhere says where it is not', () => {
    expect(storySentence('en', story([order('2026-05-27')], { kind: 'elsewhere' }), en)).toMatch(
      /^1 order on 27 May \(not United Kingdom\)\./,
    );
  });

  test('a case written by the facilitator is told as it is', () => {
    expect(storySentence('fr', story([], { kind: 'written', text: 'Il n’a rien acheté.' }), fr)).toBe(
      'Il n’a rien acheté.',
    );
  });
});

describe('the sentences of the reveal', () => {
  test('fifteen times; six of ten lie between 1,598 and 1,711; four times in ten', () => {
    expect(english.reveal.times(14.99)).toBe('fifteen times');
    expect(french.reveal.times(14.99)).toBe('quinze fois plus');
    expect(english.reveal.core(6, 10, '1,598', '1,711')).toBe('six of ten lie between 1,598 and 1,711');
    expect(french.reveal.core(6, 10, '1 598', '1 711')).toBe('six sur dix se tiennent entre 1 598 et 1 711');
    expect(french.agreement.sentence(french.agreement.often(4), french.agreement.often(5))).toBe(
      'Deux personnes tirées au sort se contredisent quatre fois sur dix ; au hasard ce serait cinq fois sur dix, sur des cas choisis pour diviser.',
    );
  });
});
