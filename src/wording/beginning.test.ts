import { expect, test } from 'vitest';
import { beginning } from './beginning.ts';

test('a text short enough is left as it is', () => {
  expect(beginning('Lancer', 6)).toBe('Lancer');
});

test('an astronaut is five units and stays whole: cut at 7, "ab" and one astronaut', () => {
  expect('👩‍🚀').toHaveLength(5);
  expect(beginning('ab👩‍🚀👩‍🚀', 7)).toBe('ab👩‍🚀');
  for (let most = 2; most < 7; most++) expect(beginning('ab👩‍🚀👩‍🚀', most)).toBe('ab');
});

test('flags, skin tones, keycaps and accents written apart stay whole', () => {
  expect(beginning('🇫🇷🇧🇪', 6)).toBe('🇫🇷');
  expect(beginning('x🚴🏽‍♀️', 4)).toBe('x');
  expect(beginning('x1️⃣', 2)).toBe('x');
  expect(beginning('e\u0301e\u0301', 3)).toBe('e\u0301');
});

test('marks without end upon one letter are cut, and never through a pair', () => {
  expect(beginning(`e${'\u0301'.repeat(5000)}`, 600)).toHaveLength(600);
  const family = '👨‍'.repeat(5000);
  expect(beginning(family, 601).isWellFormed()).toBe(true);
});

test('ten megabytes cost no more than a line', () => {
  expect(beginning('🚀'.repeat(5_000_000), 601)).toHaveLength(600);
});
