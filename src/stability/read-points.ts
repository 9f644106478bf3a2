import { sideOf } from './active-signal.ts';
import type { KpiPast } from './kpi-past.ts';
import { type Possible, shown } from './possible.ts';
import type { PeriodValue, ReadingPoint } from './reading.ts';
import type { ReadSegment } from './segments.ts';
import { variationOf } from './variation.ts';

/** Everything a chart needs of one segment, one entry per period. */
export function readPoints(segment: ReadSegment, number: number, past: KpiPast, possible: Possible): ReadingPoint[] {
  const { periods, values, baseline, found } = segment;
  return periods.map((period, t) => {
    const judged = found?.judged.points[t - baseline.from];
    const point = judged && shown(judged, possible);
    const value = values[t]!;
    const side = point && point.rules.length > 0 ? sideOf(point) : null;
    const inBaseline = t < baseline.from + baseline.span;
    return {
      period,
      value,
      kind: value === null ? 'missing' : !point ? 'unjudged' : inBaseline ? 'baseline' : 'judged',
      segment: number,
      expected: point?.expected ?? null,
      lower: point?.lower ?? null,
      upper: point?.upper ?? null,
      rules: point?.rules ?? [],
      side,
      variation: side && value !== null ? variationOf(side, value, past.direction, past.expectedLevel) : null,
    };
  });
}

/** The period that is not over: a value without a verdict. */
export function partialPoint(partial: PeriodValue | null, segment: number): ReadingPoint[] {
  if (!partial) return [];
  const none = { expected: null, lower: null, upper: null, rules: [], side: null, variation: null };
  return [{ period: partial.period, value: partial.value, kind: 'partial', segment, ...none }];
}
