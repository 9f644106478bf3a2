import type { Place } from '../line-path.ts';

/** The straight way from the starting point to the target ring: thin, because it is a wish. */
export function TargetPath({ from, to }: { from: Place; to: Place }) {
  return (
    <g>
      <path className="gc-target-path" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      <circle className="gc-start-ring" cx={from.x} cy={from.y} r={3} />
      <circle className="gc-target-ring" cx={to.x} cy={to.y} r={4.5} />
      <circle className="gc-target-dot" cx={to.x} cy={to.y} r={1.6} />
    </g>
  );
}
