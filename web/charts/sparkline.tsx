import './charts.css';
import type { ChartPoint, ExpectedLevel, ValueUnit } from './chart-data.ts';
import { useVoice } from './chart-words.tsx';
import { bandPath, linePath } from './line-path.ts';
import { Band } from './marks/band.tsx';
import { NoReadingStub } from './marks/no-reading-stub.tsx';
import { Point, RunningPoint } from './marks/point.tsx';
import { valueScale } from './value-scale.ts';

interface Props {
  /** One per period, oldest first; only the latest `periods` are drawn. */
  readonly points: readonly ChartPoint[];
  readonly unit: ValueUnit;
  /** The range of the period to come: the band runs one ahead. */
  readonly ahead?: { readonly lower: number; readonly upper: number };
  readonly level?: ExpectedLevel;
  readonly periods?: number;
  readonly width?: number;
  readonly height?: number;
}

/** Twenty-six periods in a row of the list, thirteen on a phone: range, line, last point by its shape. */
export function Sparkline({ points, unit, ahead, level, periods = 26, width = 212, height = 58 }: Props) {
  const voice = useVoice();
  const shown = points.slice(-periods);
  const offset = periods - shown.length;
  const step = (width - 10) / periods;
  const x = (index: number): number => 2 + (index + offset) * step;
  const bounds = [level?.atLeast ?? null, level?.atMost ?? null];
  const all = [
    ...shown.flatMap(({ value, lower, upper }) => [value, lower, upper]),
    ahead?.lower ?? null,
    ahead?.upper ?? null,
    ...bounds,
  ];
  const few = shown.every(({ lower }) => lower === null);
  // The padding of a strip this small: room for the largest shape.
  const { scale: nice } = valueScale(all, { bottom: height - 6, top: 6, minimumSpan: few ? 0.34 : 0 });
  const known = all.filter((value): value is number => value !== null && Number.isFinite(value));
  const scale = few || known.length < 2 ? nice : nice.copy().domain([Math.min(...known), Math.max(...known)]);
  const y = (value: number): number =>
    known.length > 1 && Math.max(...known) === Math.min(...known) ? height / 2 : scale(value);
  const places = shown.map(({ value }, index) => (value === null ? null : { x: x(index), y: y(value) }));
  const edges = (provisional: boolean) => {
    const row = shown.map((point, index) =>
      point.lower !== null && point.upper !== null && (point.provisional ?? false) === provisional
        ? { x: x(index), lower: y(point.lower), upper: y(point.upper) }
        : null,
    );
    const aheadHere = ahead && row.at(-1) ? [{ x: x(shown.length), lower: y(ahead.lower), upper: y(ahead.upper) }] : [];
    return bandPath([...row, ...aheadHere]);
  };
  const last = shown.findLastIndex(({ value }) => value !== null);
  const lastPoint = shown[last];
  const lastPlace = places[last];
  const silent = last >= 0 && last < shown.length - 1;
  // A period that runs says nothing yet: the value said is the last whole one.
  const said = (shown.findLast((point) => point.value !== null && !point.partial) ?? lastPoint)?.value ?? null;
  const value = said === null ? '' : voice.value(said, unit);
  const label =
    last < 0
      ? voice.words.sparklineEmpty
      : (silent ? voice.words.sparklineSilent : voice.words.sparkline)({ n: shown.length, value });
  return (
    <svg
      className="gc-icon gc-spark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <Band path={edges(false)} />
      <Band path={edges(true)} provisional />
      {bounds.map((bound) =>
        bound === null ? null : <path key={bound} className="gc-spark-level" d={`M0 ${y(bound)}H${width - 4}`} />,
      )}
      <path className="gc-line" d={linePath(places)} />
      {shown.map(({ kind, period, partial }, index) => {
        const place = places[index];
        if (!place || kind === 'common' || partial || index === last) return null;
        return <Point key={period} kind={kind} {...place} size={3.6} />;
      })}
      {few && shown.length <= 3
        ? shown.map((point, index) => {
            const place = places[index];
            return place ? <Point key={`few ${point.period}`} kind="common" {...place} size={4} /> : null;
          })
        : null}
      {lastPlace && silent ? <NoReadingStub x={lastPlace.x} toX={x(shown.length - 1)} y={lastPlace.y} /> : null}
      {lastPoint && lastPlace && !silent ? (
        lastPoint.partial ? (
          <RunningPoint {...lastPlace} size={3.6} />
        ) : (
          <Point kind={lastPoint.kind} {...lastPlace} size={5} />
        )
      ) : null}
    </svg>
  );
}
