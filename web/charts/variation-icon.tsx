import './charts.css';
import type { PointKind } from './chart-data.ts';
import { useVoice } from './chart-words.tsx';

interface Props {
  readonly kind: PointKind | 'no-reading';
  /** Where the value went. */
  readonly direction?: 'up' | 'down';
  readonly size?: number;
}

const arrow = {
  up: 'M14 19.5V9M9.6 13.2L14 8.8l4.4 4.4',
  down: 'M14 8.5V19M9.6 14.8L14 19.2l4.4-4.4',
};

/** Ring and wave, disc, diamond, square, dashed ring: the same shapes as the points of the charts. */
export function VariationIcon({ kind, direction, size = 28 }: Props) {
  const { words } = useVoice();
  const label =
    direction && kind !== 'common' && kind !== 'no-reading'
      ? `${words.kinds[kind]}, ${words.direction[direction]}`
      : words.kinds[kind];
  return (
    <svg className="gc-icon" width={size} height={size} viewBox="0 0 28 28" role="img" aria-label={label}>
      {kind === 'common' ? (
        <>
          <circle className="gc-icon-ring" cx="14" cy="14" r="12" />
          <path className="gc-icon-wave" d="M7 15.5c2-4 3.6-4 5.4-.7s3.4 2.9 4.2.2 2.9-4.2 4.4-1.5" />
        </>
      ) : null}
      {kind === 'improvement' ? <circle className="gc-improve" cx="14" cy="14" r="12.4" /> : null}
      {kind === 'concern' ? <path className="gc-concern" d="M14 .6L27.4 14 14 27.4.6 14z" /> : null}
      {kind === 'no-direction' ? <rect className="gc-nodir" x="2.5" y="2.5" width="23" height="23" rx="2" /> : null}
      {kind === 'no-reading' ? <circle className="gc-icon-silent" cx="14" cy="14" r="12" /> : null}
      {direction && kind !== 'common' && kind !== 'no-reading' ? (
        <path className="gc-icon-arrow" d={arrow[direction]} />
      ) : null}
    </svg>
  );
}
