import type { Reading } from '../../src/stability/reading.ts';
import { toStrip } from '../../src/stability/strip.ts';

const PERIODS = 26;

/** The edges of a range are estimates: six significant digits say all they know. */
const edge = (value: number): number => Number(value.toPrecision(6));

/** What a row of the catalogue shows of a reading. */
export function readingLine(reading: Reading) {
  const { level, state, range, points } = reading;
  const expectedLevel = reading.expectedLevel ?? undefined;
  // The period that runs says nothing yet: the last value is the last whole one, as on every other page.
  const last = points.findLast((point) => point.value !== null && point.kind !== 'partial');
  return {
    lastPeriod: last?.period ?? null,
    lastValue: last?.value ?? null,
    reading: {
      state: state.kind,
      variation: reading.variation,
      arrow: reading.arrow ?? undefined,
      assurance: reading.assurance === 'none' ? undefined : reading.assurance,
      range: range ? ([edge(range.lower), edge(range.upper)] as [number, number]) : undefined,
      level: expectedLevel && {
        atLeast: expectedLevel.atLeast ?? undefined,
        atMost: expectedLevel.atMost ?? undefined,
      },
      holds: level === null || level.holds || level.wanted !== null ? undefined : (false as const),
      measured: range ? undefined : points.filter((point) => point.value !== null).length,
    },
    spark: strip(reading),
  };
}

/** The latest periods, and the range of the one to come beside them. */
function strip(reading: Reading) {
  const points = reading.points.slice(-PERIODS);
  const [first] = points;
  if (!first) return undefined;
  const ahead = reading.next && reading.state.kind !== 'overdue' ? [reading.next.range] : [];
  const provisional = reading.state.kind === 'provisional';
  const signals = points.flatMap((point, place): [number, 'improvement' | 'concern' | 'no-direction'][] =>
    point.rules.length === 0 || provisional ? [] : [[place, point.variation ?? 'no-direction']],
  );
  return {
    from: first.period,
    ...toStrip({
      values: points.map((point) => point.value),
      lower: [...points, ...ahead].map((point) => point.lower),
      upper: [...points, ...ahead].map((point) => point.upper),
    }),
    signals: signals.length > 0 ? signals : undefined,
    partial: points.at(-1)?.kind === 'partial' || undefined,
    provisional: provisional || undefined,
  };
}

export type ReadingLine = ReturnType<typeof readingLine>;
