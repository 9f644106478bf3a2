import { expect, test } from 'vitest';
import type { CycleReading } from '../src/impact/cycle-reading.ts';
import { impact as en } from './en/impact.ts';
import { formatNumber, type Language } from './format.ts';
import { impact as fr } from './fr/impact.ts';
import { type CycleFacts, factsSaid, type ImpactVoice, impactSentences, smallestOf } from './impact-sentence.ts';

const voice = (language: Language, more: Partial<ImpactVoice> = {}): ImpactVoice => ({
  language,
  words: language === 'fr' ? fr : en,
  value: (value) => formatNumber(language, value, { maximumFractionDigits: 1 }),
  change: (change) => formatNumber(language, change, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
  inPoints: false,
  ...more,
});

const closed: CycleReading = {
  kind: 'cycle-reading',
  standing: 'close',
  measure: 'rate',
  difference: {
    perPeriod: { value: 8, lower: 5.1, upper: 10.8 },
    total: null,
    relative: 0.2,
    measured: 13,
    elapsed: 13,
  },
  verdict: 'moved-up',
  detectable: { relative: 0.14, perPeriod: 2.85 },
  asItWasGoing: { mean: [], lower80: [], upper80: [], lower95: [], upper95: [] },
  ending: { value: 44.1, lower: 32, upper: 40.2, place: 'above' },
  chance: null,
  method: { season: { found: false, why: 'not-asked' }, members: [], yearly: 0 },
};
const undetermined: CycleReading = {
  ...closed,
  verdict: 'undetermined',
  difference: {
    perPeriod: { value: -0.4, lower: -3.8, upper: 3 },
    total: null,
    relative: -0.01,
    measured: 12,
    elapsed: 13,
  },
};
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

test('a moved key result says its difference and interval, and asks what else may have played', () => {
  expect(plain(impactSentences(voice('fr'), closed).finding)).toBe(
    'Écart à la prévision : +8 en moyenne [+5,1 ; +10,8].',
  );
  expect(impactSentences(voice('en'), closed).finding).toBe(
    'Difference from the forecast: +8 on average [+5.1 to +10.8].',
  );
  expect(plain(impactSentences(voice('fr'), closed).notes.join(' '))).toBe(
    'Un écart n’est pas une cause. Qu’est-\u2060ce qui a pu jouer d’autre ?',
  );
  expect(plain(impactSentences(voice('fr'), closed).ending)).toBe(
    'Valeur finale 44,1 : au-dessus de la prévision (de 32 à 40,2).',
  );
});

test('undetermined is always said with its protection', () => {
  expect(plain(impactSentences(voice('fr'), undetermined).finding)).toBe(
    'Indéterminé : −0,4 en moyenne [−3,8 ; +3]. Indéterminé ne veut pas dire sans effet.',
  );
  expect(impactSentences(voice('en'), undetermined).finding).toBe(
    'Undetermined: −0.4 on average [−3.8 to +3]. Undetermined does not mean without effect.',
  );
  expect(plain(impactSentences(voice('fr'), undetermined).detectable)).toBe(
    'Ce cycle ne pouvait rien montrer en dessous de 14 %.',
  );
  expect(plain(impactSentences(voice('fr'), undetermined).notes[0]!)).toBe('12 périodes mesurées sur 13.');
});

test('on any other day it is provisional, without a verdict, and the chance is a frequency', () => {
  const running: CycleReading = {
    ...closed,
    standing: 'provisional',
    verdict: null,
    ending: null,
    chance: { probability: 0.2, frequency: { bound: 'about', times: 1, of: 5 } },
  };
  expect(plain(impactSentences(voice('fr'), running).finding)).toBe(
    'Écart à la prévision, provisoire : +8 en moyenne [+5,1 ; +10,8].',
  );
  expect(plain(impactSentences(voice('fr'), running).chance)).toBe('Au rythme actuel : environ 1 fois sur 5.');
  expect(impactSentences(voice('en'), running).chance).toBe('At this pace: about 1 in 5.');
});

test('before the cycle, what it cannot show is said; where the forecast is about zero, in the measure’s unit', () => {
  const before: CycleReading = { ...closed, standing: 'not-started', difference: null, verdict: null, ending: null };
  expect(plain(impactSentences(voice('fr'), before).finding)).toBe('Ce cycle ne peut rien montrer en dessous de 14 %.');
  const aroundZero = { ...before, detectable: { relative: null, perPeriod: 2.85 } };
  expect(impactSentences(voice('en'), aroundZero).finding).toBe('This cycle cannot show less than 2.9.');
});

test('a flow says its mean per period, and its total too', () => {
  const flow: CycleReading = {
    ...closed,
    measure: 'flow',
    difference: { ...closed.difference!, total: { value: 104, lower: 66.3, upper: 140.4 } },
  };
  expect(plain(impactSentences(voice('fr'), flow).finding)).toBe(
    'Écart à la prévision : +8 par période [+5,1 ; +10,8].',
  );
  expect(plain(impactSentences(voice('fr'), flow).total)).toBe('Au total : +104 [+66,3 ; +140,4].');
});

test('with one to three points: start, last, target, and nothing concluded', () => {
  const young = {
    kind: 'compared-with-start',
    start: { index: 0, value: 34 },
    last: { index: 2, value: 36 },
    why: 'too-few-points',
  } as const;
  // Where it starts from is what was written when it was set, not the first value that came.
  const set = impactSentences(voice('en', { baseline: 30, target: 45 }), young);
  expect(set.finding).toBe('From 30 to 36; target 45.');
  const said = impactSentences(voice('fr', { target: 45 }), young);
  expect(plain(said.finding)).toBe('De 34 à 36 ; cible 45.');
  expect(plain(said.notes[0]!)).toBe(
    'Pas assez de passé pour une prévision ; comparé au point de départ, sans conclure.',
  );
  expect(impactSentences(voice('en'), young).notes[0]).toBe(
    'Not enough past for a forecast; compared with the start, without concluding.',
  );
});

test('the smallest change of a share is said in points, since a percent of a percentage would be read as one', () => {
  const points = (change: number) => `${formatNumber('fr', change * 100, { maximumFractionDigits: 1 })}\u00a0points`;
  const detectable = { relative: 0.063, perPeriod: 0.0215 };
  expect(plain(smallestOf(voice('fr', { inPoints: true, change: points }), detectable))).toBe('2,2 points');
  expect(plain(smallestOf(voice('fr'), detectable))).toBe('6 %');
});

test('beside the verdict of the close: the total of a flow, where it ended, what could not be seen, what is missing', () => {
  const facts: CycleFacts = {
    total: { value: 104, lower: 66.3, upper: 140.4 },
    ending: { value: 44.1, lower: 32, upper: 40.2, place: 'above' },
    detectable: { relative: 0.14, perPeriod: 2.85 },
    measured: 4,
    elapsed: 13,
  };
  expect(factsSaid(voice('fr'), facts, true).map(plain)).toEqual([
    'Au total : +104 [+66,3 ; +140,4].',
    'Valeur finale 44,1 : au-dessus de la prévision (de 32 à 40,2).',
    'Ce cycle ne pouvait rien montrer en dessous de 14 %.',
    '4 périodes mesurées sur 13.',
  ]);
  const rate = { ...facts, total: null, ending: null, measured: 13 };
  expect(factsSaid(voice('en'), rate, false)).toEqual([]);
});
