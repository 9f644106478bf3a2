import { type ScaleLinear, scaleLinear } from 'd3-scale';

export interface ValueScale {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  /** Before rounding to whole ticks: for charts that write their values and draw no axis. */
  readonly domain: readonly [number, number];
}

export interface ScaleOptions {
  /** Pixels at the bottom and at the top of the plot. */
  readonly bottom: number;
  readonly top: number;
  readonly tickCount?: number;
  /** Bars and dot plots start at zero; lines may leave it out. */
  readonly fromZero?: boolean;
  /** Smallest share of the values' size that the axis spans, so that a small difference is not drawn as a cliff. */
  readonly minimumSpan?: number;
  /** Share of the span kept free at both ends, so that no mark sits on the axis. */
  readonly air?: number;
}

/** A linear axis with a few round ticks around the finite values given. */
export function valueScale(values: readonly (number | null)[], options: ScaleOptions): ValueScale {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) [low, high] = [0, 1];
  if (options.fromZero) [low, high] = [Math.min(0, low), Math.max(0, high)];
  const size = Math.max(Math.abs(low), Math.abs(high));
  const wanted = Math.max(
    (options.minimumSpan ?? 0) * size,
    low === high ? Math.max(size * 0.2, Number.MIN_VALUE * 1e16) : 0,
  );
  if (high - low < wanted) {
    const middle = (low + high) / 2;
    const neverNegative = low >= 0;
    low = middle - wanted / 2;
    high = middle + wanted / 2;
    if (neverNegative && low < 0) [low, high] = [0, high - low];
  }
  if (low === high) [low, high] = [low - 1, high + 1];
  if (options.air) {
    const air = (high - low) * options.air;
    low = low >= 0 ? Math.max(0, low - air) : low - air;
    high += air;
  }
  const count = options.tickCount ?? 5;
  const scale = scaleLinear().domain([low, high]).nice(count).range([options.bottom, options.top]);
  return { scale, ticks: scale.ticks(count), domain: [low, high] };
}
