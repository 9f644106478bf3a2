import type { ChartPoint, KpiChartData } from './chart-data.ts';
import { periodIndex } from './period-index.ts';
import { readingsForARange } from './range-words.ts';
import { valueScale } from './value-scale.ts';

export interface FewPlan {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** How many places the axis holds: those read and those the range still waits for. */
  readonly places: number;
  readonly read: readonly { readonly index: number; readonly point: ChartPoint & { readonly value: number } }[];
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

/** At least a quarter of the value tall: three readings must look neither like a cliff nor like a triumph. */
const minimumSpan = 0.25;

export function planFew(data: KpiChartData, width: number): FewPlan {
  const first = data.points[0]?.period ?? '';
  const narrow = width < 560;
  const read = data.points.flatMap((point) =>
    point.value === null
      ? []
      : [{ index: periodIndex(data.grain, first, point.period), point: { ...point, value: point.value } }],
  );
  const height = read.length === 0 ? 70 : 196;
  const [top, bottom] = [12, height - 34];
  const last = data.points.at(-1);
  const places = Math.max(readingsForARange, last ? periodIndex(data.grain, first, last.period) + 1 : 0);
  const left = narrow ? 26 : 36;
  const right = width - (narrow ? 26 : 36);
  const { atLeast = null, atMost = null } = data.expectedLevel ?? {};
  const values = [...read.map(({ point }) => point.value), atLeast, atMost];
  const { scale, domain } = valueScale(values, { bottom: bottom - 30, top: top + 26, minimumSpan });
  const tight = scale.copy().domain(domain);
  const step = (right - left) / (places - 1);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    places,
    read,
    x: (index) => left + index * step,
    y: (value) => tight(value),
  };
}
