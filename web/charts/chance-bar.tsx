import './charts.css';
import { useVoice } from './chart-words.tsx';

/** The chance of landing, computed: a bar in move, said as a frequency. */
export function ChanceBar({ probability, width = 112 }: { probability: number; width?: number }) {
  const { words } = useVoice();
  const share = Math.min(1, Math.max(0, probability));
  return (
    <svg
      className="gc-icon"
      width={width}
      height="12"
      viewBox={`0 0 ${width} 12`}
      role="img"
      aria-label={words.chance(Math.round(share * 10))}
    >
      <rect className="gc-chance-all gc-edged" y="3" width={width} height="6" />
      <rect className="gc-chance" y="3" width={width * share} height="6" />
    </svg>
  );
}
