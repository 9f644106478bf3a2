import { expect, test } from 'vitest';
import { lineOf } from '../line.ts';
import { readLine } from '../read-line.ts';
import { jointsOf } from './joints.ts';
import { compoundSaid, weighJoints } from './weigh-compound.ts';
import { readWeights } from './weights.ts';

const line = lineOf('Merge the two sites, hire a lead and open the depot', 'en');

test('a line is parted where words join or marks divide, and the words shown go to the first after', () => {
  expect(jointsOf(line).map(({ at }) => line.text.slice(...at))).toEqual([
    // at the comma, then at "and"; rules saw a second verb at both, and say where
    'hire a',
    'and open the',
  ]);
  expect(jointsOf(lineOf('Raise retention of volunteers from 40% to 60%', 'en'))).toEqual([]);
});

test('the place that weighs most is shown, said from about one chance in three', () => {
  // −3 fifths over one sign known: 1 / (1 + e^.6) = .354; −4 fifths: .310
  const table = (and: number) => readWeights(`en =0;and=${and};comma=-99`);
  expect(compoundSaid(line, table(-3))).toEqual(jointsOf(line)[1]!.at);
  expect(compoundSaid(line, table(-4))).toBeUndefined();
});

test('two places that may be are likelier together than either', () => {
  const table = readWeights('en =-5;and=0;comma=0');
  const [comma, and] = jointsOf(line);
  // each: 1 / (1 + e) = .269; together: 2/e against 1, 2 / (2 + e) = .424
  expect(weighJoints([comma!], line, table).share).toBeCloseTo(0.269, 3);
  expect(weighJoints([comma!, and!], line, table).share).toBeCloseTo(0.424, 3);
});

test('a line that nothing parts says one thing, whatever the weights', () => {
  expect(compoundSaid(lineOf('Open the depot', 'en'), readWeights('en =99'))).toBeUndefined();
});

test.each([
  ['en', 'Open the second depot and cut late deliveries from 12% to 5%', true],
  ['en', 'Launch the members area with 60% of members signed in once', true],
  ['en', 'Raise satisfaction and trust of tenants from 61% to 75%', false],
  ['en', 'Design and ship the new order form', false],
  ['fr', 'Ouvrir le second dépôt et faire passer les retards de livraison de 12 % à 5 %', true],
  ['fr', 'Concevoir et livrer le nouveau bon de commande', false],
  ['fr', 'Réduire de 30 % les délais de traitement et d’instruction', false],
] as const)('%s “%s”: %s', (lang, text, compound) => {
  expect(readLine({ lang, type: 'kr', text }).flags.includes('compound')).toBe(compound);
});
