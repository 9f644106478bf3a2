import { withoutDeclared } from './declared-season.ts';
import type { JudgedPoint } from './judge-series.ts';
import type { KpiPast } from './kpi-past.ts';
import { possibleOf, shown } from './possible.ts';
import { readLevel } from './read-level.ts';
import { partialPoint, readPoints } from './read-points.ts';
import { leastForSettled, readState, variationIcon } from './read-state.ts';
import type { BaselineUsed, ModelUsed, Reading } from './reading.ts';
import { evidenceOf } from './same-period.ts';
import { type ReadSegment, readSegments } from './segments.ts';
import { suggestChanges } from './suggest-changes.ts';
import { timelineOf } from './timeline.ts';
import { assuranceOf } from './variation.ts';
import { whatWouldChange } from './would-change.ts';

export type { KpiPast };

function modelUsed({ found }: ReadSegment): ModelUsed | null {
  if (!found) return null;
  const { chart, because, model, scale, heavyTails } = found.judged;
  const { season } = found;
  const trend = model?.trend ?? false;
  return { chart, because, season, trend, memory: model?.fit.memory ?? 0, scale: scale.name, heavyTails };
}

function baselineUsed(
  { found, periods, values, baseline }: ReadSegment,
  past: Pick<KpiPast, 'baseline'>,
): BaselineUsed | null {
  if (!found) return null;
  const end = Math.min(periods.length, Math.max(baseline.from + baseline.span, baseline.from + 1));
  const measured = values.slice(baseline.from, end).filter((value) => value !== null).length;
  const { locked } = baseline;
  const goesOn = locked && past.baseline?.to === null;
  return { from: periods[baseline.from]!, to: periods[end - 1]!, periods: measured, locked, goesOn };
}

/**
 * The whole reading of a KPI, as data: what cannot be said is a state of its own, so it never refuses. The same past
 * gives the same reading on every machine; it depends on no other KPI.
 */
export function readKpi(past: KpiPast): Reading {
  const { grain, direction, expectedLevel } = past;
  const line = timelineOf(past.measured, grain, past.period);
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
    level: null,
    variation: 'no-reading',
    arrow: null,
    assurance: 'none',
    model: null,
    baseline: null,
    evidence: { same: [], computedOn: 0 },
    wouldChange: [{ code: 'value-arrives' }],
    segments: [],
    partial: line.partial,
    suggestions: [],
    points: partialPoint(line.partial, 0),
  };
  if (line.periods.length === 0) return empty;

  const segments = readSegments(line, past);
  const current = segments.at(-1)!;
  const { periods, values, measured, found, ahead } = current;
  const from = current.baseline.from;
  const period = periods.at(-1)!;
  const possible = possibleOf([...line.values, line.partial?.value ?? null], past.isShare ?? false);
  const asShown = (point: JudgedPoint | undefined) => point && shown(point, possible);
  const here = asShown(found?.judged.points[periods.length - 1 - from]);
  const next = asShown(found?.judged.points[periods.length - from]);
  const nextRange = next ? { lower: next.lower, upper: next.upper } : null;
  const state = readState(current, past);
  const settled = found !== undefined && measured >= leastForSettled;
  const baseline = baselineUsed(current, past);
  // What moved with a season that a person declared is neither a level that moves nor a change to ask about.
  const plain =
    found?.season.kind === 'declared' ? withoutDeclared(values, periods, past.declaredSeason ?? [], grain) : values;
  const reading: Reading = {
    ...empty,
    state,
    period,
    value: values.at(-1)!,
    expected: here?.expected ?? null,
    range: here ? { lower: here.lower, upper: here.upper } : null,
    next: next && nextRange ? { period: ahead, expected: next.expected, range: nextRange } : null,
    level: settled ? readLevel(plain, found.plain, past) : null,
    variation: variationIcon(state),
    arrow: state.kind === 'signal' ? (state.signal.side === 'above' ? 'up' : 'down') : null,
    assurance: settled && state.kind !== 'overdue' ? assuranceOf(nextRange, expectedLevel) : 'none',
    model: modelUsed(current),
    baseline,
    // What the range was not learnt on does not explain it: a first month cut short, a level that was left.
    evidence: {
      same: evidenceOf(periods.slice(from), values.slice(from), period, grain),
      computedOn: baseline?.periods ?? 0,
    },
    segments: segments.map(({ from: start, to, definitionVersion }) => ({ from: start, to, definitionVersion })),
    suggestions: settled ? suggestChanges(periods, plain, found.plain, from) : [],
    points: [
      ...segments.flatMap((segment, number) => readPoints(segment, number, past, possible)),
      ...partialPoint(line.partial, segments.length - 1),
    ],
  };
  return { ...reading, wouldChange: whatWouldChange(reading, possible) };
}
