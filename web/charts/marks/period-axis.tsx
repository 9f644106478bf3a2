import type { ChartVoice } from '../chart-words.tsx';
import type { Plot } from '../plot.ts';

/** Months as ticks, years in bold; ticks without words share one path. */
export function PeriodAxis({ plot, voice, y = plot.bottom }: { plot: Plot; voice: ChartVoice; y?: number }) {
  const bare = plot.periodTicks
    .map(({ index, label }) => `M${plot.x(index)} ${y}v${label === 'year' ? 10 : 4}`)
    .join('');
  const month = (iso: string): string => voice.shortPeriod('month', iso);
  return (
    <g>
      <path className="gc-axis" d={`M${plot.left} ${y}H${plot.right}${bare}`} />
      {plot.periodTicks.map(({ index, period, label }) => {
        if (label === null) return null;
        const x = plot.x(index);
        if (label === 'year') {
          return (
            <text key={index} className="gc-year" x={x + 5} y={y + 22}>
              {period.slice(0, 4)}
            </text>
          );
        }
        return (
          <text key={index} className="gc-tick" x={x} y={y + 22} textAnchor="middle">
            {label === 'month' ? month(period) : voice.shortPeriod(plot.grain, period)}
          </text>
        );
      })}
    </g>
  );
}
