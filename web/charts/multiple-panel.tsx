import type { ChartPoint, DatedValue, Grain, ValueUnit } from './chart-data.ts';
import { useVoice } from './chart-words.tsx';
import { bandPath, dotsPath, gaps, linePath } from './line-path.ts';
import { Band } from './marks/band.tsx';
import { NoReadingStub } from './marks/no-reading-stub.tsx';
import { Point, RunningPoint } from './marks/point.tsx';
import { weekNumber } from './period-index.ts';
import { monthLetter } from './period-label.ts';
import { textWidth } from './text-width.ts';
import { valueScale } from './value-scale.ts';

export interface MultipleWindow {
  readonly grain: Grain;
  readonly points: readonly ChartPoint[];
  /** The same periods a year earlier, in the same order. */
  readonly yearBefore: readonly DatedValue[];
}

interface Props {
  readonly name: string;
  readonly window: MultipleWindow;
  readonly unit: ValueUnit;
  readonly width: number;
  readonly height: number;
  readonly labelRoom: number;
}

/** One window of the monthly review: range, this year in ink, the year before dashed. */
export function MultiplePanel({ name, window, unit, width, height, labelRoom }: Props) {
  const voice = useVoice();
  const { points, yearBefore, grain } = window;
  const bottom = height - 18;
  const step = points.length > 1 ? (width - 10 - labelRoom) / (points.length - 1) : 0;
  const x = (index: number): number => 8 + index * step;
  const values = [
    ...points.flatMap(({ value, lower, upper }) => [value, lower, upper]),
    ...yearBefore.map(({ value }) => value),
  ];
  const { scale } = valueScale(values, { bottom: bottom - 9, top: 9 });
  const place = (value: number | null, index: number) => (value === null ? null : { x: x(index), y: scale(value) });
  const band = (provisional: boolean) =>
    bandPath(
      points.map(({ lower, upper, provisional: own = false }, index) =>
        lower !== null && upper !== null && own === provisional
          ? { x: x(index), lower: scale(lower), upper: scale(upper) }
          : null,
      ),
    );
  const places = points.map(({ value }, index) => place(value, index));
  const last = points.findLastIndex(({ value }) => value !== null);
  const lastPoint = points[last];
  const lastPlace = places[last];
  const silent = last < points.length - 1;
  const tick = (iso: string): string =>
    grain === 'week'
      ? String(weekNumber(iso))
      : grain === 'month'
        ? monthLetter(voice.language, iso)
        : voice.shortPeriod(grain, iso);
  const first = points[0];
  const end = points.at(-1);
  const label = voice.words.smallMultiple({
    name,
    value: lastPoint?.value == null || silent ? voice.words.kinds['no-reading'] : voice.value(lastPoint.value, unit),
    n: points.length,
    from: first ? voice.period(grain, first.period) : '',
    to: end ? voice.period(grain, end.period) : '',
  });
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <Band path={band(false)} />
      <Band path={band(true)} provisional />
      <path className="gc-year-before" d={linePath(yearBefore.map(({ value }, index) => place(value, index)))} />
      <path
        className="gc-line gc-line-ink"
        d={linePath(points.map((point, index) => (point.partial ? null : (places[index] ?? null))))}
      />
      {lastPoint?.partial && lastPlace && places[last - 1] ? (
        <path className="gc-running" d={linePath([places[last - 1] ?? null, lastPlace])} />
      ) : null}
      <path
        className="gc-dots gc-dots-small"
        d={dotsPath(
          points.map(({ kind, partial }, index) => (kind === 'common' && !partial ? (places[index] ?? null) : null)),
        )}
      />
      {points.map(({ kind, period, partial }, index) => {
        const at = places[index];
        return at && kind !== 'common' && !partial ? <Point key={period} kind={kind} {...at} size={4.6} /> : null;
      })}
      {gaps(points.map(({ value }) => value !== null)).map((gap) => {
        const from = places[gap.after];
        return from ? (
          <NoReadingStub key={gap.after} x={from.x} toX={gap.open ? x(gap.to) : x(gap.from)} y={from.y} />
        ) : null;
      })}
      {lastPoint?.partial && lastPlace ? <RunningPoint {...lastPlace} size={3} /> : null}
      {lastPoint?.value != null && lastPlace && !silent ? (
        <text
          className="gc-multiple-value"
          x={lastPlace.x + 10}
          y={Math.min(bottom - 4, Math.max(12, lastPlace.y + 4.5))}
        >
          {voice.value(lastPoint.value, unit)}
        </text>
      ) : null}
      <path className="gc-grid" d={`M8 ${bottom}H${x(points.length - 1)}`} />
      {points.map(({ period }, index) => {
        const room = step >= textWidth(tick(period), 12) + 4 || index % 2 === (points.length - 1) % 2;
        return room ? (
          <text key={period} className="gc-small-tick" x={x(index)} y={bottom + 15} textAnchor="middle">
            {tick(period)}
          </text>
        ) : null;
      })}
    </svg>
  );
}
