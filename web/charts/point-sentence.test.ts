import { describe, expect, it } from 'vitest';
import { charts as english } from '../../i18n/en/charts.ts';
import { charts as french } from '../../i18n/fr/charts.ts';
import type { ChartPoint, KpiChartData } from './chart-data.ts';
import { chartVoice } from './chart-words.tsx';
import { chartSentence, pointSentence } from './point-sentence.ts';

const fr = chartVoice('fr', french);
const en = chartVoice('en', english);
const point = (change: Partial<ChartPoint> = {}): ChartPoint => ({
  period: '2026-10-01',
  value: 13_120,
  lower: 12_500,
  upper: 13_870,
  expected: 13_185,
  kind: 'common',
  ...change,
});
const kpi = (...points: ChartPoint[]): KpiChartData => ({
  name: 'Abonnés actifs',
  grain: 'month',
  unit: { kind: 'number', digits: 0 },
  points,
});
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the sentence of a point', () => {
  it('says the value and the range it stands in', () => {
    expect(plain(pointSentence(kpi(), point(), fr))).toBe('Octobre 2026 : 13 120, dans la plage, de 12 500 à 13 870.');
    expect(pointSentence(kpi(), point(), en)).toBe('October 2026: 13,120, within the range, 12,500 to 13,870.');
  });
  it('says on which side a signal is, and what it means given the direction', () => {
    const low = point({ value: 11_947, kind: 'concern', rule: 'outside-range' });
    expect(plain(pointSentence(kpi(), low, fr))).toBe(
      'Octobre 2026 : 11 947, sous la plage, de 12 500 à 13 870, signal, dégradation.',
    );
  });
  it('never gives a number to a missing reading', () => {
    expect(plain(pointSentence(kpi(), point({ value: null }), fr))).toBe('Octobre 2026 : aucune mesure.');
  });
  it('says that the period is still running', () => {
    expect(pointSentence(kpi(), point({ partial: true }), en)).toContain('period still running');
  });
});

describe('the sentence of a chart', () => {
  it('gives name, span, last value and how many signals', () => {
    const data = kpi(point({ period: '2026-09-01' }), point());
    expect(plain(chartSentence(data, fr))).toBe(
      'Abonnés actifs par mois, septembre 2026 à octobre 2026. Octobre 2026 : 13 120, dans la plage, de 12 500 à 13 870. Aucun signal.',
    );
  });
  it('of an empty series says so', () => {
    expect(chartSentence(kpi(), en)).toBe('Abonnés actifs. No measurement yet. The first one starts the series.');
  });
});
