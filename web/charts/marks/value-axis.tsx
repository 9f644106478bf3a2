import type { Plot } from '../plot.ts';

/** Few ticks, faint. */
export function ValueAxis({ plot }: { plot: Plot }) {
  return (
    <g>
      {plot.valueTicks.map(({ y, label }) => (
        <g key={y}>
          <path className="gc-grid" d={`M${plot.left} ${y}H${plot.right}`} />
          <text className="gc-tick" x={plot.left - 10} y={y + 4.5} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
