import { activeSignal, sideOf } from './active-signal.ts';
import { grainFacts } from './grain-season.ts';
import type { KpiPast } from './kpi-past.ts';
import { overdueSince } from './overdue.ts';
import type { ReadingState, SignalFound, VariationIcon } from './reading.ts';
import { leastForRange, type ReadSegment } from './segments.ts';
import { variationOf } from './variation.ts';

/** Points measured before a range is no longer provisional (NHS England, *Making Data Count*). */
export const leastForSettled = 12;

function signalOf(segment: ReadSegment, past: KpiPast): SignalFound | null {
  const { periods, values, baseline, found } = segment;
  if (!found) return null;
  const last = periods.length - 1 - baseline.from;
  const signal = activeSignal(found.judged.points, values.slice(baseline.from), last);
  if (!signal) return null;
  return {
    rule: signal.rules[0]!,
    rules: signal.rules,
    side: signal.side,
    variation: variationOf(signal.side, values.at(-1)!, past.direction, past.expectedLevel),
    period: periods[baseline.from + signal.at]!,
    since: periods[baseline.from + signal.since]!,
    periods: signal.periods,
    chance: signal.chance,
  };
}

/** The state at the end of the current segment. Overdue wins; then what the number of points allows to say. */
export function readState(segment: ReadSegment, past: KpiPast): ReadingState {
  const { periods, values, measured, baseline, found } = segment;
  const period = periods.at(-1)!;
  const value = values.at(-1)!;
  const grace = past.graceDays ?? grainFacts[past.grain].graceDays;
  // Read as of a past period, nothing is late.
  const late = past.period === undefined ? overdueSince(period, past.grain, grace, past.today) : null;
  if (late) return { kind: 'overdue', ...late };
  if (measured < leastForRange) {
    const first = values.findIndex((v) => v !== null);
    const start = { period: periods[first]!, value: values[first]! };
    return { kind: 'too-few', have: measured, start, last: { period, value } };
  }
  const here = found?.judged.points[periods.length - 1 - baseline.from];
  if (!here) return { kind: 'constant', have: measured, value };
  if (measured < leastForSettled) {
    const inside = value >= here.lower && value <= here.upper;
    return { kind: 'provisional', have: measured, need: leastForSettled, inside, side: inside ? null : sideOf(here) };
  }
  const signal = signalOf(segment, past);
  return signal ? { kind: 'signal', signal } : { kind: 'within' };
}

export function variationIcon(state: ReadingState): VariationIcon {
  if (state.kind === 'overdue' || state.kind === 'no-reading') return 'no-reading';
  if (state.kind === 'signal') return state.signal.variation;
  return state.kind === 'within' ? 'common' : 'none';
}
