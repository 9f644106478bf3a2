import type { Forecast } from '../statistics/forecast.ts';
import type { Verdict } from './difference.ts';
import type { Frequency } from './frequency.ts';

/** What adds up over a cycle, and what does not: only a flow (rides, payments) has a total. */
export type MeasureKind = 'flow' | 'rate' | 'score' | 'stock' | 'trailing';

/** `mid-cycle` and `close` are the two moments of verdict, fixed before the cycle; on any other day it is provisional. */
export type Standing = 'not-started' | 'provisional' | 'mid-cycle' | 'close';

/** A difference with its interval, in the measure's unit. */
export type Amount = { value: number; lower: number; upper: number };

/** The series as it was going before the cycle, one entry per period of the whole cycle. */
export type AsItWasGoing = Record<'mean' | 'lower80' | 'upper80' | 'lower95' | 'upper95', readonly number[]>;

export type CycleReading = {
  kind: 'cycle-reading';
  standing: Standing;
  measure: MeasureKind;
  /** Null before the cycle's first measurement. */
  difference: {
    perPeriod: Amount;
    /** For a flow; null for what does not add up. */
    total: Amount | null;
    /** Over what was forecast; null where that is about zero. */
    relative: number | null;
    measured: number;
    elapsed: number;
  } | null;
  /** At mid-cycle and at the close only: at any other date nothing is concluded. */
  verdict: Verdict | null;
  /** The smallest change the whole cycle can show: over the forecast, and per period in the measure's unit. */
  detectable: { relative: number | null; perPeriod: number };
  asItWasGoing: AsItWasGoing;
  /** At the close: the last value against where it was forecast, nineteen times in twenty, before the cycle. */
  ending: { value: number; lower: number; upper: number; place: 'below' | 'inside' | 'above' } | null;
  /** The chance at this pace; null without a target, before a third of the cycle, and once it is over. */
  chance: { probability: number; frequency: Frequency } | null;
  method: Forecast['method'];
};

/** Not enough past for a forecast: the start and the last point, side by side, without concluding. */
export type ComparedWithStart = {
  kind: 'compared-with-start';
  start: { index: number; value: number } | null;
  last: { index: number; value: number } | null;
  why: 'too-few-points' | 'no-variation' | 'not-finite';
};
