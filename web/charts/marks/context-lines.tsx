import type { ContextSeries } from '../chart-data.ts';
import type { ChartVoice } from '../chart-words.tsx';
import { linePath } from '../line-path.ts';
import { type Plot, slots } from '../plot.ts';
import { textWidth } from '../text-width.ts';
import { valueScale } from '../value-scale.ts';

/** What happened around: one thin line under the chart, on its own scale, never part of the calculation. */
export function ContextLine(props: { series: ContextSeries; plot: Plot; top: number; voice: ChartVoice }) {
  const { series, plot, top, voice } = props;
  const values = series.points.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  const scale = valueScale(values, { bottom: top + 50, top: top + 24 })
    .scale.copy()
    .domain(known.length > 1 ? [Math.min(...known), Math.max(...known)] : [0, 1]);
  const places = slots(series.points, plot.grain, plot.first, plot.count).map((point, index) =>
    point?.value == null ? null : { x: plot.x(index), y: scale(point.value) },
  );
  const last = series.points.findLast(({ value }) => value !== null);
  const lastPlace = places.findLast((place) => place !== null);
  return (
    <g>
      <path className="gc-grid" d={`M${plot.left} ${top}H${plot.right}`} />
      <text className="gc-words" x={plot.left} y={top + 15}>
        {series.name}
      </text>
      <path className="gc-context" d={linePath(places)} />
      {last?.value != null && lastPlace ? (
        <text
          className="gc-tick"
          x={Math.min(lastPlace.x + 6, plot.width - textWidth(voice.value(last.value, series.unit), 13))}
          y={lastPlace.y + 4.5}
        >
          {voice.value(last.value, series.unit)}
        </text>
      ) : null}
    </g>
  );
}
