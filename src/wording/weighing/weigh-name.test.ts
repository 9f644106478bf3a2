import { describe, expect, test } from 'vitest';
import { kindOf } from '../kind.ts';
import { lineOf } from '../line.ts';
import { shapeOfName } from './shape-of-name.ts';
import { believed, isName, nameSaid, weighName } from './weigh-name.ts';
import { readWeights } from './weights.ts';
import { signsOfWords } from './words-said.ts';

const nameOf = (text: string, lang: 'en' | 'fr' = 'en') => {
  const line = lineOf(text, lang);
  return { line, verdict: kindOf(line, 'anything') };
};

describe('what is a name, and what is a sentence', () => {
  test.each([
    ['Orders delivered on time', true],
    ['Net revenue retention', true],
    ['Agents logged in at 9', true],
    ['Claims settled within 5 days', false],
    ['CRM migration', true],
    ['6,000 home visits', false],
    ['Uptime > 99.9%', false],
    ['Reduce churn from 4% to 2%', false],
    ['Hire 3 nurses', false],
  ])('“%s”: %s', (text, name) => {
    const { line, verdict } = nameOf(text);
    expect(isName(line, verdict)).toBe(name);
  });
});

test('the likeliest is said where it is a fifth likelier than the rest together', () => {
  const { line, verdict } = nameOf('Badges');
  // Nothing but its one word is known: +6 fifths for a KPI make e^1.2 ÷ (e^1.2 + 3) = .525, left open.
  const table = (kpi: number) => readWeights(`en =0,0,0,0;shape words:1=${kpi},0,0,0`);
  expect(weighName(line, verdict, [], table(6)).share.kpi).toBeCloseTo(Math.exp(1.2) / (Math.exp(1.2) + 3), 10);
  expect(nameSaid(weighName(line, verdict, [], table(6)))).toBeUndefined();
  // +7 fifths: e^1.4 ÷ (e^1.4 + 3) = .575
  expect(nameSaid(weighName(line, verdict, [], table(7)))).toBe('kpi');
});

test('a list that says what its lines are is believed so many times over, and no more', () => {
  const share = { kpi: 0.1, initiative: 0.8, objective: 0.1, 'key-result': 0 };
  // .1 × 4 = .4 against .8: .4 ÷ 1.3 = .31, the name stands; × 20 = 2 ÷ 2.9 = .69, the list is believed
  expect(believed({ share }, 'kpi', 4).share.kpi).toBeCloseTo(0.4 / 1.3, 10);
  expect(nameSaid(believed({ share }, 'kpi', 4))).toBe('initiative');
  expect(nameSaid(believed({ share }, 'kpi', 20))).toBe('kpi');
});

test('the look of a name: how its words end, capitals, what stands in brackets', () => {
  const signs = shapeOfName(lineOf('Parcels returned (per 1,000) SLA', 'en')).map(({ sign }) => sign);
  for (const sign of [
    'end:ed',
    'end:ned',
    'end:rned',
    'capitals',
    'brackets',
    'in brackets:per',
    'digit',
    'words:6-8',
    'last ends -',
  ])
    expect(signs).toContain(`shape ${sign}`);
  expect(shapeOfName(lineOf('Sinistres clos', 'fr')).map(({ sign }) => sign)).toContain('shape last ends s');
});

/** None of these is among the names that were learnt. */
describe.each([
  [
    'en',
    'kpi',
    ['Ferries cancelled', 'Pallets per hour', 'Average queue at the ticket desk', 'Gluten-free meals sold'],
  ],
  ['en', 'initiative', ['Ferry terminal refurbishment', 'Ticket desk software upgrade', 'Beehive pilot on the roof']],
  ['en', 'objective', ['Be the friendliest line on the coast', 'Become the island everyone talks about']],
  ['fr', 'kpi', ['Bacs annulés', 'Palettes par heure', 'Attente moyenne au guichet', 'Ruches occupées']],
  ['fr', 'initiative', ['Rénovation de la gare maritime', 'Nouveau logiciel de guichet', 'Pilote ruches sur le toit']],
  ['fr', 'objective', ['Une traversée plus douce', 'Devenir l’île dont on parle']],
] as const)('%s %s', (lang, as, names) => {
  test.each(names)('%s', (name) => {
    const { line, verdict } = nameOf(name, lang);
    expect(nameSaid(weighName(line, verdict, signsOfWords(line)))).toBe(as);
  });
});
