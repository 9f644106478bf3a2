import type { Grain } from '../calendar/bucket.ts';
import { periodsToLearn } from '../statistics/baseline-model.ts';
import { keptApart } from '../statistics/chart-point.ts';
import { plainScale } from '../statistics/stabilising-scale.ts';
import { type DeclaredSeason, declaredFactor, withoutDeclared } from './declared-season.ts';
import { grainFacts } from './grain-season.ts';
import { type AskedChart, type JudgedSeries, judgeSeries } from './judge-series.ts';
import type { SeasonFound } from './reading.ts';

export type SegmentAsk = {
  periods: readonly string[];
  /** One value a period, and one null more for the range one ahead. */
  values: readonly (number | null)[];
  grain: Grain;
  /** Index of the first baseline period, and how many periods it spans. */
  baseline: { from: number; span: number };
  declared: DeclaredSeason | null;
  chart: AskedChart | undefined;
};

/** `plain` is what was judged before a declared season was put back into every range; `judged` itself where there is none. */
export type JudgedSegment = { judged: JudgedSeries; season: SeasonFound; plain: JudgedSeries };

/** A young series is judged on its values less the declared season, which is then put back into every range. */
function judgeDeclared(ask: SegmentAsk, declared: DeclaredSeason): Omit<JudgedSegment, 'season'> | undefined {
  const factors = ask.periods.map((period) => declaredFactor(declared, period, ask.grain));
  const values = withoutDeclared(ask.values, ask.periods, declared, ask.grain);
  const plain = judgeSeries(values, ask.baseline.span, 1, ask.chart);
  if (plain.kind !== 'judged') return undefined;
  const points = plain.points.map((point, t) => ({
    ...point,
    expected: point.expected * factors[t]!,
    lower: point.lower * factors[t]!,
    upper: point.upper * factors[t]!,
  }));
  return { judged: { ...plain, points }, plain };
}

/** Where the baseline is one value throughout, any other is a surprise; undefined while nothing else has been measured. */
function judgeConstant(values: SegmentAsk['values'], span: number): JudgedSeries | undefined {
  const known = values.slice(0, span).filter((value) => value !== null);
  const constant = known[0];
  if (constant === undefined || known.some((value) => value !== constant)) return undefined;
  if (values.every((value) => value === null || value === constant)) return undefined;
  const range = keptApart(constant, constant);
  const points = values.map((value) => {
    const changed = value !== null && value !== constant;
    // Infinitely many standard deviations; enough of them to be first among signals.
    const error = changed ? (value > constant ? 100 : -100) : 0;
    return { expected: constant, ...range, rules: changed ? (['surprise'] as const) : [], error };
  });
  const plain = { model: null, scale: plainScale, heavyTails: false };
  return { kind: 'judged', chart: 'honest', because: 'stable', points, ...plain };
}

function seasonFound(judged: JudgedSeries, length: number, have: number): SeasonFound {
  if (length <= 1) return { kind: 'none' };
  if (judged.model && judged.model.season.kind !== 'none') return { kind: 'learnt', length };
  const need = Math.ceil(periodsToLearn * length);
  return have < need ? { kind: 'too-short', length, have, need } : { kind: 'absent', length };
}

/**
 * The ranges of one segment, from its baseline's first period on. Undefined when nothing varies or too little is known;
 * a baseline that never varied makes a range of that one value.
 */
export function judgeSegment(ask: SegmentAsk): JudgedSegment | undefined {
  const { season: length } = grainFacts[ask.grain];
  const { span } = ask.baseline;
  if (ask.declared && ask.declared.length > 0 && span < periodsToLearn * length) {
    const judged = judgeDeclared(ask, ask.declared);
    if (judged) return { ...judged, season: { kind: 'declared', length } };
  }
  let judged = judgeSeries(ask.values, span, length, ask.chart);
  if (judged.kind === 'no-variation') judged = judgeConstant(ask.values, span) ?? judged;
  return judged.kind === 'judged' ? { judged, season: seasonFound(judged, length, span), plain: judged } : undefined;
}
