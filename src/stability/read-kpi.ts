import { type Grain, nextBucket } from '../calendar/bucket.ts';
import { activeSignal, sideOf } from './active-signal.ts';
import { chooseBaseline, type LockedBaseline } from './choose-baseline.ts';
import type { DeclaredSeason } from './declared-season.ts';
import { grainFacts } from './grain-season.ts';
import { judgeSegment } from './judge-segment.ts';
import type { AskedChart } from './judge-series.ts';
import { overdueSince } from './overdue.ts';
import { readPartial } from './partial-period.ts';
import { type IntendedTrend, readLevel } from './read-level.ts';
import type {
  Direction,
  ExpectedLevel,
  PeriodValue,
  Reading,
  ReadingPoint,
  ReadingState,
  Segment,
  VariationIcon,
} from './reading.ts';
import { samePeriod } from './same-period.ts';
import { suggestChanges } from './suggest-changes.ts';
import { type Measured, timelineOf } from './timeline.ts';
import { assuranceOf, variationOf } from './variation.ts';
import { whatWouldChange } from './would-change.ts';

/** What is known of a KPI on `today` (a local date, the organisation's zone). */
export type KpiPast = {
  grain: Grain;
  /** Ascending by period (ISO first local day); skipped periods are missing. */
  measured: readonly Measured[];
  direction: Direction;
  expectedLevel: ExpectedLevel | null;
  today: string;
  /** Read as of this period; otherwise the last complete one measured. */
  period?: string;
  /** Said with one to three points, beside start and last. */
  target?: number | null;
  /** Days after a period's end before its measurement is overdue. */
  graceDays?: number;
  baseline?: LockedBaseline | null;
  declaredSeason?: DeclaredSeason | null;
  intendedTrend?: IntendedTrend | null;
  /** Where a definition changed and the past could not be recomputed: first period under the new version. */
  breaks?: readonly { from: string; definitionVersion: number | null }[];
  /** The same part of past periods, oldest first, for the period that is not over. */
  samePart?: readonly PeriodValue[];
  chart?: AskedChart;
};

/** Points measured for a range, and for one that is no longer provisional. */
const leastForRange = 4;
const leastForSettled = 12;

function segmentsOf(
  periods: readonly string[],
  breaks: KpiPast['breaks'],
): (Segment & { start: number; end: number })[] {
  const cuts = (breaks ?? []).filter(({ from }) => periods.some((p) => p >= from) && periods.some((p) => p < from));
  const starts = [{ from: periods[0]!, definitionVersion: null as number | null }, ...cuts];
  return starts.map(({ from, definitionVersion }, i) => {
    const start = periods.findIndex((p) => p >= from);
    const next = starts[i + 1];
    const end = next ? periods.findIndex((p) => p >= next.from) : periods.length;
    return { from: periods[start]!, to: periods[end - 1]!, definitionVersion, start, end };
  });
}

function evidenceOf(
  line: { periods: string[]; values: (number | null)[] },
  period: string,
  grain: Grain,
): PeriodValue[] {
  const known = new Map(line.periods.map((p, t) => [p, line.values[t]!]));
  const same: PeriodValue[] = [];
  for (let back = 1; back <= 5 && same.length < 3; back++) {
    const then = samePeriod(period, grain, back);
    const value = known.get(then);
    if (value != null) same.push({ period: then, value });
  }
  return same;
}

/** The whole reading of a KPI, as data. Never refuses: what cannot be said is a state of its own. */
export function readKpi(past: KpiPast): Reading {
  const { grain, direction, expectedLevel, today } = past;
  const facts = grainFacts[grain];
  const line = timelineOf(past.measured, grain, past.period);
  const partial = line.partial && readPartial(line.partial, past.samePart ?? [], facts.season);
  const empty: Reading = {
    grain,
    direction,
    expectedLevel,
    state: { kind: 'no-reading' },
    period: null,
    value: null,
    expected: null,
    range: null,
    next: null,
    provisional: false,
    level: null,
    variation: 'no-reading',
    arrow: null,
    assurance: 'none',
    model: null,
    baseline: null,
    evidence: { same: [], computedOn: 0 },
    wouldChange: [{ code: 'value-arrives' }],
    segments: [],
    partial,
    suggestions: [],
    points: partialPoint(line.partial, 0),
  };
  const last = line.periods.length - 1;
  if (last < 0) return empty;

  const segments = segmentsOf(line.periods, past.breaks);
  const points: ReadingPoint[] = [];
  const current = segments.at(-1)!;
  let reading: Reading = empty;
  for (const [number, segment] of segments.entries()) {
    const periods = line.periods.slice(segment.start, segment.end);
    const values = line.values.slice(segment.start, segment.end);
    const baseline = chooseBaseline(periods, values, grain, past.baseline ?? null);
    const ahead = nextBucket(periods.at(-1)!, grain);
    const asked = [...values.slice(baseline.from), null];
    const measuredCount = values.filter((v) => v !== null).length;
    const judgedSegment =
      measuredCount < leastForRange
        ? undefined
        : judgeSegment({
            periods: [...periods.slice(baseline.from), ahead],
            values: asked,
            grain,
            baseline,
            declared: past.declaredSeason ?? null,
            chart: past.chart,
          });
    const judged = judgedSegment?.judged;
    for (const [t, period] of periods.entries()) {
      const point = judged?.points[t - baseline.from];
      const value = values[t]!;
      const fires = point !== undefined && point.rules.length > 0;
      const side = fires ? sideOf(point) : null;
      points.push({
        period,
        value,
        kind:
          value === null ? 'missing' : !point ? 'unjudged' : t < baseline.from + baseline.span ? 'baseline' : 'judged',
        provisional: line.provisional[segment.start + t]!,
        segment: number,
        expected: point?.expected ?? null,
        lower: point?.lower ?? null,
        upper: point?.upper ?? null,
        rules: point?.rules ?? [],
        side,
        variation: side && value !== null ? variationOf(side, value, direction, expectedLevel) : null,
      });
    }
    if (segment !== current) continue;

    const own = periods.length - 1;
    const value = values[own]!;
    const at = own - baseline.from;
    const here = judged?.points[at];
    const nextPoint = judged?.points[at + 1];
    const signal = judged && here ? activeSignal(judged.points, values.slice(baseline.from), at) : null;
    const settled = measuredCount >= leastForSettled;
    const level =
      judged && settled
        ? readLevel(values, judged, grain, direction, expectedLevel, past.intendedTrend ?? null, today)
        : null;
    const first = values.findIndex((v) => v !== null);
    let state: ReadingState;
    const late =
      past.period === undefined ? overdueSince(periods[own]!, grain, past.graceDays ?? facts.graceDays, today) : null;
    const signalFound = signal && {
      rule: signal.rules[0]!,
      rules: signal.rules,
      side: signal.side,
      variation: variationOf(signal.side, value, direction, expectedLevel),
      period: periods[baseline.from + signal.at]!,
      since: periods[baseline.from + signal.since]!,
      periods: signal.periods,
      chance: signal.chance,
    };
    if (late) state = { kind: 'overdue', ...late };
    else if (measuredCount < leastForRange)
      state = {
        kind: 'too-few',
        have: measuredCount,
        start: { period: periods[first]!, value: values[first]! },
        last: { period: periods[own]!, value },
        target: past.target ?? null,
      };
    else if (!here) state = { kind: 'constant', have: measuredCount, value };
    else if (!settled) {
      const inside = value >= here.lower && value <= here.upper;
      state = {
        kind: 'provisional',
        have: measuredCount,
        need: leastForSettled,
        inside,
        side: inside ? null : sideOf(here),
      };
    } else if (signalFound) state = { kind: 'signal', signal: signalFound };
    else state = { kind: 'within' };

    const icon: VariationIcon =
      state.kind === 'overdue'
        ? 'no-reading'
        : state.kind === 'signal'
          ? state.signal.variation
          : state.kind === 'within'
            ? 'common'
            : 'none';
    const range = here ? { lower: here.lower, upper: here.upper } : null;
    const nextRange = nextPoint ? { lower: nextPoint.lower, upper: nextPoint.upper } : null;
    const inBaseline = values.slice(baseline.from, baseline.from + baseline.span).filter((v) => v !== null).length;
    reading = {
      ...empty,
      state,
      period: periods[own]!,
      value,
      expected: here?.expected ?? null,
      range,
      next: nextPoint && nextRange ? { period: ahead, expected: nextPoint.expected, range: nextRange } : null,
      provisional: line.provisional[segment.start + own]!,
      level,
      variation: icon,
      arrow: state.kind === 'signal' ? (state.signal.side === 'above' ? 'up' : 'down') : null,
      assurance: settled && state.kind !== 'overdue' ? assuranceOf(nextRange, expectedLevel) : 'none',
      model: judged
        ? {
            chart: judged.chart,
            because: judged.because,
            season: judgedSegment!.season,
            trend: judged.model?.trend ?? false,
            memory: judged.model?.fit.memory ?? 0,
            scale: judged.scale.name,
            heavyTails: judged.heavyTails,
          }
        : null,
      baseline: judged
        ? {
            from: periods[baseline.from]!,
            to: periods[Math.max(baseline.from, baseline.from + baseline.span - 1)]!,
            periods: inBaseline,
            locked: baseline.locked,
          }
        : null,
      evidence: { same: evidenceOf(line, periods[own]!, grain), computedOn: judged ? inBaseline : 0 },
      suggestions: judged && settled ? suggestChanges(periods, values, judged, baseline.from) : [],
    };
  }
  const whole = {
    ...reading,
    segments: segments.map(({ from, to, definitionVersion }) => ({ from, to, definitionVersion })),
  };
  return {
    ...whole,
    wouldChange: whatWouldChange(whole),
    points: [...points, ...partialPoint(line.partial, segments.length - 1)],
  };
}

function partialPoint(partial: PeriodValue | null, segment: number): ReadingPoint[] {
  if (!partial) return [];
  const none = { expected: null, lower: null, upper: null, rules: [], side: null, variation: null };
  return [{ period: partial.period, value: partial.value, kind: 'partial', provisional: true, segment, ...none }];
}
