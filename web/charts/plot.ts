import type { ChartPoint, Grain, KpiChartData } from './chart-data.ts';
import type { ChartVoice } from './chart-words.tsx';
import { formatTick } from './format-value.ts';
import { periodIndex } from './period-index.ts';
import { type PeriodTick, periodTicks } from './period-ticks.ts';
import { textWidth } from './text-width.ts';
import { valueScale } from './value-scale.ts';

/** Where everything stands on the paper: the one geometry that all marks of a chart share. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly grain: Grain;
  readonly first: string;
  readonly count: number;
  readonly step: number;
  readonly narrow: boolean;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly valueTicks: readonly { readonly y: number; readonly label: string }[];
  readonly periodTicks: readonly PeriodTick[];
}

export const narrowBelow = 560;
export const contextHeight = 62;
export const baselineHeight = 36;
export const holidaysHeight = 30;

/** One slot per period, in order; a slot without a reading is null. */
export function slots<Item extends { readonly period: string }>(
  items: readonly Item[],
  grain: Grain,
  first: string,
  count: number,
): (Item | null)[] {
  const places: (Item | null)[] = new Array(count).fill(null);
  for (const item of items) {
    const index = periodIndex(grain, first, item.period);
    if (index >= 0 && index < count) places[index] = item;
  }
  return places;
}

const values = (data: KpiChartData): (number | null)[] => [
  ...data.points.flatMap((point: ChartPoint) => [point.value, point.lower, point.upper]),
  ...(data.forecast ?? []).flatMap((point) => [point.lower95, point.upper95]),
  ...(data.published ?? []).map((point) => point.value),
  data.expectedLevel?.atLeast ?? null,
  data.expectedLevel?.atMost ?? null,
];

/** `tall`: the height of the drawing itself; a sheet has less of it than a screen. */
export function planPlot(data: KpiChartData, voice: ChartVoice, width: number, tall = 318): Plot {
  const first = data.points[0]?.period ?? '1970-01-01';
  const lastPeriod = data.forecast?.at(-1)?.period ?? data.points.at(-1)?.period ?? first;
  const count = periodIndex(data.grain, first, lastPeriod) + 1;
  const narrow = width < narrowBelow;
  const top = narrow ? 56 : 62;
  const bottom = top + (narrow ? 230 : tall);
  const height =
    bottom +
    34 +
    (data.baseline ? baselineHeight : 0) +
    (data.holidays && !narrow ? holidaysHeight : 0) +
    (data.context?.length ?? 0) * contextHeight;
  const { scale, ticks } = valueScale(values(data), { bottom, top, tickCount: narrow ? 3 : 4, air: 0.03 });
  const spacing = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  const axis = { step: spacing, largest: Math.max(...ticks.map(Math.abs)), narrow };
  const valueTicks = ticks.map((value) => ({
    y: scale(value),
    label: formatTick(voice.language, value, data.unit, axis),
  }));
  const left = Math.ceil(Math.max(28, ...valueTicks.map(({ label }) => textWidth(label, 13)))) + 14;
  const forecastRoom = Math.ceil(textWidth(voice.words.forecast, 13, 600)) + 16;
  const right = width - (data.forecast?.length ? forecastRoom : 16);
  const step = count > 1 ? (right - left) / (count - 1) : 0;
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    grain: data.grain,
    first,
    count,
    step,
    narrow,
    x: (index) => (count > 1 ? left + index * step : (left + right) / 2),
    y: (value) => scale(value),
    valueTicks,
    periodTicks: periodTicks(data.grain, first, count, step),
  };
}
