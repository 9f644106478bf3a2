import type { Reading } from '../../src/stability/reading.ts';

const PERIODS = 26;

/** Four significant digits: more than a strip of 58 px can show, and a page of hundreds stays light. */
const short = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(4)));

/** What a row of the catalogue shows of a reading. */
export function readingLine(reading: Reading) {
  const points = reading.points.slice(-PERIODS);
  const [first] = points;
  const { next, level, state } = reading;
  const ahead = next && state.kind !== 'overdue' ? next.range : null;
  const provisional = state.kind === 'provisional';
  // The period that runs says nothing yet: the last value is the last whole one, as on every other page.
  const last = reading.points.findLast((point) => point.value !== null && point.kind !== 'partial');
  return {
    lastPeriod: last?.period ?? null,
    lastValue: last?.value ?? null,
    reading: {
      state: state.kind,
      variation: reading.variation,
      arrow: reading.arrow,
      assurance: reading.assurance,
      range: reading.range ? ([reading.range.lower, reading.range.upper] as [number, number]) : null,
      level: reading.expectedLevel,
      holds: level === null || level.holds || level.wanted !== null,
      measured: reading.points.filter((point) => point.value !== null).length,
    },
    spark: first
      ? {
          from: first.period,
          values: points.map((point) => short(point.value)),
          lower: points.map((point) => short(point.lower)),
          upper: points.map((point) => short(point.upper)),
          signals: points.flatMap((point, place): [number, 'improvement' | 'concern' | 'no-direction'][] =>
            point.rules.length === 0 || provisional ? [] : [[place, point.variation ?? 'no-direction']],
          ),
          partial: points.at(-1)?.kind === 'partial',
          provisional,
          ahead: ahead ? ([short(ahead.lower), short(ahead.upper)] as [number, number]) : null,
        }
      : null,
  };
}

export type ReadingLine = ReturnType<typeof readingLine>;
