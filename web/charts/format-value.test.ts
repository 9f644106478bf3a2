import { describe, expect, it } from 'vitest';
import { charts as english } from '../../i18n/en/charts.ts';
import { charts as french } from '../../i18n/fr/charts.ts';
import { formatDifference, formatTick, formatValue } from './format-value.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a value', () => {
  it('carries its unit, after a space that does not break', () => {
    expect(formatValue('fr', 2.4, { kind: 'number', digits: 1, suffix: 'h' })).toBe('2,4\u00a0h');
    expect(plain(formatValue('fr', 0.031, { kind: 'percent', digits: 1 }))).toBe('3,1 %');
  });
});

describe('a value whose unit names no decimals', () => {
  it('keeps those a reader can use: 9 350, 43,8 and 2,67', () => {
    const said = [9349.93, 43.778, 2.671].map((value) => plain(formatValue('fr', value, { kind: 'number' })));
    expect(said).toEqual(['9 350', '43,8', '2,67']);
  });
});

describe('a difference', () => {
  it('between percentages is counted in points, its sign said', () => {
    const unit = { kind: 'percent', digits: 1 } as const;
    expect(plain(formatDifference('fr', french, 0.061, unit))).toBe('+6,1 points');
    expect(plain(formatDifference('fr', french, 0.012, unit))).toBe('+1,2 point');
    expect(plain(formatDifference('en', english, -0.039, unit))).toBe('−3.9 points');
  });
  it('keeps as many decimals as its measure: −2,0 beside +4,1', () => {
    expect(formatDifference('fr', french, -2, { kind: 'number', digits: 1 })).toBe('−2,0');
  });
});

describe('the ticks of an axis', () => {
  const unit = { kind: 'number', digits: 0 } as const;
  it('are all shortened or none: 5 k stands under 15 k', () => {
    const axis = { step: 5000, largest: 15_000, narrow: true };
    expect([5_000, 15_000].map((value) => plain(formatTick('fr', value, unit, axis)))).toEqual(['5 k', '15 k']);
    expect(plain(formatTick('fr', 15_000, unit, { ...axis, narrow: false }))).toBe('15 000');
  });
  it('have the decimals their step needs: 4,0 and 4,2', () => {
    const axis = { step: 0.2, largest: 4.6, narrow: false };
    expect(formatTick('fr', 4, { kind: 'number' }, axis)).toBe('4,0');
  });
});
