import type { ForecastPoint } from '../chart-data.ts';
import type { ChartVoice } from '../chart-words.tsx';
import { bandPath, linePath, type Place } from '../line-path.ts';
import { periodIndex } from '../period-index.ts';
import { spreadColumn } from '../place-labels.ts';
import type { Plot } from '../plot.ts';

interface Props {
  readonly plot: Plot;
  readonly forecast: readonly ForecastPoint[];
  /** The last value: the fan opens from there. */
  readonly from: Place;
  readonly voice: ChartVoice;
}

/** 80 and 95 % in two opacities of hold, a dashed middle, said at the right edge. */
export function ForecastFan({ plot, forecast, from, voice }: Props) {
  const last = forecast.at(-1);
  if (!last) return null;
  const x = (point: ForecastPoint): number => plot.x(periodIndex(plot.grain, plot.first, point.period));
  const start = { x: from.x, lower: from.y, upper: from.y };
  const wide = bandPath([
    start,
    ...forecast.map((p) => ({ x: x(p), lower: plot.y(p.lower95), upper: plot.y(p.upper95) })),
  ]);
  const close = bandPath([
    start,
    ...forecast.map((p) => ({ x: x(p), lower: plot.y(p.lower80), upper: plot.y(p.upper80) })),
  ]);
  const middle = linePath([from, ...forecast.map((p) => ({ x: x(p), y: plot.y(p.mean) }))]);
  const wanted = [plot.y(last.upper95) + 4, plot.y(last.upper80) + 4, plot.y(last.mean) + 4];
  const [y95, y80, yMean] = spreadColumn(wanted, 16, plot.top, plot.bottom);
  const labelX = x(last) + 9;
  return (
    <g>
      <path className="gc-fan-95" d={wide.area} />
      <path className="gc-fan-80" d={close.area} />
      <path className="gc-fan-edge" d={wide.edges} />
      <path className="gc-forecast" d={middle} />
      <text className="gc-hold-text" x={labelX} y={y95}>
        {voice.words.level95}
      </text>
      <text className="gc-hold-text" x={labelX} y={y80}>
        {voice.words.level80}
      </text>
      <text className="gc-hold-text gc-strong" x={labelX} y={yMean}>
        {voice.words.forecast}
      </text>
    </g>
  );
}
