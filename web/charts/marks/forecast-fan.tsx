import type { ForecastPoint } from '../chart-data.ts';
import type { ChartVoice } from '../chart-words.tsx';
import { forecastWords } from '../forecast-words.ts';
import { bandPath, linePath, type Place } from '../line-path.ts';
import { periodIndex } from '../period-index.ts';
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
  if (forecast.length === 0) return null;
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
  return (
    <g>
      <path className="gc-fan-95" d={wide.area} />
      <path className="gc-fan-80" d={close.area} />
      <path className="gc-fan-edge" d={wide.edges} />
      <path className="gc-forecast" d={middle} />
      {forecastWords(plot, forecast, voice).map(({ text, x, y }) => (
        <text
          key={text}
          className={text === voice.words.forecast ? 'gc-hold-text gc-strong' : 'gc-hold-text'}
          x={x}
          y={y}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
