import './charts.css';
import type { DayState } from './chart-data.ts';
import { useVoice } from './chart-words.tsx';

interface Props {
  /** Oldest first, one per day, today last. */
  readonly days: readonly DayState[];
  readonly width?: number;
}

/** One tick a day, an empty ring for a missing one, a full-height rule where it broke, a speck where nothing was due. */
export function Freshness({ days, width = 366 }: Props) {
  const { words } = useVoice();
  const step = days.length > 1 ? (width - 12) / (days.length - 1) : 0;
  const x = (index: number): number => Math.round((6 + index * step) * 10) / 10;
  const fresh = days.filter((day) => day === 'fresh').length;
  const missing = days.filter((day) => day === 'missing' || day === 'broke').length;
  const broke = days.lastIndexOf('broke');
  const sparse = days.filter((day) => day === 'not-due').length > days.length / 2;
  const ticks = days.map((day, index) => (day === 'fresh' ? `M${x(index)} 7V21` : '')).join('');
  const specks = days.map((day, index) => (day === 'not-due' ? `M${x(index)} 14h0` : '')).join('');
  const label =
    words.freshness({ days: days.length, fresh, missing }) +
    (broke < 0 ? '' : ` ${words.freshnessBroke(days.length - 1 - broke)}`);
  return (
    <svg className="gc-icon" width={width} height="28" viewBox={`0 0 ${width} 28`} role="img" aria-label={label}>
      <path className={sparse ? 'gc-fresh gc-fresh-rare' : 'gc-fresh'} d={ticks} />
      <path className="gc-speck" d={specks} />
      {days.map((day, index) => {
        const key = `${index} ${day}`;
        if (day === 'missing' || day === 'broke') {
          return (
            <g key={key}>
              {day === 'broke' ? <path className="gc-fresh-broke" d={`M${x(index) - step / 2} 3V25`} /> : null}
              <circle className="gc-fresh-missing" cx={x(index)} cy="14" r="2.6" />
            </g>
          );
        }
        return null;
      })}
    </svg>
  );
}
