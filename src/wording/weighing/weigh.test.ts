import { expect, test } from 'vitest';
import { kindOf } from '../kind.ts';
import { lineOf } from '../line.ts';
import { decide } from './decide.ts';
import { isRuling } from './ruling.ts';
import type { Shares } from './shares.ts';
import { weigh } from './weigh.ts';
import { readWeights } from './weights.ts';

const table = readWeights('en =0,0,0,0;a=5,0,0,-5;b b:x=0,10,0,0;fr =0,0,5,0');

test('the shares of the kinds add up to one, and a sign adds to each what its weights say', () => {
  const { share } = weigh([{ sign: 'a' }, { sign: 'not known' }], 'en', table);
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
    'en',
    table,
  );
  expect(wordsFor('output')).toEqual([4, 9]);
  expect(wordsFor('impact')).toEqual([0, 3]);
  expect(wordsFor('activity')).toBeUndefined();
});

test('the signs of a line weigh together the same however many they are: two that say a weigh √2 times one, not twice', () => {
  const log = (signs: string[]) => {
    const { share } = weigh(
      signs.map((sign) => ({ sign })),
      'en',
      table,
    );
    return Math.log(share.impact / share.output);
  };
  // 5 fifths are 1; (1 + 1) / √2 = √2
  expect(log(['a'])).toBeCloseTo(1, 10);
  expect(log(['a', 'a'])).toBeCloseTo(Math.SQRT2, 10);
});

test('each language knows how common each kind is', () => {
  const { share } = weigh([], 'fr', table);
  // e⁰ + e⁰ + e¹ + e⁰ = 5.718
  expect(share.activity).toBeCloseTo(Math.E / 5.718, 3);
  expect(share.impact).toBeCloseTo(1 / 5.718, 3);
});

test('of anything, a KPI is said only when it is √e times as likely as an impact, an output when it is e to two fifths', () => {
  const kind = (share: Shares) => decide(share, 'anything', 'fr');
  // e^.4 = 1.49, e^.5 = 1.65
  expect(kind({ impact: 0.41, output: 0.59, activity: 0, bau_kpi: 0 })).toBe('impact');
  expect(kind({ impact: 0.39, output: 0.61, activity: 0, bau_kpi: 0 })).toBe('output');
  expect(kind({ impact: 0.35, output: 0, activity: 0, bau_kpi: 0.65 })).toBe('bau_kpi');
  expect(kind({ impact: 0.4, output: 0, activity: 0, bau_kpi: 0.6 })).toBe('impact');
  expect(kind({ impact: 0.3, output: 0, activity: 0.4, bau_kpi: 0.3 })).toBe('activity');
});

test('of key results it takes more: fewer are to be held, and in French three in five are impacts already', () => {
  const made = (output: number): Shares => ({ impact: 1 - output, output, activity: 0, bau_kpi: 0 });
  // e^.5 = 1.65 in English, e^1.8 = 6.05 in French: .62 and .86 of the two
  expect([0.61, 0.63].map((share) => decide(made(share), 'key-results', 'en'))).toEqual(['impact', 'output']);
  expect([0.85, 0.87].map((share) => decide(made(share), 'key-results', 'fr'))).toEqual(['impact', 'output']);
  const held = (bau_kpi: number): Shares => ({ impact: 1 - bau_kpi, output: 0, activity: 0, bau_kpi });
  // e^.6 = 1.82 and e^.9 = 2.46: .65 and .71
  expect([0.64, 0.66].map((share) => decide(held(share), 'key-results', 'en'))).toEqual(['impact', 'bau_kpi']);
  expect([0.7, 0.72].map((share) => decide(held(share), 'key-results', 'fr'))).toEqual(['impact', 'bau_kpi']);
});

test('nothing is weighed against a ruling', () => {
  expect(isRuling('a movement of a thing:impact')).toBe(true);
  expect(isRuling('a thing made:output')).toBe(false);
  expect(kindOf(lineOf('Active users', 'en'), 'anything')).toMatchObject({ kind: 'bau_kpi', share: 1 });
});

test('of one’s own things that move the words are heard too: what is made, what others do with it, what is asked of us', () => {
  expect(isRuling('a movement of a thing:output')).toBe(false);
  const kinds = [
    ['Test coverage 60% → 80%', 'output'],
    ['Newsletter audience 25 → 40 subscribers', 'impact'],
    ['Tickets raised per employee per month from 1.9 to 1.2', 'impact'],
    ['Hold more sprints, from 2 to 4 a month', 'activity'],
  ] as const;
  for (const [text, kind] of kinds) expect(kindOf(lineOf(text, 'en'), 'key-results').kind, text).toBe(kind);
});
