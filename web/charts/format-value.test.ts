import { describe, expect, it } from 'vitest';
import { charts as english } from '../../i18n/en/charts.ts';
import { charts as french } from '../../i18n/fr/charts.ts';
import type { ValueUnit } from './chart-data.ts';
import { formatDifference, formatRange, formatTick, formatValue } from './format-value.ts';

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

describe('the two ends of a range', () => {
  it('have as many decimals: 12,0 beside 12,5, and 1,70 beside 2,56', () => {
    const ends = (low: number, high: number, unit: ValueUnit) =>
      [formatValue('fr', low, unit, [high]), formatValue('fr', high, unit, [low])].map(plain);
    expect(ends(12, 12.5, { kind: 'number' })).toEqual(['12,0', '12,5']);
    expect(ends(1.7, 2.56, { kind: 'number' })).toEqual(['1,70', '2,56']);
    expect(ends(12, 14, { kind: 'number' })).toEqual(['12', '14']);
    expect(ends(0.02, 0.125, { kind: 'percent' })).toEqual(['2,0 %', '12,5 %']);
  });
  it('say their unit once where there is little room, and keep the sign of a currency with each', () => {
    const said = (low: number, high: number, unit: ValueUnit) =>
      plain(formatRange('en', english.range, [low, high], unit));
    expect(said(12, 12.8, { kind: 'number', suffix: 'min' })).toBe('12.0 – 12.8 min');
    expect(said(0.021, 0.041, { kind: 'percent', digits: 1 })).toBe('2.1 – 4.1%');
    expect(said(4.48, 10.75, { kind: 'currency', currency: 'EUR' })).toBe('€4.48 – €10.75');
  });
});

describe('a difference', () => {
  it('and its interval have as many decimals, three figures of the largest', () => {
    const said = [4.21, -6.134, 14.5].map((one) =>
      formatDifference('fr', french, one, { kind: 'number' }, [4.21, -6.134, 14.5]),
    );
    expect(said).toEqual(['+4,2', '−6,1', '+14,5']);
  });
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
