import type { SignalLabelPlace } from '../chart-labels.ts';

const className = {
  common: 'gc-ink',
  improvement: 'gc-improve',
  concern: 'gc-concern',
  'no-direction': 'gc-nodir',
} as const;

/** A signal's value in its colour, and why it is one. */
export function SignalLabel({ place }: { place: SignalLabelPlace }) {
  return (
    <g textAnchor={place.anchor} className="gc-halo">
      <text className={`gc-signal-value ${className[place.signal.point.kind]}`} x={place.x} y={place.y}>
        {place.value}
      </text>
      {place.words ? (
        <text className="gc-words" x={place.x} y={place.y + 16}>
          {place.words}
        </text>
      ) : null}
    </g>
  );
}
