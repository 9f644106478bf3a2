import { expect, test } from 'vitest';
import { dayNamed, formatChange, formatDate, formatNumber, formatPercent } from './format.ts';

test('French thousands and percentages are spaced by U+00A0, never U+202F', () => {
  expect(formatNumber('fr', 12480.5)).toBe('12\u00a0480,5');
  expect(formatPercent('fr', 0.163, 1)).toBe('16,3\u00a0%');
});

test('a fall is written with a true minus sign in both languages', () => {
  expect(formatChange('en', -0.16)).toBe('−16%');
  expect(formatChange('fr', -0.16)).toBe('−16\u00a0%');
});

test('the first of a month is « 1er » in French, and the eleventh is not', () => {
  expect(formatDate('fr', '2026-03-01')).toBe('1er mars 2026');
  expect(formatDate('fr', '2026-03-11')).toBe('11 mars 2026');
  expect(formatDate('en', '2026-03-01')).toBe('1 March 2026');
});

test('a day that a refusal names is written as people write it, and what is no date stays as it came', () => {
  expect(dayNamed('fr', '2026-12-07')).toBe('lundi 7 décembre 2026');
  expect(dayNamed('fr', '2026-12-01')).toBe('mardi 1er décembre 2026');
  expect(dayNamed('en', '2026-12-07')).toBe('Monday 7 December 2026');
  expect(dayNamed('en', '2026-13-40')).toBe('2026-13-40');
  expect(dayNamed('en', undefined)).toBe('undefined');
});
