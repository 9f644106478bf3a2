import { expect, test } from 'vitest';
import { kindOf } from '../kind.ts';
import { lineOf } from '../line.ts';
import { decide } from './decide.ts';
import { isRuling, isSure } from './sure.ts';
import { readWeights, speaksAlone, weigh } from './weigh.ts';

const table = readWeights('=0,0,0,0;a=20,0,0,-20;b b:x=0,40,0,0');

test('the shares of the kinds add up to one, and a sign adds to each what its weights say', () => {
  const { share } = weigh([{ sign: 'a' }, { sign: 'not known' }], table);
  // e¹ : e⁰ : e⁰ : e⁻¹, in all 2.718 + 1 + 1 + 0.368 = 5.086
  expect(share.impact).toBeCloseTo(Math.E / 5.086, 3);
  expect(share.bau_kpi).toBeCloseTo(0.368 / 5.086, 3);
  expect(share.impact + share.output + share.activity + share.bau_kpi).toBeCloseTo(1, 12);
});

test('the words shown are those that spoke most for the kind', () => {
  const { wordsFor } = weigh(
    [
      { sign: 'a', at: [0, 3] },
      { sign: 'b b:x', at: [4, 9] },
    ],
    table,
  );
  expect(wordsFor('output')).toEqual([4, 9]);
  expect(wordsFor('impact')).toEqual([0, 3]);
  expect(wordsFor('activity')).toBeUndefined();
});

test('a KPI is said only when it is e times as likely as an impact, an output when it is √e times', () => {
  expect(decide({ impact: 0.4, output: 0.6, activity: 0, bau_kpi: 0 })).toBe('impact');
  expect(decide({ impact: 0.3, output: 0.7, activity: 0, bau_kpi: 0 })).toBe('output');
  expect(decide({ impact: 0.25, output: 0, activity: 0, bau_kpi: 0.75 })).toBe('bau_kpi');
  expect(decide({ impact: 0.3, output: 0, activity: 0, bau_kpi: 0.7 })).toBe('impact');
  expect(decide({ impact: 0.3, output: 0, activity: 0.4, bau_kpi: 0.3 })).toBe('activity');
});

test('a rule is sure when it was right often enough, more is asked of one that proposes to move the line away, and it was seen', () => {
  const seen = { right: 77, of: 102 };
  // (77 + 1.6) / (102 + 2) = .756
  expect(isSure('impact', seen)).toBe(true);
  expect(isSure('output', seen)).toBe(false);
  expect(isSure('output', { right: 340, of: 368 })).toBe(true);
  expect(isSure('impact', { right: 0, of: 0 })).toBe(false);
});

test('nothing is weighed against a ruling, nor against a sure rule', () => {
  expect(isRuling('a movement of a thing:output')).toBe(true);
  expect(speaksAlone('fr', 'a movement of a thing:output')).toBe(true);
  expect(speaksAlone('en', 'a thing made:output')).toBe(true);
  expect(speaksAlone('en', 'a state without a number or people:output')).toBe(false);
  expect(kindOf(lineOf('Launch the new site', 'en')).share).toBe(1);
});
