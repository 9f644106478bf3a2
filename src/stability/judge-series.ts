import { adaptiveChart } from '../statistics/adaptive-chart.ts';
import type { BaselineModel } from '../statistics/baseline-model.ts';
import { kept, keptApart } from '../statistics/chart-point.ts';
import { honestChart } from '../statistics/honest-chart.ts';
import { nhsRules, type RunRule, wheelerRules } from '../statistics/run-rules.ts';
import { plainScale, type StabilisingScale } from '../statistics/stabilising-scale.ts';
import type { Unusable, Values } from '../statistics/unusable.ts';
import { byNaturalLimits } from './by-natural-limits.ts';
import type { ChartChoice, ChartReason, Rule } from './reading.ts';

/** `xmr` judges by Wheeler's rules, `nhs` by those of Making Data Count, on the same natural limits. */
export type AskedChart = ChartChoice | 'nhs';

export type JudgedPoint = { expected: number; lower: number; upper: number; rules: readonly Rule[]; error: number };

export type JudgedSeries = {
  kind: 'judged';
  chart: ChartChoice;
  because: ChartReason;
  points: JudgedPoint[];
  /** Null for natural limits, which know a level only. */
  model: BaselineModel | null;
  scale: StabilisingScale;
  heavyTails: boolean;
};

/** Above this memory a fixed level explains so little that the chart that follows the level speaks. */
const wanderingMemory = 0.8;

const quiet: readonly Rule[] = [];
const rulesOf = (surprise: boolean, drift: boolean): readonly Rule[] =>
  surprise ? (drift ? ['surprise', 'drift'] : ['surprise']) : drift ? ['drift'] : quiet;

function judgedByLimits(values: Values, span: number, rules: readonly RunRule<Rule>[]): JudgedSeries | Unusable {
  const found = byNaturalLimits(values, span, rules);
  if (found.kind !== 'limited') return found;
  const { points } = found;
  return { kind: 'judged', chart: 'xmr', because: 'asked', points, model: null, scale: plainScale, heavyTails: false };
}

/** A power of two that brings values out of reach of squares back within it; 1 for any ordinary series. */
function unitOf(values: Values): number {
  let largest = 0;
  for (const value of values) if (value != null && Math.abs(value) > largest) largest = Math.abs(value);
  const ordinary = largest === 0 || (largest > 1e-60 && largest < 1e60) || !(largest <= 1e150);
  return ordinary ? 1 : 2 ** Math.max(-1000, Math.floor(Math.log2(largest)));
}

/**
 * Every point of a series against the range known before it. The first `span` values are the locked baseline; `season`
 * in points is tried, 1 for none. Without `asked`, the honest chart speaks, or the adaptive one where the level wanders.
 */
export function judgeSeries(values: Values, span: number, season: number, asked?: AskedChart): JudgedSeries | Unusable {
  const unit = unitOf(values);
  if (unit === 1) return judge(values, span, season, asked);
  const judged = judge(
    values.map((value) => (value == null ? null : value / unit)),
    span,
    season,
    asked,
  );
  if (judged.kind !== 'judged') return judged;
  const points = judged.points.map(({ expected, lower, upper, ...rest }) => ({
    ...rest,
    expected: kept(expected * unit),
    ...keptApart(lower * unit, upper * unit),
  }));
  return { ...judged, points };
}

/** A fixed range from the first two thirds of a long baseline that its own last third keeps leaving is no fixed range. */
function broken(values: Values, span: number, season: number): boolean {
  const cut = Math.floor((2 * span) / 3);
  if (span < 36) return false;
  const early = honestChart(values.slice(0, span), cut, season);
  if (early.kind !== 'chart') return false;
  let alarms = 0;
  for (let t = cut; t < span; t++) if (early.points[t]!.surprise || early.points[t]!.drift) alarms++;
  return alarms >= Math.max(2, 0.06 * (span - cut));
}

function judge(values: Values, span: number, season: number, asked: AskedChart | undefined): JudgedSeries | Unusable {
  if (asked === 'xmr') return judgedByLimits(values, span, wheelerRules);
  if (asked === 'nhs') return judgedByLimits(values, span, nhsRules);
  const honest = honestChart(values, span, season);
  if (honest.kind !== 'chart') return honest;
  const { model, scale } = honest;
  const heavyTails = honest.tail.some((shape) => shape.degrees < 8 && shape.weight > 0.5);
  const wanders = asked === undefined && (model.fit.memory > wanderingMemory || broken(values, span, season));
  if (asked === 'adaptive' || wanders) {
    const adaptive = adaptiveChart(values, span, season, { model, scale });
    if (adaptive.kind === 'chart' || asked === 'adaptive') {
      if (adaptive.kind !== 'chart') return adaptive;
      const points = adaptive.points.map((p) => ({ ...p, rules: rulesOf(p.surprise, p.drift) }));
      const because = asked ? 'asked' : 'drifts';
      return { kind: 'judged', chart: 'adaptive', because, points, model, scale, heavyTails };
    }
  }
  const points = honest.points.map((p) => ({ ...p, rules: rulesOf(p.surprise, p.drift) }));
  return {
    kind: 'judged',
    chart: 'honest',
    because: asked ? 'asked' : model.trend ? 'sloped' : 'stable',
    points,
    model,
    scale,
    heavyTails,
  };
}
