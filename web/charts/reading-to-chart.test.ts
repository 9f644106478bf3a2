import { describe, expect, it } from 'vitest';
import { type KpiPast, readKpi } from '../../src/stability/read-kpi.ts';
import { periodAt } from './period-index.ts';
import { readingToChart, readingToSparkline } from './reading-to-chart.ts';

const unit = { kind: 'number', digits: 0 } as const;
const words = { name: 'Trajets', unit };
const weekly = (values: readonly (number | null)[]) =>
  values.map((value, index) => ({ period: periodAt('week', '2026-01-05', index), value }));
const ordinary = Array.from({ length: 40 }, (_, index) => 100 + [3, -4, 1, -2, 4, -1, 2, -3][(index * 5) % 8]!);
const past = (values: readonly (number | null)[], change: Partial<KpiPast> = {}): KpiPast => ({
  grain: 'week',
  measured: weekly(values),
  direction: 'up',
  expectedLevel: { atLeast: 95, atMost: null },
  today: periodAt('week', '2026-01-05', values.length),
  ...change,
});

describe('a reading on a chart', () => {
  it('keeps each period, its value and the range known before it', () => {
    const reading = readKpi(past(ordinary));
    const chart = readingToChart(reading, words);
    expect(chart.points.map(({ value }) => value)).toEqual(ordinary);
    expect(chart.points.at(-1)?.lower).toBe(reading.points.at(-1)?.lower);
    expect(chart.expectedLevel).toEqual({ atLeast: 95 });
    expect(chart.points.some(({ provisional }) => provisional)).toBe(false);
  });
  it('shows a fall of a KPI that should rise as a concern outside the range', () => {
    const chart = readingToChart(readKpi(past([...ordinary, 60])), words);
    expect(chart.points.at(-1)).toMatchObject({ value: 60, kind: 'concern', rule: 'outside-range' });
  });
  it('with three points has neither range nor verdict', () => {
    const chart = readingToChart(readKpi(past([10, 40, 12])), words);
    expect(chart.points.map(({ kind, lower }) => [kind, lower])).toEqual([
      ['common', null],
      ['common', null],
      ['common', null],
    ]);
  });
  it('with seven points has a provisional range and ordinary points only', () => {
    const chart = readingToChart(readKpi(past(ordinary.slice(0, 7))), words);
    expect(chart.points.at(-1)).toMatchObject({ provisional: true, kind: 'common' });
  });
  it('overdue ends in silence, and its sparkline has no range ahead', () => {
    const reading = readKpi(past(ordinary, { today: periodAt('week', '2026-01-05', 44) }));
    expect(reading.state.kind).toBe('overdue');
    expect(readingToChart(reading, words).points.at(-1)?.value).toBeNull();
    expect(readingToSparkline(reading, unit).ahead).toBeUndefined();
  });
});
