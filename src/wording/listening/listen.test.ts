import { expect, test } from 'vitest';
import { heardIn } from './heard.ts';
import { listen, listenerOf, listenToObjective } from './listen.ts';
import { type Listener, meanings, memory, readListener, sums } from './listener.ts';
import { together } from './together.ts';

test('a line is heard word after word, a number by what it is, a mark that joins or compares for itself', () => {
  expect(heardIn('Reach 1,200 sign-ups (≥ 40 %) by 15th May 2026, from $3.2k', 'en')).toEqual([
    ...['reach', '#number', 'sign', '-', 'ups', '(', '≥', '#share', ')', 'by', '#place', 'may', '#year', ',', 'from'],
    '#money',
  ]);
  expect(heardIn('The team’s NPS: 3 → 5', 'en')).toEqual(['the', 'team', "'s", 'nps', ':', '#number', '→', '#number']);
  expect(heardIn('12:30 and 4k users', 'en')).toEqual(['#number', ':', '#number', 'and', '#number', 'users']);
  expect(heardIn('one; two', 'en')).toEqual(['one', ',', 'two']);
  expect(heardIn('', 'en')).toEqual([]);
});

test('in French an article with its apostrophe is a word, accents are not heard, and « 12 000 » is one number', () => {
  expect(
    heardIn('L’équipe gère 12 000 dossiers d’ici fin 2026 (85 % à l’heure), 1er site à 3,5 M€ et 40 000 euros', 'fr'),
  ).toEqual([
    ...[
      "l'",
      'equipe',
      'gere',
      '#number',
      'dossiers',
      "d'",
      'ici',
      'fin',
      '#year',
      '(',
      '#share',
      'a',
      "l'",
      'heure',
      ')',
    ],
    ...[',', '#place', 'site', 'a', '#money', 'et', '#money'],
  ]);
  expect(heardIn('DELAI MOYEN : 4 → 2 jours', 'fr')).toEqual([
    'delai',
    'moyen',
    ':',
    '#number',
    '→',
    '#number',
    'jours',
  ]);
});

test('beyond forty-eight words nothing is heard: a page pasted in one line costs no more than a long sentence', () => {
  expect(heardIn('word '.repeat(100_000), 'en')).toHaveLength(48);
});

/** Only the first thing remembered of each way hears anything, and it only tells the first kind. */
function small(): Listener {
  const net = [
    ...[1, 2].flatMap(() => [
      // What is taken in: the first meaning, eight sixty-fourths, into the first memory; the rest hears nothing.
      ...Array.from({ length: sums * meanings }, (_, i) => (i === 2 * memory * meanings ? 8 : 0)),
      ...Array.from({ length: sums }, () => 0),
      ...Array.from({ length: sums * memory }, () => 0),
      ...Array.from({ length: sums }, () => 0),
    ]),
    ...Array.from({ length: 4 * 2 * memory }, (_, i) => (i === 0 ? 64 : 0)),
    ...[0, 0, 0, 0],
    ...Array.from({ length: 4 * 2 * memory }, (_, i) => (i === 0 ? 128 : 0)),
    ...[0, 64, 0, 0],
  ];
  const letters = (first: string) => first + 'd'.repeat(meanings - 1);
  return readListener({ words: ` ${letters('d')};loud ${letters('h')}`, letterStep: 4, net: net.join() });
}

test('what a word says is half renewed each time, and the most it came to is what tells the kind', () => {
  // "loud" is 3.5 steps of 4 = 14; 14 × 8/64 = 1.75; tanh 1.75 = .941. Nothing is said of what to keep: half is renewed.
  // Once: .941 / 2 = .471. Twice: .471 + .471 / 2 = .706. Then e^.706 = 2.03 : 1 : 1 : 1.
  const renewed = Math.tanh(1.75) / 2;
  const twice = Math.exp(renewed * 1.5);
  expect(listen(['loud', 'loud'], small()).impact).toBeCloseTo(twice / (twice + 3), 10);
  expect(listen(['loud'], small()).impact).toBeCloseTo(Math.exp(renewed) / (Math.exp(renewed) + 3), 10);
});

test('of an objective the same memory tells other things, each for itself', () => {
  // Twice what the memory holds, and one more where the base says one: 2 × .471 = .941; 0; 1 for the second.
  const [task = 0, routine = 0, metric = 0] = listenToObjective(['loud'], small());
  expect(task).toBeCloseTo(2 * (Math.tanh(1.75) / 2), 10);
  expect([routine, metric]).toEqual([1, 0]);
});

test('a word never heard is any word, and a line without words says nothing', () => {
  const never = listen(['never'], small());
  expect(never).toEqual(listen(['other'], small()));
  expect(listen([], small())).toEqual({ impact: 0.25, output: 0.25, activity: 0.25, bau_kpi: 0.25 });
});

test('the same words in another order are another line', () => {
  const order = (text: string) => listen(heardIn(text, 'en'), listenerOf('en')).output;
  expect(order('Publish guides that 300 teams use')).not.toBeCloseTo(order('300 teams use guides that publish'), 2);
});

test('two readers together: the kind both find likely, whichever each puts first', () => {
  const one = { impact: 0.55, output: 0.42, activity: 0.02, bau_kpi: 0.01 };
  const other = { impact: 0.01, output: 0.4, activity: 0.58, bau_kpi: 0.01 };
  // √(.55 × .01) = .074, √(.42 × .40) = .410, √(.02 × .58) = .108, √(.01 × .01) = .01; in all .602
  const both = together(one, other, 'en');
  expect(both.output).toBeCloseTo(0.41 / 0.602, 2);
  expect(both.impact + both.output + both.activity + both.bau_kpi).toBeCloseTo(1, 12);
  // In French the ear counts three parts of ten: .55^.7 × .01^.3 = .165 for impact, where half each gives .074.
  const french = together(one, other, 'fr');
  expect(french.impact / french.output).toBeCloseTo((0.55 ** 0.7 * 0.01 ** 0.3) / (0.42 ** 0.7 * 0.4 ** 0.3), 2);
  // None is refused outright because one reader gave it nothing.
  expect(together({ impact: 1, output: 0, activity: 0, bau_kpi: 0 }, one, 'en').output).toBeGreaterThan(0);
});
