import type { Reading, ReadingPoint, Rule } from '../../src/stability/reading.ts';
import type { ChartPoint, ExpectedLevel, KpiChartData, SignalRule, ValueUnit } from './chart-data.ts';
import { periodAt, periodIndex } from './period-index.ts';

const rules: Record<Rule, SignalRule> = {
  surprise: 'outside-range',
  'rule-1': 'outside-range',
  drift: 'small-shift',
  'run-of-8': 'run-one-side',
  'run-of-7': 'run-one-side',
  'three-of-four': 'near-limit',
  'two-of-three': 'near-limit',
  'trend-of-7': 'trend',
};

/** What the chart of a KPI needs beyond its reading. */
export type ReadingChartWords = Pick<KpiChartData, 'name' | 'unit'> &
  Partial<Pick<KpiChartData, 'annotations' | 'forecast' | 'published' | 'context' | 'breaks'>>;

function expectedLevel(reading: Reading): ExpectedLevel | null {
  const { atLeast = null, atMost = null } = reading.expectedLevel ?? {};
  if (atLeast === null && atMost === null) return null;
  return { ...(atLeast === null ? {} : { atLeast }), ...(atMost === null ? {} : { atMost }) };
}

/** The rule said first is the one people see: outside the range before any run. */
const firstRule = (found: readonly Rule[]): SignalRule | undefined =>
  found.some((rule) => rules[rule] === 'outside-range') ? 'outside-range' : found[0] && rules[found[0]];

function chartPoint(point: ReadingPoint, provisionalRange: boolean, lastSegment: number): ChartPoint {
  const rule = firstRule(point.rules);
  return {
    period: point.period,
    value: point.value,
    lower: point.lower,
    upper: point.upper,
    expected: point.expected,
    // A provisional range gives no verdict: its points stay ordinary.
    kind: provisionalRange || point.rules.length === 0 ? 'common' : (point.variation ?? 'no-direction'),
    ...(rule && !provisionalRange ? { rule } : {}),
    ...(provisionalRange && point.segment === lastSegment ? { provisional: true } : {}),
    ...(point.kind === 'partial' ? { partial: true } : {}),
  };
}

/**
 * Periods that should have come and did not. Silence is drawn, but a file that ended years ago must not squeeze its own
 * past out of sight: beyond an eighth of what is known, the sentence and the label say how long it lasts.
 */
function silence(reading: Reading): ChartPoint[] {
  if (reading.state.kind !== 'overdue') return [];
  const { last, missed } = reading.state;
  const end = reading.points.at(-1)?.period ?? last;
  const shown = periodIndex(reading.grain, last, end);
  const most = Math.max(3, Math.ceil(reading.points.length / 8));
  return Array.from({ length: Math.min(most, Math.max(0, missed - shown)) }, (_, rank) => ({
    period: periodAt(reading.grain, last, shown + rank + 1),
    value: null,
    lower: null,
    upper: null,
    expected: null,
    kind: 'common',
  }));
}

/** A reading as the process-behaviour chart draws it. */
export function readingToChart(reading: Reading, words: ReadingChartWords): KpiChartData {
  const provisionalRange = reading.state.kind === 'provisional';
  const lastSegment = reading.segments.length - 1;
  const level = expectedLevel(reading);
  const season = reading.model?.season.kind;
  return {
    ...words,
    grain: reading.grain,
    points: [...reading.points.map((point) => chartPoint(point, provisionalRange, lastSegment)), ...silence(reading)],
    seasonal: season === 'learnt' || season === 'declared',
    ...(reading.baseline ? { baseline: { from: reading.baseline.from, to: reading.baseline.to } } : {}),
    ...(level ? { expectedLevel: level } : {}),
  };
}

/** What a sparkline needs: the same points, and the range of the period to come. */
export function readingToSparkline(reading: Reading, unit: ValueUnit) {
  const { points, expectedLevel: level } = readingToChart(reading, { name: '', unit });
  const ahead = reading.state.kind === 'overdue' ? undefined : reading.next?.range;
  return { points, unit, ...(ahead ? { ahead } : {}), ...(level ? { level } : {}) };
}
