import type { ChartVoice } from '../chart-words.tsx';
import type { Plot } from '../plot.ts';

/** The periods that hold a public holiday: a dot each, in a row of their own under the axis. */
export function HolidayRow(props: { places: readonly number[]; plot: Plot; y: number; voice: ChartVoice }) {
  const { places, plot, y, voice } = props;
  return (
    <g>
      {places.map((index) => (
        <circle key={index} className="gc-holiday" cx={plot.x(index)} cy={y} r={1.6} />
      ))}
      <text className="gc-tick" x={plot.left} y={y + 16}>
        {voice.words.holidays}
      </text>
    </g>
  );
}
