import type { ChartPoint, KpiChartData } from './chart-data.ts';
import { type BandPath, bandPath, dotsPath, type Gap, gaps, linePath, type Place } from './line-path.ts';
import { periodIndex } from './period-index.ts';
import { type Plot, slots } from './plot.ts';

/** The stretch between two definition breaks: band and line are cut at its ends. */
export interface Segment {
  /** Before the last break: drawn at 60 %. */
  readonly past: boolean;
  readonly line: string;
  readonly band: BandPath;
  readonly provisional: BandPath;
  readonly dots: string;
}

export interface SignalPlace {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly point: ChartPoint & { readonly value: number };
}

export interface SeriesPaths {
  readonly points: readonly (ChartPoint | null)[];
  readonly segments: readonly Segment[];
  readonly signals: readonly SignalPlace[];
  readonly silences: readonly Gap[];
  readonly last: SignalPlace | null;
  /** From the last complete reading to the period still running. */
  readonly running: string;
}

const dotStep = 7;

const hasValue = (point: ChartPoint | null): point is ChartPoint & { value: number } => point?.value != null;

export function seriesPaths(data: KpiChartData, plot: Plot): SeriesPaths {
  const points = slots(data.points, data.grain, plot.first, plot.count);
  const cuts = (data.breaks ?? [])
    .map(({ period }) => periodIndex(data.grain, plot.first, period))
    .filter((at) => at > 0);
  const bounds = [0, ...cuts, plot.count];
  const place = (point: ChartPoint | null, index: number): Place | null =>
    hasValue(point) && !point.partial ? { x: plot.x(index), y: plot.y(point.value) } : null;
  const edge = (point: ChartPoint | null, index: number, provisional: boolean) =>
    point && point.lower !== null && point.upper !== null && (point.provisional ?? false) === provisional
      ? { x: plot.x(index), lower: plot.y(point.lower), upper: plot.y(point.upper) }
      : null;

  const segments = bounds.slice(0, -1).map((from, rank): Segment => {
    const to = bounds[rank + 1] ?? plot.count;
    const mine = points.slice(from, to);
    const places = mine.map((point, offset) => place(point, from + offset));
    const ordinary = places.map((at, offset) => (mine[offset]?.kind === 'common' ? at : null));
    return {
      past: rank < bounds.length - 2,
      line: linePath(places),
      band: bandPath(mine.map((point, offset) => edge(point, from + offset, false))),
      provisional: bandPath(mine.map((point, offset) => edge(point, from + offset, true))),
      dots: plot.step >= dotStep ? dotsPath(ordinary) : '',
    };
  });

  const marks: SignalPlace[] = [];
  for (const [index, point] of points.entries()) {
    if (hasValue(point)) marks.push({ index, x: plot.x(index), y: plot.y(point.value), point });
  }
  const last = marks.at(-1) ?? null;
  const before = marks.at(-2);
  const running =
    last?.point.partial && before?.index === last.index - 1 ? `M${before.x} ${before.y}L${last.x} ${last.y}` : '';
  const until = periodIndex(data.grain, plot.first, data.points.at(-1)?.period ?? plot.first) + 1;
  return {
    points,
    segments,
    signals: marks.filter(({ point }) => point.kind !== 'common'),
    silences: gaps(points.slice(0, until).map(hasValue)),
    last,
    running,
  };
}
