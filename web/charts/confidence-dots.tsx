import './charts.css';
import { useVoice } from './chart-words.tsx';

/** Confidence felt, out of ten: ten ink dots, never a gauge. */
export function ConfidenceDots({ value }: { value: number | null }) {
  const { words } = useVoice();
  return (
    <svg
      className="gc-icon"
      width="112"
      height="12"
      viewBox="0 0 112 12"
      role="img"
      aria-label={value === null ? words.confidenceNone : words.confidence(value)}
    >
      {Array.from({ length: 10 }, (_, rank) => rank).map((rank) => (
        <circle
          key={rank}
          className={value !== null && rank < value ? 'gc-felt' : 'gc-not-felt'}
          cx={6 + rank * 11}
          cy="6"
          r="3.8"
        />
      ))}
    </svg>
  );
}
