import { expect, it } from 'vitest';
import { krippendorffAlpha } from './krippendorff-alpha.ts';

it('total agreement on two values is 1; one value everywhere has no variation to speak of', () => {
  const all = krippendorffAlpha([
    ['yes', 'yes'],
    ['no', 'no'],
    ['yes', 'yes'],
  ]);
  expect(all).toMatchObject({ kind: 'agreement', alpha: 1, disagreement: 0 });
  expect(
    krippendorffAlpha([
      ['yes', 'yes'],
      ['yes', 'yes'],
    ]),
  ).toEqual({ kind: 'no-variation', value: 'yes', units: 2 });
});

it('two people, yes/no on two cases, disagreeing on both: observed 1, by chance 2/3, α = 1 − 3/2 = −.5', () => {
  const found = krippendorffAlpha([
    ['yes', 'no'],
    ['no', 'yes'],
  ]);
  expect(found).toMatchObject({ kind: 'agreement', disagreement: 1, interval: null, units: 2, answers: 4 });
  if (found.kind !== 'agreement') return;
  expect(found.byChance).toBeCloseTo(2 / 3, 12);
  expect(found.alpha).toBeCloseTo(-0.5, 12);
});

it('a case that one person answered is left out; without any pair there is nothing to measure', () => {
  expect(
    krippendorffAlpha([
      ['yes', null],
      ['no', null],
    ]),
  ).toEqual({ kind: 'too-few-answers' });
  expect(krippendorffAlpha([])).toEqual({ kind: 'too-few-answers' });
  const kept = krippendorffAlpha([
    ['yes', null],
    ['no', 'no'],
    ['yes', 'no'],
  ]);
  expect(kept).toMatchObject({ units: 2, answers: 4 });
});

it('the same answers give the same interval, and people in another order the same α', () => {
  const units = [
    ['a', 'a', 'b'],
    ['b', 'b', 'b'],
    ['a', 'b', null],
    ['c', 'c', 'a'],
    ['a', 'a', 'a'],
  ];
  expect(krippendorffAlpha(units)).toEqual(krippendorffAlpha(units));
  const turned = krippendorffAlpha(units.map((unit) => [...unit].reverse()));
  expect(turned).toEqual(krippendorffAlpha(units));
});
