import { expect, test } from 'vitest';
import { charts as en } from '../../i18n/en/charts.ts';
import { charts as fr } from '../../i18n/fr/charts.ts';
import type { TrajectoryData } from './chart-data.ts';
import { chartVoice } from './chart-words.tsx';
import { trajectorySentence } from './trajectory-sentence.ts';

const to45: TrajectoryData = {
  name: 'X',
  unit: { kind: 'number' },
  periods: 12,
  baseline: 34,
  target: 45,
  actual: [{ week: 3, value: 47 }],
};
const said = (language: 'en' | 'fr', data: TrajectoryData) =>
  trajectorySentence(data, chartVoice(language, language === 'fr' ? fr : en));

test('a value beyond its target is said to be, by how much, in both languages: 47 − 45 is 2', () => {
  expect(said('en', to45)).toContain('Beyond its target: +2.');
  expect(said('fr', to45)).toContain('Au-delà de sa cible\u00a0: +2.');
});

test('at its target, or short of it, nothing is beyond', () => {
  for (const value of [45, 44]) expect(said('en', { ...to45, actual: [{ week: 3, value }] })).not.toContain('Beyond');
});
