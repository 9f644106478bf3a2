import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest, slipsAllowed, slipsBetween, slipsToBeginning } from './slips.ts';

const held = (...terms: string[]) => terms.map((term) => ({ term, held: 1 }));

test('a letter more, a letter less, another letter, two neighbours swapped: one slip each', () => {
  expect(slipsBetween('velos', 'vellos')).toBe(1);
  expect(slipsBetween('velos', 'vlos')).toBe(1);
  expect(slipsBetween('velos', 'velis')).toBe(1);
  expect(slipsBetween('chrun', 'churn')).toBe(1);
});

test('resilitaions → resiliations: t and a swapped, 1; kitten → sitting: k to s, e to i, and a g, 1 + 1 + 1 = 3', () => {
  expect(slipsBetween('resilitaions', 'resiliations')).toBe(1);
  expect(slipsBetween('kitten', 'sitting')).toBe(3);
});

test('no letter is touched twice: ca → ac → abc would be 1 + 1, so ca → abc is 3, and the triangle does not hold', () => {
  expect(slipsBetween('ca', 'ac') + slipsBetween('ac', 'abc')).toBe(1 + 1);
  expect(slipsBetween('ca', 'abc')).toBe(3);
});

test('none is allowed under four letters or beside a digit, one from four to seven, two from eight', () => {
  expect(['nps', 'vero', 'clients', 'salaires', 'covid19'].map(slipsAllowed)).toEqual([0, 1, 1, 2, 0]);
});

test('a beginning nearly typed: resilita lies 1 from resiliat, whatever follows; chrn 1 from churn; chran 2 from churns', () => {
  expect(slipsToBeginning('resilita', 'resiliations', 2)).toBe(1);
  expect(slipsToBeginning('chrn', 'churn', 1)).toBe(1);
  expect(slipsToBeginning('chran', 'churns', 1)).toBeNull();
});

test('the fewest slips first; of as many, the nearest whole word, then the one that most things hold', () => {
  // chrun: churn 1; chrom 2; chronic begins by chron, 1, and has two letters more.
  expect(nearest('chrun', held('chronic', 'chrom', 'churn'))).toEqual(['churn', 'chronic']);
  expect(nearest('lane', [...held('lake'), { term: 'land', held: 3 }])).toEqual(['land', 'lake']);
});

test('five are tried at most, and none with a digit', () => {
  expect(nearest('mane', held('cane', 'lane', 'bane', 'sane', 'wane', 'vane'))).toHaveLength(5);
  expect(nearest('mane', held('man3', 'mans2'))).toEqual([]);
});

/** Few letters, so that slips, swaps and repeats are met often. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

test('as many slips back as forth; none if and only if the words are the same; never fewer than the letters too many', () =>
  fc.assert(
    fc.property(word, word, (one, other) => {
      const slips = slipsBetween(one, other);
      expect(slipsBetween(other, one)).toBe(slips);
      expect(slips === 0).toBe(one === other);
      expect(slips).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length));
    }),
  ));

test('stopping early says what comparing with every beginning says', () =>
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (typed, term, allowed) => {
      const beginnings = Array.from({ length: term.length + 1 }, (_, length) => term.slice(0, length));
      const least = Math.min(...beginnings.map((beginning) => slipsBetween(typed, beginning)));
      expect(slipsToBeginning(typed, term, allowed)).toBe(least <= allowed ? least : null);
    }),
  ));
