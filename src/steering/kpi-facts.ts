import type { Reading, ReadingPoint, Side, Variation } from '../stability/reading.ts';

/** What steering asks of a reading, small enough to be read for every KPI at once. */
export interface KpiFacts {
  /** The last period measured. */
  readonly last: string | null;
  readonly value: number | null;
  readonly signal: {
    readonly since: string;
    /** The last period it covers. */
    readonly until: string;
    readonly variation: Variation;
    readonly side: Side;
    /** Outside its range; otherwise small departures that add up. */
    readonly outside: boolean;
    readonly periods: number;
    readonly chance: number;
  } | null;
  /** Only where the level does not hold and nobody said it is wanted. */
  readonly level: {
    readonly since: string;
    readonly variation: Variation | null;
    readonly perYear: number;
    readonly relative: number | null;
    /** Under a year, the change that was seen, over so many periods. */
    readonly seen?: { readonly change: number; readonly periods: number } | null;
    /** A season was learnt or declared, and taken out of the slope. */
    readonly season: boolean;
  } | null;
}

export function kpiFacts({ state, level, period, value, range, model }: Reading): KpiFacts {
  const signal = state.kind === 'signal' ? state.signal : null;
  return {
    last: period,
    value,
    signal: signal && {
      since: signal.since,
      until: period ?? signal.period,
      variation: signal.variation,
      side: signal.side,
      outside: value !== null && range !== null && (value < range.lower || value > range.upper),
      periods: signal.periods,
      chance: signal.chance,
    },
    level:
      level && !level.holds && level.wanted === null && period !== null
        ? {
            since: quarterOf(period),
            variation: level.variation,
            perYear: level.perYear,
            relative: level.relative,
            seen: level.seen ?? null,
            season: model?.season.kind === 'learnt' || model?.season.kind === 'declared',
          }
        : null,
  };
}

/** A level is judged anew at each point: its episode is the quarter, so that a snooze lasts and the question comes back. */
const quarterOf = (period: string): string =>
  `${period.slice(0, 5)}${String(3 * Math.floor((Number(period.slice(5, 7)) - 1) / 3) + 1).padStart(2, '0')}-01`;

/** Drawn in a row of the steering page: twenty-six periods and the one before them. */
const DRAWN = 27;

/** A reading without the points a row does not draw. */
export function rowReading(reading: Reading): Reading {
  return { ...reading, points: reading.points.slice(-DRAWN) as readonly ReadingPoint[] };
}
